package jp.kasane.prefecture.dispatch.reasons;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Costs;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Visit;
import jp.kasane.prefecture.dispatch.search.Candidates;

/** Says of a plan why each visit is where it is, or has no place, and what any other place would cost. */
public final class Reasons {

    private static final int FITTING = 12;
    private static final int BREAKING = 6;

    private final Problem problem;
    private final Plan plan;
    private final Judge judge;
    private final Candidates candidates;
    private final Costs costs;
    private final List<Breach> broken;

    public Reasons(Problem problem, Plan plan) {
        this.problem = problem;
        this.plan = standing(problem, plan);
        this.judge = new Judge(problem);
        this.candidates = new Candidates(problem, this.plan);
        this.costs = judge.costs(this.plan);
        this.broken = judge.breaches(this.plan);
    }

    /** The plan with what is pinned where it stands. */
    private static Plan standing(Problem problem, Plan plan) {
        Map<String, Placement> placed = new HashMap<>(plan.placed());
        for (Visit visit : problem.visits()) {
            if (visit.pinned() && visit.stands() != null) {
                placed.put(visit.id(), visit.stands());
            }
        }
        return new Plan(placed);
    }

    /** @throws IllegalArgumentException of a visit that has no place */
    public Why why(String visit) {
        Placement at =
                plan.of(visit).orElseThrow(() -> new IllegalArgumentException("a visit without a place: " + visit));
        Map<String, Placement> without = new HashMap<>(plan.placed());
        without.remove(visit);
        return new Why(visit, at, costs.beyond(judge.costs(new Plan(without))), alternatives(visit));
    }

    /** @throws IllegalArgumentException of a visit that has a place */
    public WhyNot whyNot(String visit) {
        if (plan.of(visit).isPresent()) {
            throw new IllegalArgumentException("a visit that has a place: " + visit);
        }
        Map<Set<Rule>, Integer> closed = candidates.closed(visit);
        Map<Rule, Integer> closes = new EnumMap<>(Rule.class);
        closed.forEach((rules, times) -> rules.forEach(rule -> closes.merge(rule, times, Integer::sum)));
        int possible = closed.values().stream().mapToInt(Integer::intValue).sum();
        Set<Rule> smallest =
                possible == 0 ? nothingThere() : Cover.ofAll(closed.keySet()).orElseGet(Set::of);
        return new WhyNot(visit, possible, closes, smallest, alternatives(visit));
    }

    private Set<Rule> nothingThere() {
        return Set.of(problem.advisers().isEmpty() ? Rule.AVAILABLE : Rule.PERIOD);
    }

    /** What it would come to if the visit were there. Any place may be asked for. */
    public Alternative at(String visit, Placement place) {
        Map<String, Placement> moved = new HashMap<>(plan.placed());
        moved.put(visit, place);
        Plan then = new Plan(moved);
        Costs after = judge.costs(then);
        List<Breach> breaks = new ArrayList<>(judge.breaches(then));
        broken.forEach(breaks::remove);
        return new Alternative(place, after.total() - costs.total(), breaks, after.beyond(costs));
    }

    private List<Alternative> alternatives(String visit) {
        if (problem.visits().stream().anyMatch(each -> each.id().equals(visit) && each.pinned())) {
            return List.of();
        }
        return Stream.concat(candidates.fitting(visit, FITTING).stream(), candidates.breaking(visit, BREAKING).stream())
                .map(place -> at(visit, place))
                .sorted(Alternative.BEST_FIRST)
                .toList();
    }
}
