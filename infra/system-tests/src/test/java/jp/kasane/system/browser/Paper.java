package jp.kasane.system.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.system.product.RunningKasane;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A page as it comes out of the printer: what stands on each sheet.
 *
 * @param sheets the text of each sheet, top to bottom
 */
public record Paper(List<String> sheets, boolean a4) {

    private static final float A4_WIDTH = 595.3f;
    private static final float A4_HEIGHT = 841.9f;

    public Paper {
        sheets = List.copyOf(sheets);
    }

    /** Prints the page shown, by the page's own rules for paper, and keeps the file under the name. */
    public static Paper of(Browsing browsing, String name) {
        byte[] pdf = browsing.page()
                .pdf(new Page.PdfOptions()
                        .setPreferCSSPageSize(true)
                        .setPrintBackground(true)
                        .setPath(RunningKasane.target().resolve("screenshots").resolve(name + ".pdf")));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> sheets = new ArrayList<>();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                sheets.add(stripper.getText(document));
            }
            boolean a4 = true;
            for (PDPage sheet : document.getPages()) {
                a4 &= Math.abs(sheet.getMediaBox().getWidth() - A4_WIDTH) < 1.5
                        && Math.abs(sheet.getMediaBox().getHeight() - A4_HEIGHT) < 1.5;
            }
            return new Paper(sheets, a4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int count() {
        return sheets.size();
    }

    /** What stands in the last line of a sheet, spaces apart. */
    public String footOf(int sheet) {
        List<String> lines =
                sheets.get(sheet).lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1).replaceAll("\\s", "");
    }
}
