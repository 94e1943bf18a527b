package jp.kasane.prefecture.dispatch.search;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;

/** Searches for a complete plan under some of the rules only. */
public final class Relaxed {

    private Relaxed() {}

    /** The visits that found no place in the time given; none: there is a complete plan. */
    public static List<String> unserved(Problem problem, Set<Rule> held, Limits limits) {
        return unserved(problem, held, limits, () -> false);
    }

    /** @param stop asked again and again: true ends the search at once */
    public static List<String> unserved(Problem problem, Set<Rule> held, Limits limits, BooleanSupplier stop) {
        Search search = new Search(problem, held, limits, better -> {});
        search.stopWhen(stop);
        search.offer(new Draft(search.grid));
        search.run(new Chains());
        return search.best()
                .map(best -> problem.visits().stream()
                        .map(visit -> visit.id())
                        .filter(visit -> best.plan().of(visit).isEmpty())
                        .toList())
                .orElseGet(List::of);
    }
}
