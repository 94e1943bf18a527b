package jp.kasane.bench.dispatch;

import java.time.Duration;
import java.util.Optional;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;

/**
 * The best complete plan of a small problem, proven ({@link Proof}).
 *
 * @param bound that the search began with
 * @param sharings that were looked at one by one
 */
public record Optimum(Plan plan, long cost, Bound bound, int sharings, Duration after) {

    /** Empty if no complete plan exists, or time is up. */
    public static Optional<Optimum> of(Problem problem, Duration most) {
        long begin = System.nanoTime();
        Grid grid = new Grid(problem);
        Proof proof = new Proof(grid, begin + most.toNanos());
        return proof.best()
                .map(best -> new Optimum(
                        best.plan(),
                        best.cost(),
                        proof.root(),
                        proof.looked(),
                        Duration.ofNanos(System.nanoTime() - begin)));
    }
}
