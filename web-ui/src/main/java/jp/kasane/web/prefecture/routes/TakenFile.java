package jp.kasane.web.prefecture.routes;

import java.nio.charset.Charset;
import jp.kasane.kernel.text.Csv;
import jp.kasane.kernel.text.CsvEncoding;
import jp.kasane.kernel.text.CsvReading;
import jp.kasane.web.page.SentFile;
import jp.kasane.web.page.Typed;

/** A file of rows as a form sends it. What was sent comes back as text in whichever encoding it can be read. */
record TakenFile(SentFile sent) {

    static final String FIELD = "file";

    private static final Charset WINDOWS = Charset.forName("windows-31j");

    static TakenFile of(Typed typed) {
        return new TakenFile(SentFile.of(typed, FIELD));
    }

    byte[] bytes() {
        return sent.bytes();
    }

    String name() {
        return sent.name();
    }

    String shown() {
        boolean windows = sent.shown().isEmpty()
                && !sent.isEmpty()
                && Csv.read(bytes()) instanceof CsvReading.Read read
                && read.encoding() == CsvEncoding.WINDOWS_31J;
        return windows ? new String(bytes(), WINDOWS) : sent.shown();
    }
}
