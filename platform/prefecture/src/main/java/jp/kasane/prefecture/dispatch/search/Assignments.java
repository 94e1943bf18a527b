package jp.kasane.prefecture.dispatch.search;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A plan as Timefold sees it: rules broken, visits unserved, costs. */
@PlanningSolution
public class Assignments {

    @PlanningEntityCollectionProperty
    private List<Assignment> visits = new ArrayList<>();

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    /** Timefold makes copies with it. */
    public Assignments() {}

    /** @param offers where each visit is to begin; {@link Grid#NOWHERE}: unserved */
    static Assignments of(Grid grid, Openings openings, int[] offers) {
        Integer[] numbers =
                IntStream.range(0, grid.days * 2 * grid.advisers).boxed().toArray(Integer[]::new);
        Assignments all = new Assignments();
        for (int visit = 0; visit < grid.visits; visit++) {
            IntStream mine = grid.pinned[visit] == Grid.NOWHERE ? openings.stream(visit) : IntStream.of(offers[visit]);
            List<Integer> open = mine.mapToObj(offer -> numbers[offer]).toList();
            Integer begin = offers[visit] == Grid.NOWHERE ? null : numbers[offers[visit]];
            all.visits.add(new Assignment(grid, visit, open, begin));
        }
        return all;
    }

    /** What is placed, as far as it breaks nothing. */
    Draft draft(Search search) {
        Draft draft = new Draft(search.grid);
        for (Assignment each : visits) {
            if (each.movable() && !each.free() && draft.fits(each.visit(), each.offer(), search.grid.order)) {
                draft.place(each.visit(), each.offer());
            }
        }
        return draft;
    }
}
