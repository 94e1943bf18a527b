package jp.kasane.prefecture.dispatch.search;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Shape;
import jp.kasane.prefecture.dispatch.Trip;
import org.junit.jupiter.api.Test;

class NearnessTest {

    private static int minutes(Problem problem, Grid grid, int town, int visit) {
        String from = problem.towns().get(town).code();
        return Trip.leg(problem.travel(), from, grid.visit(visit).town(), problem.from())
                .minutes();
    }

    @Test
    void theClosestComeFirstAndNobodyFurtherIsNearer() {
        Problem problem = Generator.problem(Shape.prefecture(), new Random(3).nextInt(1_000));
        Grid grid = new Grid(problem);
        Nearness nearness = new Nearness(grid);
        for (int town = 0; town < problem.towns().size(); town++) {
            int from = town;
            int[] near = nearness.of(town);
            int[] minutes = Arrays.stream(near)
                    .map(visit -> minutes(problem, grid, from, visit))
                    .toArray();
            assertThat(near).hasSize(40).doesNotHaveDuplicates();
            assertThat(minutes).isSorted();
            assertThat(grid.town[near[0]]).isEqualTo(town);
            for (int visit = 0; visit < grid.visits; visit++) {
                int mine = visit;
                boolean listed = Arrays.stream(near).anyMatch(each -> each == mine);
                assertThat(listed || minutes(problem, grid, town, visit) >= minutes[minutes.length - 1])
                        .isTrue();
            }
        }
    }

    @Test
    void whatIsPinnedIsNobodysNeighbour() {
        Grid grid = new Grid(new AProgramme()
                .adviser("ann")
                .pinned("p", "east", morning("ann", MONDAY))
                .visit("v", "east")
                .build());

        assertThat(new Nearness(grid).of(grid.town[1])).containsExactly(1);
    }
}
