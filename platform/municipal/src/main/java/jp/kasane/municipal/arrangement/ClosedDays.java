package jp.kasane.municipal.arrangement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.kasane.kernel.time.PublicHolidays;
import jp.kasane.municipal.arrangement.OpenState.Doubt;
import jp.kasane.municipal.definition.bodies.Hours.Closing;
import jp.kasane.municipal.definition.bodies.Hours.Closing.Rule;

/** The days off of a body: which days are surely off, and of which the definition does not say. */
record ClosedDays(List<Closing> stated) {

    /** When summer holidays of any length may lie. */
    private static final Set<Month> SUMMER = Set.of(Month.JULY, Month.AUGUST, Month.SEPTEMBER);

    /** Whether the day is surely off. A holiday is only taken for one if the law of its year is known. */
    boolean holds(LocalDate date, Predicate<LocalDate> opened) {
        return stated.stream().anyMatch(closing -> holds(closing, date, opened));
    }

    private static boolean holds(Closing closing, LocalDate date, Predicate<LocalDate> opened) {
        return switch (closing.rule()) {
            case HOLIDAYS -> isHoliday(date);
            case DAY_AFTER_HOLIDAY -> isHoliday(date.minusDays(1));
            case YEAR_END -> YearEnd.of(closing).clear() && YearEnd.of(closing).holds(date);
            case MONDAY_AFTER_OPEN_SATURDAY ->
                date.getDayOfWeek() == DayOfWeek.MONDAY && opened.test(date.minusDays(2));
            case WEEKDAYS -> closing.weekdays().stream().anyMatch(day -> Days.is(day, date));
            case SUMMER, OTHER -> false;
        };
    }

    /** What the definition leaves open about the day. */
    Optional<Doubt> doubt(LocalDate date) {
        if (!PublicHolidays.knows(date)) {
            return Optional.of(Doubt.CALENDAR);
        }
        boolean newYear = stated.stream()
                .filter(closing -> closing.rule() == Rule.YEAR_END)
                .map(YearEnd::of)
                .findFirst()
                .map(end -> !end.clear() && end.holds(date))
                .orElse(YearEnd.USUAL.holds(date));
        if (newYear) {
            return Optional.of(Doubt.YEAR_END);
        }
        boolean silent = !has(Rule.HOLIDAYS) && !(has(Rule.YEAR_END) && YearEnd.USUAL.holds(date));
        return silent && isHoliday(date) ? Optional.of(Doubt.HOLIDAY) : Optional.empty();
    }

    /** Days off that are stated without their dates and may hold on this day. */
    List<Closing> undated(LocalDate date) {
        return stated.stream()
                .filter(closing -> closing.rule() == Rule.OTHER
                        || closing.rule() == Rule.SUMMER && SUMMER.contains(date.getMonth()))
                .toList();
    }

    private boolean has(Rule rule) {
        return stated.stream().anyMatch(closing -> closing.rule() == rule);
    }

    private static boolean isHoliday(LocalDate date) {
        return PublicHolidays.knows(date) && PublicHolidays.on(date).isPresent();
    }
}
