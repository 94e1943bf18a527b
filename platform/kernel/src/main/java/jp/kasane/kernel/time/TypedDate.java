package jp.kasane.kernel.time;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kasane.kernel.time.DateReading.Read;
import jp.kasane.kernel.time.DateReading.Reason;
import jp.kasane.kernel.time.DateReading.Refused;
import org.jspecify.annotations.Nullable;

/** A date on its way from what was typed to a day: folded to half width, then taken apart and checked. */
record TypedDate(String folded) {

    private static final String ERA = "(?<era>令和?|平成?|昭和?|大正?|明治?|[RHSTM])";
    private static final String WEEKDAY = "(?:\\((?<weekday>[月火水木金土日])(?:曜日?)?\\))?";
    private static final String REST =
            "(?:年(?<m>\\d{1,2})月(?<d>\\d{1,2})日|(?<sep>[./-])(?<m2>\\d{1,2})\\k<sep>(?<d2>\\d{1,2}))";
    private static final Pattern IN_ERA = Pattern.compile(ERA + "(?<y>元|\\d{1,2})" + REST + WEEKDAY);
    private static final Pattern WESTERN = Pattern.compile("(?<y>\\d{4})" + REST + WEEKDAY);
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})");

    static TypedDate of(String typed) {
        String half = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        // The Japanese keyboard gives a long mark or a minus sign where a hyphen is meant.
        return new TypedDate(
                half.replaceAll("\\s", "").replaceAll("[ー−‐–]", "-").toUpperCase(Locale.ROOT));
    }

    DateReading read() {
        Matcher digits = EIGHT_DIGITS.matcher(folded);
        if (digits.matches()) {
            return solar(number(digits, "y"), number(digits, "m"), number(digits, "d"));
        }
        Matcher western = WESTERN.matcher(folded);
        if (western.matches()) {
            return onItsWeekday(solar(number(western, "y"), month(western), day(western)), western.group("weekday"));
        }
        Matcher inEra = IN_ERA.matcher(folded);
        Optional<Era> era = inEra.matches() ? Era.written(inEra.group("era")) : Optional.empty();
        return era.map(each -> onItsWeekday(inEra(each, inEra), inEra.group("weekday")))
                .orElseGet(() -> refused(Reason.NOT_UNDERSTOOD));
    }

    private static DateReading inEra(Era era, Matcher typed) {
        int year = typed.group("y").equals("元") ? 1 : number(typed, "y");
        if (year == 0) {
            return refused(Reason.NOT_UNDERSTOOD);
        }
        DateReading solar = solar(era.toWestern(year), month(typed), day(typed));
        return solar instanceof Read read ? withinItsEra(era, read) : solar;
    }

    private static DateReading withinItsEra(Era era, Read read) {
        int difference = Era.of(read.date()).compareTo(era);
        if (difference == 0) {
            return read;
        }
        return new Refused(difference > 0 ? Reason.ERA_ENDED : Reason.ERA_NOT_BEGUN, List.of(read.date()));
    }

    private static DateReading solar(int year, int month, int day) {
        if (month < 1 || month > 12) {
            return refused(Reason.NO_SUCH_DAY);
        }
        YearMonth typed = YearMonth.of(year, month);
        if (!typed.isValidDay(day)) {
            return new Refused(Reason.NO_SUCH_DAY, day == 0 ? List.of() : List.of(typed.atEndOfMonth()));
        }
        LocalDate date = typed.atDay(day);
        return date.isBefore(Era.SOLAR_CALENDAR_BEGINS) ? refused(Reason.BEFORE_SOLAR_CALENDAR) : new Read(date);
    }

    private static DateReading onItsWeekday(DateReading reading, @Nullable String weekday) {
        if (weekday != null
                && reading instanceof Read read
                && !JapaneseDates.weekday(read.date()).equals(weekday)) {
            return new Refused(Reason.OTHER_WEEKDAY, List.of(read.date()));
        }
        return reading;
    }

    private static Refused refused(Reason reason) {
        return new Refused(reason, List.of());
    }

    private static int month(Matcher typed) {
        return number(typed, typed.group("m") == null ? "m2" : "m");
    }

    private static int day(Matcher typed) {
        return number(typed, typed.group("d") == null ? "d2" : "d");
    }

    private static int number(Matcher typed, String group) {
        return Integer.parseInt(typed.group(group));
    }
}
