package jp.kasane.prefecture.dispatch.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;

/** Searches for a complete plan under some of the rules only. */
public final class Relaxed {

    private Relaxed() {}

    /**
     * The visits that found no place in the time given, in which the problem is prepared as well; none: there is a complete plan.
     *
     * @param stop asked again and again: true ends the search at once
     * @return empty where the time did not even do for trying each visit once: nothing is known then
     */
    public static Optional<List<String>> unserved(
            Problem problem, Set<Rule> held, Limits limits, BooleanSupplier stop) {
        long begun = System.nanoTime();
        Search search = new Search(problem, held, limits, better -> {});
        search.stopWhen(() -> System.nanoTime() - begun > limits.time().toNanos() || stop.getAsBoolean());
        Draft draft = new Draft(search.grid);
        Greedy.construct(search, draft);
        search.offer(draft);
        boolean tried = !search.stopped() || draft.score().complete();
        search.run(new Chains());
        return search.best()
                .filter(best -> tried)
                .map(best -> problem.visits().stream()
                        .map(visit -> visit.id())
                        .filter(visit -> best.plan().of(visit).isEmpty())
                        .toList());
    }
}
