package jp.kasane.prefecture.dispatch.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import org.jspecify.annotations.Nullable;

/** Where else a visit of a plan could be: the cheapest places that break nothing, and the cheapest that break one rule. */
public final class Candidates {

    private final Grid grid;
    private final Openings openings;
    private final Plan plan;

    private record Cost(int offer, long cost) implements Comparable<Cost> {
        @Override
        public int compareTo(Cost other) {
            return cost == other.cost ? Integer.compare(offer, other.offer) : Long.compare(cost, other.cost);
        }
    }

    public Candidates(Problem problem, Plan plan) {
        this.grid = new Grid(problem);
        this.openings = new Openings(grid);
        this.plan = plan;
    }

    private Draft without(int visit) {
        Draft draft = Draft.of(grid, openings, plan);
        if (draft.at(visit) != Grid.NOWHERE && draft.movable(visit)) {
            draft.remove(visit);
        }
        return draft;
    }

    /** The cheapest, and the cheapest of each adviser who is not among them. */
    public List<Placement> fitting(String id, int most) {
        int visit = grid.visit(id);
        Draft draft = without(visit);
        List<Cost> costs = new ArrayList<>();
        for (int offer : openings.shared(visit)) {
            if (draft.fits(visit, offer, grid.order) && !stands(visit, offer)) {
                costs.add(new Cost(offer, draft.costOf(visit, offer)));
            }
        }
        costs.sort(null);
        Set<Integer> seen = new HashSet<>();
        List<Placement> chosen = new ArrayList<>();
        for (Cost each : costs) {
            if (seen.add(grid.adviser(each.offer())) || chosen.size() < most / 2) {
                chosen.add(grid.placement(each.offer()));
            }
        }
        return chosen.subList(0, Math.min(most, chosen.size()));
    }

    private boolean stands(int visit, int offer) {
        @Nullable Placement at = plan.placed().get(grid.visit(visit).id());
        return at != null && grid.offer(at) == offer;
    }

    /** For each rule the cheapest place that breaks it alone. */
    public List<Placement> breaking(String id, int most) {
        int visit = grid.visit(id);
        Draft draft = without(visit);
        Obstacles obstacles = new Obstacles(grid, openings, draft);
        Map<Rule, Cost> cheapest = new EnumMap<>(Rule.class);
        possible().filter(offer -> !stands(visit, offer)).forEach(offer -> {
            Set<Rule> rules = obstacles.of(visit, offer);
            if (rules.size() == 1 && draft.occupant(offer) == Grid.NOWHERE) {
                Cost cost = new Cost(offer, draft.costOf(visit, offer));
                cheapest.merge(rules.iterator().next(), cost, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        });
        return cheapest.values().stream()
                .sorted()
                .limit(most)
                .map(each -> grid.placement(each.offer()))
                .toList();
    }

    /** All there is from tomorrow on within the programme's period. */
    private IntStream possible() {
        return IntStream.range(0, grid.days)
                .filter(day -> grid.date(day).isAfter(grid.problem.today()))
                .filter(day -> !grid.date(day).isBefore(grid.problem.from())
                        && !grid.date(day).isAfter(grid.problem.until()))
                .flatMap(day -> IntStream.range(day * 2 * grid.advisers, (day + 1) * 2 * grid.advisers));
    }

    /** How many of an unserved visit's adviser half-days are kept from it by each set of rules. */
    public Map<Set<Rule>, Integer> closed(String id) {
        int visit = grid.visit(id);
        Obstacles obstacles = new Obstacles(grid, openings, without(visit));
        Map<Set<Rule>, Integer> closed = new HashMap<>();
        possible().forEach(offer -> closed.merge(obstacles.of(visit, offer), 1, Integer::sum));
        return closed;
    }
}
