package jp.kasane.prefecture.dispatch.search;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
        Map<int[], List<Integer>> lists = new IdentityHashMap<>();
        for (int visit = 0; visit < grid.visits; visit++) {
            List<Integer> open = grid.pinned[visit] == Grid.NOWHERE
                    ? lists.computeIfAbsent(openings.shared(visit), mine -> list(numbers, mine))
                    : List.of(numbers[offers[visit]]);
            Integer begin = offers[visit] == Grid.NOWHERE ? null : numbers[offers[visit]];
            all.visits.add(new Assignment(grid, visit, open, begin));
        }
        return all;
    }

    private static List<Integer> list(Integer[] numbers, int[] offers) {
        return IntStream.of(offers).mapToObj(offer -> numbers[offer]).toList();
    }

    /** What is placed, as far as it breaks nothing. */
    Draft draft(Search search) {
        int[] offers = new int[visits.size()];
        visits.forEach(each -> offers[each.visit()] = each.movable() ? each.offer() : Grid.NOWHERE);
        int[] order = IntStream.range(0, offers.length).toArray();
        return Draft.of(search.grid, search.openings, offers, order);
    }
}
