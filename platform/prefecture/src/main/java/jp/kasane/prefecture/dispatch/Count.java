package jp.kasane.prefecture.dispatch;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Counts every goal of a plan in its unit. */
record Count(Problem problem, List<Standing> standing) {

    Costs costs() {
        List<Trip> trips = Days.of(standing).stream()
                .flatMap(day -> day.trips(problem).stream())
                .toList();
        Map<Goal, Long> units = new EnumMap<>(Goal.class);
        units.put(Goal.TRAVEL, trips.stream().mapToLong(Trip::minutes).sum());
        units.put(Goal.NIGHTS, trips.stream().filter(Trip::night).count());
        units.put(Goal.CONTINUITY, furtherAdvisers());
        units.put(
                Goal.EXPERTISE,
                standing.stream().mapToLong(Count::unknownFields).sum());
        units.put(Goal.WISHES, standing.stream().filter(Count::unwished).count());
        units.put(Goal.LOAD, squares(each -> each.at().adviser()) + 2 * besideThoseElsewhere());
        units.put(Goal.MONTHS, squares(each -> YearMonth.from(each.day())));
        units.put(Goal.STABILITY, stirred());
        long yen = trips.stream().mapToLong(Trip::yen).sum()
                + (long) problem.terms().fee() * standing.size();
        return Costs.of(problem, units, yen);
    }

    private long furtherAdvisers() {
        Map<String, Set<String>> ofGroups = standing.stream()
                .collect(groupingBy(
                        each -> each.visit().group(), mapping(each -> each.at().adviser(), toSet())));
        return ofGroups.values().stream()
                .mapToLong(advisers -> advisers.size() - 1L)
                .sum();
    }

    private static long unknownFields(Standing each) {
        return each.adviser() == null
                ? 0
                : each.visit().fields().stream()
                        .filter(field -> !each.adviser().fields().contains(field))
                        .count();
    }

    private static boolean unwished(Standing each) {
        return each.town() != null
                && !each.town().preferred(each.visit().group()).isEmpty()
                && !each.town().preferred(each.visit().group()).contains(each.day());
    }

    /** With it the squares are those of all visits of the year, less those of the visits elsewhere alone: nobody can plan these otherwise. */
    private long besideThoseElsewhere() {
        return standing.stream()
                .mapToLong(each -> each.adviser() == null ? 0 : each.adviser().elsewhere())
                .sum();
    }

    private <K> long squares(Function<Standing, K> key) {
        return standing.stream().collect(groupingBy(key, counting())).values().stream()
                .mapToLong(number -> number * number)
                .sum();
    }

    /** Those moved, and those that stood somewhere and now have no place. */
    private long stirred() {
        long stood = problem.visits().stream()
                .filter(visit -> visit.stands() != null)
                .count();
        long stay = standing.stream()
                .filter(each -> each.visit().stands() != null && !each.moved())
                .count();
        return stood - stay;
    }
}
