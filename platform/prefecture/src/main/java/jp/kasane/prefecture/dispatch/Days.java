package jp.kasane.prefecture.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.prefecture.dispatch.HalfDay.Half;
import org.jspecify.annotations.Nullable;

/**
 * One day of one adviser: the visit of the morning and that of the afternoon are one trip. A second visit in the same half-day breaks a
 * rule; it counts as a trip of its own.
 */
record Days(Adviser adviser, List<Standing> visits) {

    static List<Days> of(List<Standing> standing) {
        Map<String, Days> days = new LinkedHashMap<>();
        for (Standing each : standing) {
            Adviser adviser = each.adviser();
            if (adviser != null) {
                days.computeIfAbsent(adviser.id() + each.day(), key -> new Days(adviser, new ArrayList<>(2)))
                        .visits()
                        .add(each);
            }
        }
        days.values()
                .forEach(day ->
                        day.visits().sort(Comparator.comparing(each -> each.at().at())));
        return List.copyOf(days.values());
    }

    /** The way over noon, and both visits within one day. */
    Optional<Breach> noon(Problem problem) {
        Standing morning = first(Half.MORNING);
        Standing afternoon = first(Half.AFTERNOON);
        if (morning == null || afternoon == null) {
            return Optional.empty();
        }
        Trip trip = trip(problem, morning, afternoon);
        return trip.overNoon() && trip.reachable()
                ? Optional.empty()
                : RulesOfMany.between(Rule.TWO_IN_ONE_TRIP, afternoon, morning);
    }

    List<Trip> trips(Problem problem) {
        Standing morning = first(Half.MORNING);
        Standing afternoon = first(Half.AFTERNOON);
        Stream<Trip> aside = visits.stream()
                .filter(each -> each != morning && each != afternoon)
                .map(each -> trip(problem, each, null));
        return Stream.concat(Stream.ofNullable(main(problem, morning, afternoon)), aside)
                .toList();
    }

    private @Nullable Trip main(Problem problem, @Nullable Standing morning, @Nullable Standing afternoon) {
        if (morning != null) {
            return trip(problem, morning, afternoon);
        }
        return afternoon == null ? null : trip(problem, afternoon, null);
    }

    private Trip trip(Problem problem, Standing one, @Nullable Standing two) {
        String second = two == null ? null : two.visit().town();
        return Trip.of(problem, adviser.base(), one.visit().town(), second, one.day());
    }

    private @Nullable Standing first(Half half) {
        return visits.stream()
                .filter(each -> each.at().at().half() == half)
                .findFirst()
                .orElse(null);
    }
}
