package jp.kasane.municipal.definition.bodies;

import java.util.regex.Pattern;
import jp.kasane.kernel.definition.TextValue;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.Unfit;

/** A time of day, {@code 08:30}; {@code 24:00} is midnight at the day's end. */
@Title("時刻（08:30 のように）")
public record TimeOfDay(String text) implements TextValue {

    /** How a time of day is written, for the schema too. */
    public static final String FORM = "([01][0-9]|2[0-3]):[0-5][0-9]|24:00";

    private static final Pattern WRITTEN = Pattern.compile(FORM);

    public TimeOfDay {
        if (!WRITTEN.matcher(text).matches()) {
            throw new Unfit("time.form");
        }
    }

    boolean isBefore(TimeOfDay other) {
        return text.compareTo(other.text) < 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
