package jp.kasane.prefecture.dispatch.search;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.Arrays;

/**
 * Timefold Solver with one variable per visit, the offer it takes. It goes on from the best plan so far where that is complete or there are
 * many visits, else it begins from nothing: what others have found is a poor beginning where offers are scarce.
 */
public final class Timefold implements Method {

    private static final int FROM_NOTHING = 200;

    @Override
    public String name() {
        return "timefold";
    }

    @Override
    public void improve(Search search) {
        boolean complete = search.best().map(best -> best.score().complete()).orElse(false);
        boolean fromNothing = search.grid.visits <= FROM_NOTHING && !complete;
        long left = search.left().toMillis();
        if (left <= 0 || search.grid.visits == 0) {
            return;
        }
        Solver<Assignments> solver = SolverFactory.<Assignments>create(config(search, fromNothing, left))
                .buildSolver();
        solver.addEventListener(event -> {
            search.offer(event.getNewBestSolution().draft(search));
            if (search.stopped()) {
                solver.terminateEarly();
            }
        });
        int[] begin = fromNothing ? search.grid.pinned.clone() : search.start().snapshot();
        search.onStop(solver::terminateEarly);
        if (!search.stopped()) {
            Assignments found = solver.solve(Assignments.of(search.grid, search.openings, begin));
            search.offer(found.draft(search));
        }
    }

    private static SolverConfig config(Search search, boolean fromNothing, long milliseconds) {
        SolverConfig config = new SolverConfig(Timefold.class.getClassLoader())
                .withSolutionClass(Assignments.class)
                .withEntityClasses(Assignment.class)
                .withConstraintProviderClass(AssignmentRules.class)
                .withRandomSeed(search.seed())
                .withTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(milliseconds));
        config.setPhaseConfigList(
                fromNothing
                        ? Arrays.asList(new ConstructionHeuristicPhaseConfig(), new LocalSearchPhaseConfig())
                        : Arrays.asList(new LocalSearchPhaseConfig()));
        return config;
    }
}
