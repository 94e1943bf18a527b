package jp.kasane.kernel.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Files of rows and cells for Excel and other systems, quoted by RFC 4180. Written cells are guarded against being run
 * as formulas ({@link CsvCell}); read cells come as they stand.
 */
public final class Csv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private Csv() {}

    public static CsvFile write(List<List<String>> rows, CsvEncoding encoding) {
        CsvText text = new CsvText(encoding.charset());
        StringBuilder file = new StringBuilder();
        try {
            for (List<String> row : rows) {
                FORMAT.printRecord(file, text.next(row).toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CsvFile(joined(encoding.mark(), file.toString().getBytes(encoding.charset())), text.lost());
    }

    /** Reads a file in UTF-8, with or without its mark, or in Windows-31J, whichever all of its bytes fit. */
    public static CsvReading read(byte[] file) {
        for (CsvEncoding encoding : CsvEncoding.values()) {
            Optional<String> text = encoding.decode(file);
            if (text.isPresent()) {
                return rows(encoding, text.get());
            }
        }
        return new CsvReading.Refused(CsvReading.Reason.UNKNOWN_ENCODING, 0);
    }

    private static CsvReading rows(CsvEncoding encoding, String text) {
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            try {
                for (CSVRecord row : parser) {
                    rows.add(row.toList());
                }
            } catch (UncheckedIOException | IllegalStateException broken) {
                return new CsvReading.Refused(CsvReading.Reason.BROKEN_QUOTES, parser.getCurrentLineNumber());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CsvReading.Read(encoding, rows);
    }

    private static byte[] joined(byte[] mark, byte[] text) {
        byte[] joined = new byte[mark.length + text.length];
        System.arraycopy(mark, 0, joined, 0, mark.length);
        System.arraycopy(text, 0, joined, mark.length, text.length);
        return joined;
    }
}
