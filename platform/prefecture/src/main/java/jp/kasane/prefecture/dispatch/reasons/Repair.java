package jp.kasane.prefecture.dispatch.reasons;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Score;
import jp.kasane.prefecture.dispatch.Visit;
import jp.kasane.prefecture.dispatch.search.Limits;
import jp.kasane.prefecture.dispatch.search.Mending;
import jp.kasane.prefecture.dispatch.search.Planner;

/**
 * Mends a plan after a cancellation or an illness: the visits that cannot stay find new places while as few confirmed ones as possible move.
 * What has happened is in the problem already: the adviser no longer offers those half-days, the town cannot receive anybody that day.
 */
public final class Repair {

    private static final int MOST = 5;
    private static final int STAYS = 100_000;

    private Repair() {}

    /**
     * @param current where everything stands now
     * @param confirmed the visits that should stay; they may be moved all the same, pinned or not, unless their day has passed
     * @return at most five ways, those first that leave nobody without a place, then those that move fewest; never none
     */
    public static List<Repaired> of(Problem problem, Plan current, Set<String> confirmed, Limits limits) {
        return of(problem, current, confirmed, limits, () -> false);
    }

    /** @param stop asked again and again: true ends the search at once with what it has */
    public static List<Repaired> of(
            Problem problem, Plan current, Set<String> confirmed, Limits limits, BooleanSupplier stop) {
        Problem loose = loose(problem, confirmed);
        Mending mending = new Mending(loose, current, confirmed, part(limits, 2));
        mending.stopWhen(stop);
        List<String> fallen = mending.fallen();
        Judge judge = new Judge(loose);
        long before = judge.score(current).cost();
        List<Plan> plans = mending.plans();
        Stream<Plan> others = stop.getAsBoolean() || enough(judge, plans, fallen.size())
                ? Stream.of()
                : Stream.of(bySearch(loose, plans.get(0), confirmed, limits, stop));
        return Stream.concat(plans.stream(), others)
                .distinct()
                .map(plan -> repaired(judge, plan, current, fallen, confirmed, before))
                .sorted(Comparator.comparingInt((Repaired each) -> each.score().broken())
                        .thenComparingInt(each -> each.score().unserved())
                        .thenComparingInt(each -> each.moved().size())
                        .thenComparingLong(Repaired::costDifference))
                .limit(MOST)
                .toList();
    }

    private static boolean enough(Judge judge, List<Plan> plans, int fallen) {
        return fallen <= 1 && plans.stream().anyMatch(plan -> judge.score(plan).complete());
    }

    private static Problem loose(Problem problem, Set<String> confirmed) {
        List<Visit> visits = problem.visits().stream()
                .map(visit -> confirmed.contains(visit.id()) && ahead(problem, visit) ? visit.loose() : visit)
                .toList();
        return problem.withVisits(visits);
    }

    private static boolean ahead(Problem problem, Visit visit) {
        return visit.stands() == null || visit.stands().at().day().isAfter(problem.today());
    }

    /** Searches the whole plan anew, where a confirmed visit that stays is worth more than anything else. */
    private static Plan bySearch(
            Problem loose, Plan mended, Set<String> confirmed, Limits limits, BooleanSupplier stop) {
        List<Visit> visits = loose.visits().stream()
                .map(visit -> visit.pinned() ? visit : standing(visit, mended, confirmed))
                .toList();
        Map<Goal, Integer> weights = new EnumMap<>(Goal.class);
        weights.putAll(loose.weights());
        weights.put(Goal.STABILITY, STAYS);
        Problem steady = loose.withVisits(visits).withWeights(weights);
        return Planner.plan(steady, part(limits, 2), better -> {}, stop).plan();
    }

    private static Visit standing(Visit visit, Plan mended, Set<String> confirmed) {
        return new Visit(
                visit.id(),
                visit.town(),
                visit.group(),
                visit.stage(),
                visit.fields(),
                confirmed.contains(visit.id()) ? mended.placed().get(visit.id()) : null,
                false);
    }

    private static Limits part(Limits limits, int parts) {
        Duration part = limits.time().dividedBy(parts);
        return new Limits(part.isZero() ? Duration.ofNanos(1) : part, limits.seed());
    }

    private static Repaired repaired(
            Judge judge, Plan plan, Plan current, List<String> fallen, Set<String> confirmed, long before) {
        Score score = judge.score(plan);
        List<String> moved = current.placed().entrySet().stream()
                .filter(stood -> confirmed.contains(stood.getKey()) && !fallen.contains(stood.getKey()))
                .filter(stood -> !stood.getValue().equals(plan.placed().get(stood.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return new Repaired(plan, score, fallen, moved, score.cost() - before);
    }
}
