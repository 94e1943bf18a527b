package jp.kasane.prefecture.dispatch.search;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Judge;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class InsertionTest {

    private final AProgramme programme = new AProgramme()
            .until(MONDAY.plusDays(4))
            .weight(Goal.LOAD, 0)
            .weight(Goal.MONTHS, 0)
            .weight(Goal.WISHES, 70);

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void theCheapestIsTheLeastOfAllThatFitAndLeaveRoom(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Search search = SomeProblem.search(SomeProblem.any(random), 1_000);
        Draft draft = SomeProblem.filled(search, random);
        Insertion insertion = new Insertion(search);
        for (int time = 0; time < 20; time++) {
            int visit = SomeProblem.movable(draft, random);
            if (!draft.movable(visit)) {
                return;
            }
            if (draft.at(visit) != Grid.NOWHERE) {
                draft.remove(visit);
            }
            int best = insertion.cheapest(draft, visit, 0);
            OptionalLong least = least(search, draft, visit);
            assertThat(best != Grid.NOWHERE).isEqualTo(least.isPresent());
            if (best != Grid.NOWHERE) {
                assertThat(draft.costOf(visit, best)).isEqualTo(least.orElseThrow());
                draft.place(visit, best);
            }
        }
    }

    private static OptionalLong least(Search search, Draft draft, int visit) {
        int from = search.windows.from(draft, visit);
        int until = search.windows.until(draft, visit);
        return Arrays.stream(search.openings.of(visit))
                .filter(offer -> search.grid.day(offer) >= from && search.grid.day(offer) <= until)
                .filter(offer -> draft.fits(visit, offer, search.grid.order))
                .mapToLong(offer -> draft.costOf(visit, offer))
                .min();
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void theLastAttemptBreaksNoRuleAndLeavesNothingThatFits(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Search search = SomeProblem.search(SomeProblem.any(random), 1_000);
        Draft draft = new Draft(search.grid);
        Insertion.fill(search, draft);
        assertThat(new Judge(search.problem()).score(draft.plan())).isEqualTo(draft.score());
        for (int visit = 0; visit < search.grid.visits; visit++) {
            int mine = visit;
            if (draft.at(visit) == Grid.NOWHERE) {
                assertThat(Arrays.stream(search.openings.of(visit))
                                .noneMatch(offer -> draft.fits(mine, offer, search.grid.order)))
                        .isTrue();
            }
        }
    }

    @Test
    void regretIsWhatTheNextBestDayCostsMore() {
        Search search = SomeProblem.search(
                programme
                        .adviser("ann")
                        .town("east", Set.of(MONDAY), Set.of())
                        .visit("v", "east")
                        .build(),
                1_000);
        Draft draft = new Draft(search.grid);
        Insertion insertion = new Insertion(search);
        int best = insertion.cheapest(draft, 0, 0);

        assertThat(search.grid.placement(best)).isEqualTo(morning("ann", MONDAY));
        assertThat(insertion.regret(draft, 0, best))
                .as("the afternoon of the same day is no other day")
                .isEqualTo(70);
    }

    @Test
    void nothingIsRegrettedMoreThanTheOnlyDay() {
        Search search = SomeProblem.search(
                programme
                        .adviser("ann", 9, Set.of(HalfDay.morning(MONDAY), HalfDay.afternoon(MONDAY)))
                        .visit("v", "east")
                        .build(),
                1_000);
        Draft draft = new Draft(search.grid);
        Insertion insertion = new Insertion(search);
        int best = insertion.cheapest(draft, 0, 0);

        assertThat(insertion.regret(draft, 0, best)).isGreaterThan(1_000_000_000);
        assertThat(insertion.regret(draft, 0, Grid.NOWHERE)).isNegative();
    }

    @Test
    void blindItOverlooksEverything() {
        Search search =
                SomeProblem.search(programme.adviser("ann").visit("v", "east").build(), 1_000);
        Insertion insertion = new Insertion(search);

        assertThat(insertion.cheapest(new Draft(search.grid), 0, 1)).isEqualTo(Grid.NOWHERE);
    }

    @Test
    void whereNobodyIsFreeThereIsNoPlace() {
        Search search = SomeProblem.search(
                programme.adviser("ann", 9, Set.of()).visit("v", "east").build(), 1_000);
        Insertion insertion = new Insertion(search);

        assertThat(insertion.cheapest(new Draft(search.grid), 0, 0)).isEqualTo(Grid.NOWHERE);
    }
}
