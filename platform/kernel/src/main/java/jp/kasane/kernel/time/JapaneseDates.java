package jp.kasane.kernel.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How dates are typed and shown. Typed: R8.4.1, r8/4/1, 令和8年4月1日, 令和元年5月1日, 2026-04-01, 2026/4/1, 20260401, each
 * also in full-width characters and with the weekday behind it. Reading is strict: a day that does not exist, or that lay
 * in another era, is refused and never moved. Files use ISO, which is {@link LocalDate#toString()}.
 */
public final class JapaneseDates {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu (EEE)", Locale.UK);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String WEEKDAYS = "月火水木金土日";

    private JapaneseDates() {}

    /** Reads what a person typed. */
    public static DateReading parse(String typed) {
        return TypedDate.of(typed).read();
    }

    /** 令和8年4月1日(水). */
    public static String full(LocalDate date) {
        return day(date) + "(" + weekday(date) + ")";
    }

    /** 令和8年4月1日, and 元年 for the first year of an era. */
    public static String day(LocalDate date) {
        return year(date) + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** R8.4.1, for narrow columns. */
    public static String abbreviated(LocalDate date) {
        if (date.isBefore(Era.SOLAR_CALENDAR_BEGINS)) {
            return date.toString();
        }
        return Era.of(date).letter() + Era.yearOf(date) + "." + date.getMonthValue() + "." + date.getDayOfMonth();
    }

    /** The full date in the language of who reads it: 令和8年4月1日(水), or 1 April 2026 (Wed). */
    public static String full(LocalDate date, Locale reader) {
        return reader.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? full(date) : english(date);
    }

    /** The same with the time of day: 令和8年4月1日(水) 09:05. */
    public static String full(LocalDateTime moment, Locale reader) {
        return full(moment.toLocalDate(), reader) + " " + CLOCK.format(moment);
    }

    /** A month as the era of its first day names it: 令和8年4月, or April 2026. */
    public static String month(YearMonth month, Locale reader) {
        return reader.getLanguage().equals(Locale.JAPANESE.getLanguage())
                ? year(month.atDay(1)) + month.getMonthValue() + "月"
                : ENGLISH_MONTH.format(month);
    }

    /** 1 April 2026 (Wed). */
    public static String english(LocalDate date) {
        return ENGLISH.format(date);
    }

    static String weekday(LocalDate date) {
        return WEEKDAYS.substring(
                date.getDayOfWeek().ordinal(), date.getDayOfWeek().getValue());
    }

    private static String year(LocalDate date) {
        if (date.isBefore(Era.SOLAR_CALENDAR_BEGINS)) {
            return date.getYear() + "年";
        }
        int year = Era.yearOf(date);
        return Era.of(date).kanji() + (year == 1 ? "元" : String.valueOf(year)) + "年";
    }
}
