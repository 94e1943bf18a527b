package jp.kasane.web.prefecture.routes;

import jp.kasane.kernel.text.CsvEncoding;
import jp.kasane.web.page.SentFile;
import jp.kasane.web.page.Typed;

/** A file of rows as a form sends it. What was sent comes back as text in whichever encoding it can be read. */
record TakenFile(SentFile sent) {

    static final String FIELD = "file";

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
        return sent.shown(CsvEncoding::textOf);
    }
}
