package jp.kasane.bench.dispatch;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What the constraint solver says of a sharing.
 *
 * @param plan the cheapest one up to the limit; null if there is none, or the solver did not come to an end
 */
record Solved(@Nullable Plan plan, long cost, boolean ended) {

    private static final double NEAR = 1e-6;
    /** Each worker searches in a way of its own: two ways alone may find nothing in a minute, however many processors there are. */
    private static final int WORKERS = 8;

    private static final double THOUSANDTHS = 1000;

    /** Among the places that are left in plans which cost no more than the limit. */
    static Solved of(Grid grid, Sharing sharing, Bound bound, long limit, Duration most) {
        Places places = Places.within(grid, bound, sharing.numbers(), limit - bound.value());
        Programme programme = new Programme(grid, places);
        programme.share(sharing.numbers());
        programme.between((long) Math.ceil(sharing.least() - NEAR), limit);
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(most.toMillis() / THOUSANDTHS)
                .setNumWorkers(WORKERS);
        CpSolverStatus status = solver.solve(programme.model());
        if (status == CpSolverStatus.OPTIMAL) {
            return new Solved(plan(grid, programme, solver), Math.round(solver.objectiveValue()), true);
        }
        return new Solved(null, Long.MAX_VALUE, status == CpSolverStatus.INFEASIBLE);
    }

    private static Plan plan(Grid grid, Programme programme, CpSolver solver) {
        Map<String, Placement> placed = new HashMap<>();
        programme.chosen().forEach((place, chosen) -> {
            if (solver.booleanValue(chosen)) {
                Chain chain = grid.chains().get(place.chain());
                placed.put(chain.visits().get(place.position()).id(), grid.placement(place.adviser(), place.slot()));
            }
        });
        return new Plan(placed);
    }
}
