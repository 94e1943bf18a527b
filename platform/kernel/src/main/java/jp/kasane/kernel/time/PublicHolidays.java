package jp.kasane.kernel.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The public holidays of Japan by their law (国民の祝日に関する法律) as it stood in each year from 2007 to 2050: the named days, the
 * substitute for one on a Sunday (art. 3 (2)), and the day between two of them (art. 3 (3)). Of other years it knows nothing and says
 * so; a future law is not foreseen.
 */
public final class PublicHolidays {

    /** The year from which art. 3 reads as it does today. */
    public static final int FIRST_YEAR = 2007;

    public static final int LAST_YEAR = 2050;

    /** What a substitute for a holiday on a Sunday is called. */
    public static final String SUBSTITUTE = "振替休日";

    /** What the day between two holidays is called. */
    public static final String BETWEEN = "国民の休日";

    private static final Map<Integer, Map<LocalDate, String>> YEARS = new ConcurrentHashMap<>();

    private PublicHolidays() {}

    /** Whether it is known if the day is a holiday. */
    public static boolean knows(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /** The name of the holiday on that day, if it is one. Refuses a day of which nothing is known. */
    public static Optional<String> on(LocalDate date) {
        if (!knows(date)) {
            throw new IllegalArgumentException("Holidays are not known in " + date.getYear());
        }
        return Optional.ofNullable(
                YEARS.computeIfAbsent(date.getYear(), PublicHolidays::of).get(date));
    }

    private static Map<LocalDate, String> of(int year) {
        Map<LocalDate, String> named = new TreeMap<>();
        for (HolidayRule rule : HolidayRule.all()) {
            if (rule.years().contains(year)) {
                named.put(rule.day().apply(year), rule.name());
            }
        }
        Map<LocalDate, String> all = new TreeMap<>(named);
        named.keySet().forEach(date -> follow(date, named, all));
        return all;
    }

    /** What follows from a named day for the days after it. None reaches into another year: 31 December is no holiday. */
    private static void follow(LocalDate date, Map<LocalDate, String> named, Map<LocalDate, String> all) {
        LocalDate next = date.plusDays(1);
        if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            LocalDate substitute = next;
            while (named.containsKey(substitute)) {
                substitute = substitute.plusDays(1);
            }
            all.put(substitute, SUBSTITUTE);
        }
        if (!named.containsKey(next) && named.containsKey(date.plusDays(2))) {
            all.putIfAbsent(next, BETWEEN);
        }
    }
}
