package jp.kasane.prefecture.dispatch.search;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.afternoon;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Problem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EjectionTest {

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void withoutWhatStandsInTheWayItFitsAndNothingMovesMeanwhile(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Search search = SomeProblem.search(SomeProblem.any(random), 1_000);
        Grid grid = search.grid;
        Draft draft = SomeProblem.filled(search, random);
        Ejection ejection = new Ejection(search, random.ints(grid.visits, 0, 9).toArray());
        for (int time = 0; time < 40; time++) {
            int visit = SomeProblem.movable(draft, random);
            int[] open = search.openings.of(visit);
            if (open.length == 0 || !draft.movable(visit)) {
                continue;
            }
            int back = draft.at(visit);
            if (back != Grid.NOWHERE) {
                draft.remove(visit);
            }
            int offer = open[random.nextInt(open.length)];
            int[] before = draft.snapshot();
            compare(ejection, draft, visit, offer, grid);
            draft.become(before);
            draft.place(visit, back);
        }
    }

    private static void compare(Ejection ejection, Draft draft, int visit, int offer, Grid grid) {
        int[] before = draft.snapshot();
        Optional<List<Integer>> way = ejection.inTheWay(draft, visit, offer, grid.order);
        assertThat(draft.snapshot()).containsExactly(before);
        way.ifPresent(ejected -> {
            assertThat(ejected).doesNotHaveDuplicates().allMatch(draft::movable);
            assertThat(ejected.isEmpty()).isEqualTo(draft.fits(visit, offer, grid.order));
            assertThat(ejection.weight(ejected))
                    .isEqualTo(ejected.stream()
                            .mapToInt(v -> ejection.weights()[v])
                            .sum());
            ejected.forEach(draft::remove);
            assertThat(fitsButForTheBudget(draft, visit, offer)).isTrue();
        });
    }

    /** Of two that shared a trip each is counted as if the other stayed: what both save together may be less. */
    private static boolean fitsButForTheBudget(Draft draft, int visit, int offer) {
        return draft.fits(visit, offer, draft.grid.order)
                || draft.tally.yen() + draft.yenOf(visit, offer) > draft.grid.budget;
    }

    private final AProgramme programme = new AProgramme()
            .adviser("ann")
            .adviser("bob", 2, AProgramme.always())
            .stage("first", 0, null)
            .stage("second", 10, 20)
            .way("north", "south", 91)
            .visit("a", "east", "r", "first")
            .visit("b", "east", "r", "second")
            .visit("n", "north")
            .visit("s", "south");

    private Optional<List<Integer>> inTheWay(Problem problem, String visit, Placement at, Object... placed) {
        Search search = SomeProblem.search(problem, 1_000);
        Draft draft = new Draft(search.grid);
        for (int i = 0; i < placed.length; i += 2) {
            draft.place(search.grid.visit((String) placed[i]), search.grid.offer((Placement) placed[i + 1]));
        }
        return new Ejection(search, new int[] {5, 5, 5, 1, 5, 5, 5})
                .inTheWay(draft, search.grid.visit(visit), search.grid.offer(at), search.grid.order);
    }

    @Test
    void whoeverHasTheHalfDayStandsInTheWay() {
        assertThat(inTheWay(programme.build(), "n", morning("ann", MONDAY), "a", morning("ann", MONDAY)))
                .contains(List.of(0));
    }

    @Test
    void aStageTooCloseStandsInTheWay() {
        assertThat(inTheWay(programme.build(), "b", morning("ann", MONDAY.plusDays(5)), "a", morning("ann", MONDAY)))
                .contains(List.of(0));
        assertThat(inTheWay(programme.build(), "b", morning("ann", MONDAY.plusDays(10)), "a", morning("ann", MONDAY)))
                .contains(List.of());
    }

    @Test
    void theOtherHalfStandsInTheWayWhereNoonIsTooShort() {
        assertThat(inTheWay(programme.build(), "n", morning("ann", MONDAY), "s", afternoon("ann", MONDAY)))
                .contains(List.of(3));
        assertThat(inTheWay(programme.build(), "n", morning("ann", MONDAY), "a", afternoon("ann", MONDAY)))
                .contains(List.of());
    }

    @Test
    void ofAnAdviserWhoseYearIsFullTheLightestStandsInTheWay() {
        assertThat(inTheWay(
                        programme.build(),
                        "n",
                        morning("bob", MONDAY),
                        "a",
                        morning("bob", MONDAY.plusDays(1)),
                        "s",
                        morning("bob", MONDAY.plusDays(2))))
                .contains(List.of(3));
    }

    @Test
    void anotherVisitInTheTownOnThatDayStandsInTheWay() {
        programme.visit("n2", "north");

        assertThat(inTheWay(programme.build(), "n2", morning("bob", MONDAY), "n", morning("ann", MONDAY)))
                .contains(List.of(2));
    }

    @Test
    void whatIsPinnedDoesNotGiveWay() {
        programme.pinned("p", "west", morning("ann", MONDAY));

        assertThat(inTheWay(programme.build(), "n", morning("ann", MONDAY))).isEmpty();
    }

    @Test
    void aYearThatNothingMovableFillsDoesNotGiveWay() {
        programme.adviser("carl", 0, AProgramme.always());

        assertThat(inTheWay(programme.build(), "n", morning("carl", MONDAY))).isEmpty();
    }

    @Test
    void theBudgetDoesNotGiveWayUnlessTheEjectedPayForIt() {
        programme.budget(2_000);

        assertThat(inTheWay(programme.build(), "n", morning("ann", MONDAY), "s", morning("bob", MONDAY)))
                .isEmpty();
        assertThat(inTheWay(programme.build(), "n", morning("bob", MONDAY), "s", morning("bob", MONDAY)))
                .contains(List.of(3));
    }
}
