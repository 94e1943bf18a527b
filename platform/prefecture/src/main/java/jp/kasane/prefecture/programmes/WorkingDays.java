package jp.kasane.prefecture.programmes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.time.PublicHolidays;

/**
 * The days on which somebody is sent: no Saturday, Sunday, public holiday, none of the turn of the year (29 December to 3 January, 行政機関の
 * 休日に関する法律1条), none that the programme closes.
 */
public final class WorkingDays {

    private static final MonthDay YEAR_END = MonthDay.of(12, 29);
    private static final MonthDay YEAR_BEGINNING = MonthDay.of(1, 3);
    /** No row of days without work is longer but one that somebody made up. */
    private static final int FAR = 400;

    private final Set<LocalDate> closed;

    public WorkingDays(Collection<LocalDate> closed) {
        this.closed = Set.copyOf(closed);
    }

    public boolean include(LocalDate day) {
        return offices(day) && !closed.contains(day);
    }

    /** Whether offices work on that day, whatever a programme closes. */
    public static boolean offices(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !turnOfTheYear(day) && holiday(day).isEmpty();
    }

    /** 年末年始. */
    public static boolean turnOfTheYear(LocalDate day) {
        MonthDay inYear = MonthDay.from(day);
        return !inYear.isBefore(YEAR_END) || !inYear.isAfter(YEAR_BEGINNING);
    }

    /** The name of the public holiday, if it is one; of years of which none are known, nothing. */
    public static Optional<String> holiday(LocalDate day) {
        return PublicHolidays.knows(day) ? PublicHolidays.on(day) : Optional.empty();
    }

    /** The first one on that day or after it; where there is none for long, a day far off. */
    LocalDate from(LocalDate day) {
        LocalDate candidate = day;
        for (int i = 0; i < FAR && !include(candidate); i++) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The last one on that day or before it; where there is none for long, a day far back. */
    LocalDate until(LocalDate day) {
        LocalDate candidate = day;
        for (int i = 0; i < FAR && !include(candidate); i++) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }
}
