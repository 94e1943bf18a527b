package jp.kasane.prefecture.programmes;

import jp.kasane.kernel.time.FiscalYear;

/** A programme as it is handed in, to be kept. */
public record ProgrammeDraft(FiscalYear year, String title, Programme.Kind kind, ProgrammeSettings settings) {

    public static final int LONGEST_TITLE = 200;

    public ProgrammeDraft {
        if (title.isBlank() || title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            throw new IllegalArgumentException("the title of a programme");
        }
    }

    /** The same a year later. */
    ProgrammeDraft aYearLater() {
        return new ProgrammeDraft(year.next(), title, kind, settings.aYearLater());
    }
}
