package jp.kasane.web.town.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.web.drawing.Fit;
import jp.kasane.web.drawing.LaneLayout;
import jp.kasane.web.drawing.RowLayout;
import jp.kasane.web.drawing.Sheet;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Draws a made-up town into target/arrangement, to be looked at in a browser, and checks that everything fits. */
class PicturesTest {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PicturesTest.class.getClassLoader(), "jp.kasane.web.templates");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingFits(Language language) throws IOException {
        List<Sheet> sheets = sheets(SampleTown.mihon(), Messages.in(language));
        assertThat(sheets).hasSizeGreaterThanOrEqualTo(2).allSatisfy(Fit::check);
        write("mihon-" + language.tag(), sheets);
    }

    static List<Sheet> sheets(Arrangement town, Messages messages) {
        List<Sheet> sheets = new ArrayList<>(LaneLayout.of(SystemOutline.of(town, messages)));
        town.definition().flows().forEach(flow -> sheets.add(RowLayout.of(FlowCourse.of(town, flow, messages))));
        return sheets;
    }

    /** With the product's own styles, as a page that needs no server. */
    static void write(String name, List<Sheet> sheets) throws IOException {
        StringOutput page = new StringOutput();
        page.writeContent("<!doctype html><meta charset=\"utf-8\"><style>");
        page.writeContent(Files.readString(Path.of("src/main/webapp/assets/parts.css")));
        page.writeContent("</style><body>");
        for (Sheet sheet : sheets) {
            TEMPLATES.render("component/sheet.jte", sheet, page);
        }
        Files.createDirectories(Path.of("target/arrangement"));
        Files.writeString(Path.of("target/arrangement", name + ".html"), page.toString());
    }
}
