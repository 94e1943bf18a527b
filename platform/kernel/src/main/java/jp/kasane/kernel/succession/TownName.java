package jp.kasane.kernel.succession;

import java.time.LocalDate;
import jp.kasane.kernel.text.TypedText;

/** What a town is called from a day on. */
public record TownName(LocalDate from, String name, String kana) {

    /** From when on a town is called as it was registered: before any day of its own. */
    public static final LocalDate REGISTERED = LocalDate.of(1000, 1, 1);

    private static final int NAME_LENGTH = 60;
    private static final int KANA_LENGTH = 120;

    public TownName {
        if (!from.equals(REGISTERED) && !fits(name, kana)) {
            throw new IllegalArgumentException("a town's name has 1 to 60 characters, its reading 1 to 120");
        }
    }

    /** Whether it does as a name and its reading. */
    public static boolean fits(String name, String kana) {
        return TypedText.namesSomething(name, NAME_LENGTH) && fitsAsReading(kana);
    }

    /** Whether it does as the reading of a name. */
    public static boolean fitsAsReading(String kana) {
        return TypedText.namesSomething(kana, KANA_LENGTH);
    }
}
