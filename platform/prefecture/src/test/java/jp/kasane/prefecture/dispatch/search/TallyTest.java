package jp.kasane.prefecture.dispatch.search;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.afternoon;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Costs;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.dispatch.Visit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void afterAnyMoveEachGoalIsWhatTheJudgeCounts(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Search search = SomeProblem.search(SomeProblem.any(random), 1_000);
        Judge judge = new Judge(search.problem());
        Draft draft = SomeProblem.filled(search, random);
        for (int move = 0; move < 15; move++) {
            int visit = random.nextInt(search.grid.visits);
            int[] open = search.openings.of(visit);
            if (draft.movable(visit) && draft.at(visit) != Grid.NOWHERE) {
                draft.remove(visit);
            } else if (draft.movable(visit) && open.length > 0) {
                int offer = open[random.nextInt(open.length)];
                draft.place(visit, draft.fits(visit, offer, search.grid.order) ? offer : Grid.NOWHERE);
            }
            Costs counted = judge.costs(draft.plan());
            for (Goal goal : Goal.values()) {
                assertThat(draft.units(goal))
                        .as(goal.name())
                        .isEqualTo(counted.units().get(goal));
            }
            assertThat(draft.tally.cost()).isEqualTo(counted.total());
            assertThat(draft.tally.yen()).isEqualTo(counted.yen());
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void inWhateverOrderVisitsGoNothingIsLeftOfThem(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Search search = SomeProblem.search(SomeProblem.any(random), 1_000);
        Draft empty = new Draft(search.grid);
        Draft draft = SomeProblem.filled(search, random);
        random.ints(0, search.grid.visits)
                .distinct()
                .limit(search.grid.visits)
                .filter(visit -> draft.movable(visit) && draft.at(visit) != Grid.NOWHERE)
                .forEach(draft::remove);
        assertThat(draft.score()).isEqualTo(empty.score());
        assertThat(draft.tally.yen()).isEqualTo(empty.tally.yen());
        assertThat(draft.tally.unserved()).isEqualTo(empty.tally.unserved());
        for (Goal goal : Goal.values()) {
            assertThat(draft.units(goal)).as(goal.name()).isEqualTo(empty.units(goal));
        }
    }

    private final AProgramme programme = new AProgramme()
            .terms(new Terms(480, 90, 500, null, false))
            .adviser("ann")
            .adviser("bob")
            .way("east", "west", 20)
            .visit("v", "east", "r", null)
            .visit("w", "west", "r", null);

    private Draft placed(Map<String, jp.kasane.prefecture.dispatch.Placement> places) {
        Problem problem = programme.build();
        Grid grid = new Grid(problem);
        return Draft.of(grid, new Openings(grid), new Plan(places));
    }

    @Test
    void feesAndWaysMakeTheYen() {
        assertThat(placed(Map.of("v", morning("ann", MONDAY))).tally.yen()).isEqualTo(500 + 2_000);
        assertThat(placed(Map.of("v", morning("ann", MONDAY), "w", afternoon("ann", MONDAY)))
                        .tally
                        .yen())
                .as("two in one trip")
                .isEqualTo(2 * 500 + 3_000);
    }

    @Test
    void theLoadIsEachAdvisersOwn() {
        Draft draft = placed(Map.of("v", morning("ann", MONDAY), "w", morning("ann", MONDAY.plusDays(1))));

        assertThat(draft.tally.load(0)).isEqualTo(2);
        assertThat(draft.tally.load(1)).isZero();
        assertThat(draft.tally.unserved()).isZero();
        assertThat(draft.units(Goal.LOAD)).isEqualTo(4);
        assertThat(draft.units(Goal.CONTINUITY)).isZero();
    }

    @Test
    void whatStoodSomewhereAndHasNoPlaceIsStirred() {
        programme.visit(new Visit("x", "south", "s", null, Set.of(), morning("bob", MONDAY), false));

        assertThat(placed(Map.of()).units(Goal.STABILITY)).isEqualTo(1);
        assertThat(placed(Map.of("x", morning("bob", MONDAY))).units(Goal.STABILITY))
                .isZero();
        assertThat(placed(Map.of("x", afternoon("bob", MONDAY))).units(Goal.STABILITY))
                .isEqualTo(1);
    }
}
