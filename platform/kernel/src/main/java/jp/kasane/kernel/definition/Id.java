package jp.kasane.kernel.definition;

import java.util.regex.Pattern;

/** The lasting name of an element within its definition. Given once; it stays when the element's name changes. */
@Title("番号（小文字の英字・数字・ハイフン、60字まで）")
public record Id(String text) implements TextValue {

    /** How an id is written, for the schema too. */
    public static final String FORM = "[a-z0-9][a-z0-9-]{0,59}";

    private static final Pattern WRITTEN = Pattern.compile(FORM);

    public Id {
        if (!isWritten(text)) {
            throw new Unfit("id.form");
        }
    }

    static boolean isWritten(String text) {
        return WRITTEN.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
