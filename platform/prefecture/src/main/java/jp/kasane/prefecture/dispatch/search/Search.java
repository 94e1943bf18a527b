package jp.kasane.prefecture.dispatch.search;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Score;

/**
 * What a method searches in: the problem, its randomness, how long it may, and who keeps the best. Searches forked from one share the
 * problem's numbers and the best; each belongs to one thread.
 */
public final class Search {

    final Grid grid;
    final Openings openings;
    final Windows windows;
    private final Judge judge;
    private final Leader leader;
    private final Random random;
    private final long seed;
    private final long until;
    private String method = "";

    /** @param listener hears of each better plan, in the thread that found it */
    public Search(Problem problem, Limits limits, Consumer<Best> listener) {
        this(problem, EnumSet.allOf(Rule.class), limits, listener);
    }

    /** @param held the rules that count */
    public Search(Problem problem, Set<Rule> held, Limits limits, Consumer<Best> listener) {
        leader = new Leader(listener);
        judge = new Judge(problem);
        grid = new Grid(problem, held);
        openings = new Openings(grid);
        windows = new Windows(grid, openings);
        seed = limits.seed();
        random = new Random(seed);
        until = leader.elapsed() + limits.time().toNanos();
    }

    private Search(Search from, long seed, long until) {
        grid = from.grid;
        openings = from.openings;
        windows = from.windows;
        judge = from.judge;
        leader = from.leader;
        this.seed = seed;
        this.random = new Random(seed);
        this.until = Math.min(from.until, until);
    }

    /** One with other randomness that ends when so much of the time is gone. */
    Search fork(long number, double share) {
        return new Search(this, seed * 31 + number, (long) (until * share));
    }

    /** Lets a method search; what it finds is told by its name. */
    public void run(Method with) {
        if (!stopped()) {
            method = with.name();
            with.improve(this);
        }
    }

    public Problem problem() {
        return grid.problem;
    }

    public Random random() {
        return random;
    }

    public boolean stopped() {
        return leader.stopped() || leader.elapsed() >= until;
    }

    public void stop() {
        leader.stop();
    }

    /** Whoever may want it to end is asked whenever a method asks. */
    void stopWhen(BooleanSupplier unwanted) {
        leader.stopWhen(unwanted);
    }

    /** What must be told when the search is stopped from outside, because it does not ask. */
    void onStop(Runnable told) {
        leader.onStop(told);
    }

    /** The part of this search's time that is gone: 0 to 1. */
    double gone() {
        return Math.min(1, (double) leader.elapsed() / until);
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, until - leader.elapsed()));
    }

    long seed() {
        return seed;
    }

    /** Judges the plan and keeps it if it is better than the best. */
    public void offer(Plan plan) {
        Score score = judge.score(plan);
        if (leader.beatenBy(score)) {
            leader.take(plan, score, method);
        }
    }

    /** As {@link #offer(Plan)}, of a draft: what is no better by its own count is not looked at. Where rules are let go, its own count is all. */
    void offer(Draft draft) {
        if (!leader.beatenBy(draft.score())) {
            return;
        }
        if (grid.held.size() == Rule.values().length) {
            offer(draft.plan());
        } else {
            leader.take(draft.plan(), draft.score(), method);
        }
    }

    public Optional<Best> best() {
        return leader.best();
    }

    /** The best plan to go on from; with what is pinned alone where there is none yet. */
    Draft start() {
        return best().map(held -> Draft.of(grid, openings, held.plan())).orElseGet(() -> new Draft(grid));
    }
}
