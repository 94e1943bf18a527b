package jp.kasane.bench.dispatch;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kasane.bench.dispatch.Places.Place;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Visit;

/** All rules and goals over a choice of places, for the constraint solver. */
final class Programme {

    private final Grid grid;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final Map<Place, BoolVar> chosen = new LinkedHashMap<>();

    /** @throws IllegalArgumentException of a problem with a budget, or with one stage twice in a request: it knows neither */
    Programme(Grid grid, Places places) {
        if (grid.problem().terms().budget() != null || grid.chains().stream().anyMatch(Programme::repeats)) {
            throw new IllegalArgumentException("a budget, or a stage twice");
        }
        this.grid = grid;
        for (Place place : places.all()) {
            BoolVar is = model.newBoolVar("");
            chosen.put(place, is);
            cost.addTerm(is, place.cost());
        }
        grid.chains().forEach(chain -> new Stages(model, grid, chain, this::at).add());
        grid.chains().forEach(this::continuity);
        townsAndDays();
        squares();
        trips();
    }

    private static boolean repeats(Chain chain) {
        List<String> stages = chain.visits().stream()
                .map(Visit::stage)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return Set.copyOf(stages).size() < stages.size();
    }

    /** So many visits of each request by each adviser. */
    void share(int[][] numbers) {
        by(place -> place.chain() * 1000 + place.adviser())
                .forEach((key, places) -> model.addEquality(sum(places), numbers[key / 1000][key % 1000]));
    }

    CpModel model() {
        return model;
    }

    Map<Place, BoolVar> chosen() {
        return chosen;
    }

    void between(long least, long most) {
        model.addLinearConstraint(cost, least, most);
        model.minimize(cost);
    }

    private Map<Place, BoolVar> at(int chain, int position) {
        Map<Place, BoolVar> at = new LinkedHashMap<>();
        chosen.forEach((place, is) -> {
            if (place.chain() == chain && place.position() == position) {
                at.put(place, is);
            }
        });
        return at;
    }

    private <K extends Comparable<K>> Map<K, List<Place>> by(Function<Place, K> key) {
        return chosen.keySet().stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private LinearExpr sum(List<Place> places) {
        return LinearExpr.sum(places.stream().map(chosen::get).toArray(BoolVar[]::new));
    }

    /** One adviser costs nothing, each further one does. */
    private void continuity(Chain chain) {
        int weight = grid.problem().weight(Goal.CONTINUITY);
        cost.add(-weight);
        Map<Integer, BoolVar> comes = new TreeMap<>();
        for (int position = 0; position < chain.size(); position++) {
            Map<Integer, List<Place>> byAdviser =
                    at(chain.number(), position).keySet().stream().collect(Collectors.groupingBy(Place::adviser));
            byAdviser.forEach((adviser, places) ->
                    model.addLessOrEqual(sum(places), comes.computeIfAbsent(adviser, key -> model.newBoolVar(""))));
        }
        comes.values().forEach(is -> cost.addTerm(is, weight));
    }

    private void townsAndDays() {
        by(place -> grid.chains().get(place.chain()).town() * (long) grid.days() + place.day())
                .values()
                .forEach(this::oneOf);
    }

    private void oneOf(List<Place> places) {
        if (places.size() > 1) {
            model.addAtMostOne(places.stream().map(chosen::get).toArray(Literal[]::new));
        }
    }

    private void squares() {
        Map<Integer, List<Place>> byAdviser = by(Place::adviser);
        byAdviser.forEach((adviser, places) -> squares(sum(places), grid.load(adviser)));
        Squares ofMonth = new Squares(grid.problem().weight(Goal.MONTHS), grid.visits());
        by(place -> grid.month()[place.day()]).values().forEach(places -> squares(sum(places), ofMonth));
    }

    private void squares(LinearExpr number, Squares squares) {
        List<BoolVar> steps = new ArrayList<>();
        for (int n = 1; n <= squares.most(); n++) {
            BoolVar step = model.newBoolVar("");
            if (n > 1) {
                model.addImplication(step, steps.get(n - 2));
            }
            steps.add(step);
            cost.addTerm(step, squares.step(n));
        }
        model.addEquality(number, LinearExpr.sum(steps.toArray(BoolVar[]::new)));
    }

    private void trips() {
        Map<Long, List<Place>> days = by(place -> place.adviser() * (long) grid.days() + place.day());
        days.values().forEach(places -> new Day(model, grid, cost, chosen).add(places));
    }
}
