package jp.kasane.prefecture.dispatch.search;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Visit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans a programme's year: runs the methods side by side in two threads of its own and keeps the best plan of all. It may be stopped at
 * any time and then has the best so far; it takes no longer than its limits allow
 * once it has prepared the problem.
 */
public final class Planner {

    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);
    private static final int THREADS = 2;
    private static final long LOOK = 20;

    private static final Duration AMPLE = Duration.ofSeconds(10);

    /**
     * @param share of the time until which it may search
     * @param worth whether it is worth its time as the search stands
     */
    record Turn(Method method, double share, Predicate<Search> worth) {

        Turn(Method method, double share) {
            this(method, share, search -> true);
        }
    }

    private static final List<List<Turn>> PORTFOLIO = List.of(
            List.of(new Turn(new Greedy(), 1), new Turn(new Chains(), 1), new Turn(new Ruin(), 1)),
            List.of(
                    new Turn(new Ruin(), 0.4),
                    new Turn(new Timefold(), 0.5, Planner::incompleteOrAmple),
                    new Turn(new Ruin(), 1)));

    private static boolean incompleteOrAmple(Search search) {
        return search.left().compareTo(AMPLE) > 0
                || !search.best().orElseThrow().score().complete();
    }

    private Planner() {}

    /**
     * @param onBetter hears of better plans in the caller's thread; of two that come quickly one after the other only of the latter
     * @param stop asked again and again: true ends the search at once
     */
    public static Best plan(Problem problem, Limits limits, Consumer<Best> onBetter, BooleanSupplier stop) {
        Search search = new Search(problem, limits, better -> {});
        search.offer(asItStands(problem));
        search.offer(Draft.of(search.grid, search.openings, asItStands(problem)));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "dispatch-planner");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<? extends Future<?>> running = PORTFOLIO.stream()
                    .map(turns -> threads.submit(() -> take(search, turns, PORTFOLIO.indexOf(turns))))
                    .toList();
            return follow(search, running, onBetter, stop);
        } finally {
            search.stop();
            threads.shutdown();
        }
    }

    private static Plan asItStands(Problem problem) {
        Map<String, Placement> placed = new HashMap<>();
        for (Visit visit : problem.visits()) {
            if (visit.stands() != null) {
                placed.put(visit.id(), visit.stands());
            }
        }
        return new Plan(placed);
    }

    /** One after the other. Where a method breaks, the next goes on from the best that all have found. */
    static void take(Search search, List<Turn> turns, int first) {
        int number = first;
        for (Turn turn : turns) {
            if (turn.worth().test(search)) {
                try {
                    search.fork(++number, turn.share()).run(turn.method());
                } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
                    LOG.warn("method {} broke; the others go on", turn.method().name(), e);
                }
            }
        }
    }

    private static Best follow(
            Search search, List<? extends Future<?>> running, Consumer<Best> onBetter, BooleanSupplier stop) {
        @Nullable Best told = null;
        for (Future<?> each : running) {
            boolean done = false;
            while (!done) {
                done = done(each);
                Best best = search.best().orElseThrow();
                if (best != told) {
                    told = best;
                    onBetter.accept(best);
                }
                if (stop.getAsBoolean() || search.stopped()) {
                    search.stop();
                }
            }
        }
        return search.best().orElseThrow();
    }

    private static boolean done(Future<?> running) {
        try {
            running.get(LOOK, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while planning", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a method failed", e);
        }
    }
}
