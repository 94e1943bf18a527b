package jp.kasane.bench.dispatch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Score;

/**
 * The best complete plan of a small problem, proven ({@link Proof}).
 *
 * @param bound that the search began with
 * @param sharings that were looked at one by one
 */
public record Optimum(Plan plan, long cost, Bound bound, int sharings, Duration after) {

    /** Empty if no complete plan exists, or time is up. */
    public static Optional<Optimum> of(Problem problem, Duration most) {
        return of(problem, new Plan(Map.of()), most);
    }

    /**
     * The same from a plan that is known: if the judge calls it complete, nothing that costs more is looked at. It is the answer only if no
     * better one is found and none can be.
     */
    public static Optional<Optimum> of(Problem problem, Plan known, Duration most) {
        long begin = System.nanoTime();
        Grid grid = new Grid(problem);
        Proof proof = new Proof(grid, begin + most.toNanos());
        Score score = new Judge(problem).score(known);
        if (score.complete()) {
            proof.known(known, score.cost());
        }
        return proof.best()
                .map(best -> new Optimum(
                        best.plan(),
                        best.cost(),
                        proof.root(),
                        proof.looked(),
                        Duration.ofNanos(System.nanoTime() - begin)));
    }
}
