package jp.kasane.municipal.arrangement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kasane.municipal.definition.bodies.Hours.Closing;
import org.jspecify.annotations.Nullable;

/**
 * The days off at the end of the year: from 29 December to 3 January, as offices have them by law (行政機関の休日に関する法律 art. 1,
 * 地方自治法 art. 4-2), unless the words name others.
 *
 * @param clear whether the days are known; words with figures that are not two dates name days nobody but a person can read
 */
record YearEnd(MonthDay from, MonthDay to, boolean clear) {

    static final YearEnd USUAL = new YearEnd(MonthDay.of(12, 29), MonthDay.of(1, 3), true);

    /** Somewhere around New Year: wide enough for any office. */
    private static final YearEnd SOMEWHERE = new YearEnd(MonthDay.of(12, 24), MonthDay.of(1, 8), false);

    private static final String DATE = "(\\d{1,2})[月/.](\\d{1,2})日?";
    private static final Pattern DATES = Pattern.compile("\\D*" + DATE + "\\D{1,4}?(?:翌年?)?" + DATE + "\\D*");
    private static final Pattern FIGURES = Pattern.compile(".*\\d.*", Pattern.DOTALL);

    static YearEnd of(Closing closing) {
        @Nullable String words = closing.words();
        if (words == null || !FIGURES.matcher(half(words)).matches()) {
            return USUAL;
        }
        Matcher dates = DATES.matcher(half(words));
        if (!dates.matches()) {
            return SOMEWHERE;
        }
        try {
            MonthDay from = MonthDay.of(Integer.parseInt(dates.group(1)), Integer.parseInt(dates.group(2)));
            MonthDay to = MonthDay.of(Integer.parseInt(dates.group(3)), Integer.parseInt(dates.group(4)));
            boolean overNewYear = from.getMonth() == Month.DECEMBER && to.getMonth() == Month.JANUARY;
            return overNewYear ? new YearEnd(from, to, true) : SOMEWHERE;
        } catch (DateTimeException e) {
            return SOMEWHERE;
        }
    }

    boolean holds(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        return date.getMonth() == Month.DECEMBER && !day.isBefore(from)
                || date.getMonth() == Month.JANUARY && !day.isAfter(to);
    }

    private static String half(String words) {
        return java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFKC);
    }
}
