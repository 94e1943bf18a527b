package jp.kasane.bench.dispatch;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.kasane.bench.dispatch.Places.Place;

/**
 * One day of one adviser: nothing, one visit alone, or one in the morning and one in the afternoon that share a trip. Exactly one of those,
 * and each visit that is there is in the one that is chosen.
 */
record Day(CpModel model, Grid grid, LinearExprBuilder cost, Map<Place, BoolVar> chosen) {

    void add(List<Place> places) {
        Map<Integer, List<Place>> mornings = by(places, 0);
        Map<Integer, List<Place>> afternoons = by(places, 1);
        if (mornings.isEmpty() || afternoons.isEmpty()) {
            model.addAtMostOne(places.stream().map(chosen::get).toArray(Literal[]::new));
            return;
        }
        List<Literal> trips = new ArrayList<>();
        Map<Integer, LinearExprBuilder> morning = alone(mornings, trips);
        Map<Integer, LinearExprBuilder> afternoon = alone(afternoons, trips);
        morning.forEach(
                (one, in) -> afternoon.forEach((two, with) -> together(places.get(0), one, two, in, with, trips)));
        model.addAtMostOne(trips);
        mornings.forEach((one, those) -> model.addEquality(sum(those), in(morning, one)));
        afternoons.forEach((two, those) -> model.addEquality(sum(those), in(afternoon, two)));
    }

    private static LinearExprBuilder in(Map<Integer, LinearExprBuilder> trips, int chain) {
        return Objects.requireNonNull(trips.get(chain));
    }

    private void together(
            Place any, int one, int two, LinearExprBuilder in, LinearExprBuilder with, List<Literal> trips) {
        int more = one == two ? Grid.NEVER : grid.together(any.adviser(), any.day(), one, two);
        if (more < Grid.NEVER) {
            BoolVar both = model.newBoolVar("");
            trips.add(both);
            cost.addTerm(both, more);
            in.add(both);
            with.add(both);
        }
    }

    private Map<Integer, LinearExprBuilder> alone(Map<Integer, List<Place>> places, List<Literal> trips) {
        Map<Integer, LinearExprBuilder> alone = new TreeMap<>();
        places.keySet().forEach(chain -> {
            BoolVar trip = model.newBoolVar("");
            trips.add(trip);
            alone.put(chain, LinearExpr.newBuilder().add(trip));
        });
        return alone;
    }

    private LinearExpr sum(List<Place> places) {
        return LinearExpr.sum(places.stream().map(chosen::get).toArray(BoolVar[]::new));
    }

    private static Map<Integer, List<Place>> by(List<Place> places, int half) {
        return places.stream()
                .filter(place -> place.slot() % 2 == half)
                .collect(Collectors.groupingBy(Place::chain, TreeMap::new, Collectors.toList()));
    }
}
