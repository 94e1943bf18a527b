package jp.kasane.prefecture.dispatch;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.afternoon;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CostsTest {

    private final AProgramme programme =
            new AProgramme().adviser("ann", "law").adviser("bob").way("east", "west", 20);

    @Test
    void twoVisitsInOneTripShareTheWay() {
        programme.visit("v", "east").visit("w", "west");

        assertThat(units(Goal.TRAVEL, Map.of("v", morning("ann", MONDAY)))).isEqualTo(120);
        assertThat(units(Goal.TRAVEL, Map.of("v", morning("ann", MONDAY), "w", afternoon("ann", MONDAY))))
                .isEqualTo(60 + 20 + 60);
        assertThat(units(Goal.TRAVEL, Map.of("v", morning("ann", MONDAY), "w", afternoon("bob", MONDAY))))
                .isEqualTo(240);
    }

    @Test
    void oneWhoLivesThereHasNoWay() {
        programme.visit("v", "home");

        assertThat(units(Goal.TRAVEL, Map.of("v", morning("ann", MONDAY)))).isZero();
    }

    @Test
    void aNightIsSpentWhereTheWayHomeTakesMoreThanHalfTheDay() {
        programme
                .way("home", "east", 241)
                .way("home", "west", 240)
                .visit("v", "east")
                .visit("w", "west");

        assertThat(units(Goal.NIGHTS, Map.of("v", morning("ann", MONDAY)))).isEqualTo(1);
        assertThat(units(Goal.NIGHTS, Map.of("w", morning("ann", MONDAY)))).isZero();
    }

    @Test
    void theAdvisersOfARequestBeyondTheFirst() {
        programme.visit("v", "east", "r", null).visit("w", "east", "r", null).visit("x", "west", "s", null);

        Map<String, Placement> placed = Map.of(
                "v", morning("ann", MONDAY),
                "w", morning("bob", MONDAY.plusDays(1)),
                "x", morning("bob", MONDAY));
        assertThat(units(Goal.CONTINUITY, placed)).isEqualTo(1);
    }

    @Test
    void theSubjectsThatAnAdviserDoesNotKnow() {
        programme.visit("v", "east", "r", null, "law", "care");

        assertThat(units(Goal.EXPERTISE, Map.of("v", morning("ann", MONDAY)))).isEqualTo(1);
        assertThat(units(Goal.EXPERTISE, Map.of("v", morning("bob", MONDAY)))).isEqualTo(2);
    }

    @Test
    void theDaysATownDidNotAskForWhereItAskedForSome() {
        programme.town("east", Set.of(MONDAY), Set.of()).visit("v", "east").visit("w", "west");

        assertThat(units(Goal.WISHES, Map.of("v", morning("ann", MONDAY), "w", morning("bob", MONDAY))))
                .isZero();
        assertThat(units(Goal.WISHES, Map.of("v", morning("ann", MONDAY.plusDays(1)))))
                .isEqualTo(1);
    }

    @Test
    void loadAndMonthsAreCountedInSquares() {
        programme.visit("v", "a").visit("w", "b").visit("x", "c");

        Map<String, Placement> placed = Map.of(
                "v", morning("ann", MONDAY),
                "w", morning("ann", MONDAY.plusDays(1)),
                "x", morning("bob", MONDAY.plusDays(30)));
        assertThat(units(Goal.LOAD, placed)).isEqualTo(4 + 1);
        assertThat(units(Goal.MONTHS, placed)).isEqualTo(4 + 1);
    }

    @Test
    void aVisitThatStoodElsewhereOrHasNoPlaceAnyMoreIsStirred() {
        programme.visit(new Visit("v", "east", "r", null, Set.of(), morning("ann", MONDAY), false));

        assertThat(units(Goal.STABILITY, Map.of("v", morning("ann", MONDAY)))).isZero();
        assertThat(units(Goal.STABILITY, Map.of("v", afternoon("ann", MONDAY)))).isEqualTo(1);
        assertThat(units(Goal.STABILITY, Map.of())).isEqualTo(1);
    }

    @Test
    void theTotalIsUnitsTimesWeightsAndWhatTheScoreSays() {
        programme
                .weight(Goal.TRAVEL, 3)
                .weight(Goal.LOAD, 0)
                .weight(Goal.MONTHS, 7)
                .visit("v", "east");
        Judge judge = new Judge(programme.build());
        Plan plan = new Plan(Map.of("v", morning("ann", MONDAY)));

        assertThat(judge.costs(plan).total()).isEqualTo(3 * 120 + 7);
        assertThat(judge.score(plan).cost()).isEqualTo(3 * 120 + 7);
        assertThat(judge.costs(plan).yen()).isEqualTo(2000);
    }

    @Test
    void saysGoalByGoalWhatAPlanCostsMoreThanAnother() {
        programme.visit("v", "east");
        Judge judge = new Judge(programme.build());
        Costs one = judge.costs(new Plan(Map.of("v", morning("ann", MONDAY))));
        Costs none = judge.costs(new Plan(Map.of()));

        assertThat(one.beyond(none))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Goal.TRAVEL, 120L, Goal.LOAD, 10L, Goal.MONTHS, 10L));
        assertThat(none.beyond(one)).containsEntry(Goal.TRAVEL, -120L);
        assertThat(one.beyond(one)).isEmpty();
    }

    private long units(Goal goal, Map<String, Placement> placed) {
        return new Judge(programme.build()).costs(new Plan(placed)).units().get(goal);
    }
}
