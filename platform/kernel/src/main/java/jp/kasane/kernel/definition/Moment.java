package jp.kasane.kernel.definition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** A time as exact as it is known: {@code 2018}, {@code 2018-06}, {@code 2018-06-01}, or the fiscal year {@code FY2018}. */
@Title("時点（2018、2018-06、2018-06-01、年度は FY2018）")
public record Moment(String text) implements TextValue {

    /** How a moment is written, for the schema too. */
    public static final String FORM = "FY[0-9]{4}|[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

    private static final Pattern WRITTEN = Pattern.compile(FORM);
    private static final int APRIL = 4;

    public Moment {
        if (!WRITTEN.matcher(text).matches()) {
            throw MeantMoment.of(text).map(meant -> unfit(text, meant)).orElseGet(() -> new Unfit("moment.form"));
        }
        try {
            start(text);
        } catch (DateTimeException e) {
            throw new Unfit("moment.no-such-day");
        }
    }

    /** R8 alone is a year of the calendar, or a fiscal year. */
    private static Unfit unfit(String text, String meant) {
        return meant.length() == 4 && text.indexOf('年') < 0
                ? new Unfit("moment.year", meant)
                : new Unfit("moment.meant", meant);
    }

    /** The first day meant. */
    public LocalDate start() {
        return start(text);
    }

    /** The last day meant. */
    public LocalDate end() {
        if (text.startsWith("FY")) {
            return start().plusYears(1).minusDays(1);
        }
        return switch (text.length()) {
            case 4 -> start().plusYears(1).minusDays(1);
            case 7 -> start().plusMonths(1).minusDays(1);
            default -> start();
        };
    }

    private static LocalDate start(String text) {
        if (text.startsWith("FY")) {
            return LocalDate.of(Integer.parseInt(text.substring(2)), APRIL, 1);
        }
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
