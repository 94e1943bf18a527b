package jp.kasane.prefecture.dispatch;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.TODAY;
import static jp.kasane.prefecture.dispatch.AProgramme.afternoon;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private final AProgramme programme = new AProgramme().adviser("ann", "law").adviser("bob");

    @Test
    void aPlanThatBreaksNothingIsComplete() {
        programme.visit("v", "east");

        assertThat(score(Map.of("v", morning("ann", MONDAY))).complete()).isTrue();
    }

    @Test
    void aVisitWithoutAPlaceIsUnservedAndBreaksNothing() {
        programme.visit("v", "east");

        assertThat(score(Map.of())).isEqualTo(new Score(0, 1, 0));
    }

    @Test
    void oneVisitOfAnAdviserInAHalfDay() {
        programme.visit("v", "east").visit("w", "west");

        assertThat(breaches(Map.of("v", morning("ann", MONDAY), "w", morning("ann", MONDAY))))
                .containsExactly(new Breach(Rule.ONE_AT_A_TIME, "w", "v"));
    }

    @Test
    void anAdviserGoesOnlyWhereTheyOfferedTo() {
        programme.adviser("cid", 9, Set.of(HalfDay.morning(MONDAY))).visit("v", "east");

        assertThat(breaches(Map.of("v", morning("cid", MONDAY)))).isEmpty();
        assertThat(breaches(Map.of("v", afternoon("cid", MONDAY))))
                .containsExactly(new Breach(Rule.AVAILABLE, "v", null));
    }

    @Test
    void anAdviserWhoIsNotThereOffersNothing() {
        programme.visit("v", "east");

        assertThat(breaches(Map.of("v", morning("nobody", MONDAY))))
                .containsExactly(new Breach(Rule.AVAILABLE, "v", null));
    }

    @Test
    void neverBeyondTheNumberOfTheYear() {
        programme.adviser("cid", 1, AProgramme.always()).visit("v", "east").visit("w", "west");

        assertThat(breaches(Map.of("v", morning("cid", MONDAY), "w", morning("cid", MONDAY.plusDays(1)))))
                .containsExactly(new Breach(Rule.YEARLY_LIMIT, "w", null));
    }

    @Test
    void neverToATownTheyAreBarredFrom() {
        programme.visit("v", "barred");

        assertThat(breaches(Map.of("v", morning("ann", MONDAY)))).containsExactly(new Breach(Rule.CONFLICT, "v", null));
    }

    @Test
    void onWorkingDaysOnly() {
        programme.closed(MONDAY).visit("v", "east");

        assertThat(breaches(Map.of("v", morning("ann", MONDAY))))
                .containsExactly(new Breach(Rule.WORKING_DAY, "v", null));
        assertThat(breaches(Map.of("v", morning("ann", MONDAY.minusDays(1)))))
                .containsExactly(new Breach(Rule.WORKING_DAY, "v", null));
    }

    @Test
    void afterTodayWithinTheProgrammeAndTheStage() {
        programme.stage(new Stage("first", 0, null, MONDAY, MONDAY.plusDays(1))).visit("v", "east", "request", "first");

        for (LocalDate day : List.of(TODAY, MONDAY.minusDays(3), MONDAY.plusDays(2), LocalDate.of(2027, 10, 1))) {
            assertThat(breaches(Map.of("v", morning("ann", day)))).containsExactly(new Breach(Rule.PERIOD, "v", null));
        }
        assertThat(breaches(Map.of("v", morning("ann", MONDAY.plusDays(1))))).isEmpty();
    }

    @Test
    void notOnADayTheTownCanReceiveNobody() {
        programme.town("east", Set.of(), Set.of(MONDAY)).visit("v", "east");

        assertThat(breaches(Map.of("v", morning("ann", MONDAY)))).containsExactly(new Breach(Rule.TOWN_CAN, "v", null));
    }

    @Test
    void oneVisitATownAndDay() {
        programme.visit("v", "east").visit("w", "east");

        assertThat(breaches(Map.of("v", morning("ann", MONDAY), "w", afternoon("bob", MONDAY))))
                .containsExactly(new Breach(Rule.ONE_PER_TOWN_AND_DAY, "w", "v"));
    }

    @Test
    void stagesInTheirOrderAndApart() {
        programme
                .stage("first", 0, null)
                .stage("second", 14, 28)
                .visit("v", "east", "request", "first")
                .visit("w", "east", "request", "second");

        assertThat(second(-7)).containsExactly(new Breach(Rule.STAGE_ORDER, "w", "v"));
        assertThat(second(7)).containsExactly(new Breach(Rule.SPACING, "w", "v"));
        assertThat(second(14)).isEmpty();
        assertThat(second(28)).isEmpty();
        assertThat(second(35)).containsExactly(new Breach(Rule.SPACING, "w", "v"));
    }

    private List<Breach> second(int days) {
        LocalDate first = MONDAY.plusDays(14);
        return breaches(Map.of("v", morning("ann", first), "w", morning("ann", first.plusDays(days))));
    }

    @Test
    void twoRequestsOfOneTownDoNotWaitForEachOther() {
        programme
                .stage("first", 0, null)
                .stage("second", 14, 28)
                .visit("v", "east", "request", "first")
                .visit("w", "east", "another", "second");

        assertThat(second(-7)).isEmpty();
    }

    @Test
    void thereAndBackByPassableRoads() {
        programme
                .way("home", "east", Travel.Leg.IMPASSABLE)
                .way("home", "west", 481)
                .visit("v", "east")
                .visit("w", "west");

        assertThat(breaches(Map.of("v", morning("ann", MONDAY))))
                .containsExactly(new Breach(Rule.REACHABLE, "v", null));
        assertThat(breaches(Map.of("w", morning("ann", MONDAY))))
                .containsExactly(new Breach(Rule.REACHABLE, "w", null));
    }

    @Test
    void theWayHomeAfterANightTakesNothingFromTheNextMorning() {
        programme.way("home", "east", 300).visit("v", "east").visit("w", "west");
        Plan plan = new Plan(Map.of("v", afternoon("ann", MONDAY), "w", morning("ann", MONDAY.plusDays(1))));

        assertThat(judge().breaches(plan)).isEmpty();
        assertThat(judge().costs(plan).units()).containsEntry(Goal.NIGHTS, 1L).containsEntry(Goal.TRAVEL, 720L);
    }

    @Test
    void aTownADaysWayOffIsReachedInTheMorningAsInTheAfternoon() {
        programme.way("home", "east", 480).visit("v", "east");

        assertThat(breaches(Map.of("v", morning("ann", MONDAY)))).isEmpty();
        assertThat(breaches(Map.of("v", afternoon("ann", MONDAY)))).isEmpty();
    }

    @Test
    void theSecondTownIsReachedOverNoon() {
        programme.way("east", "west", 91).visit("v", "east").visit("w", "west");

        assertThat(breaches(Map.of("v", morning("ann", MONDAY), "w", afternoon("ann", MONDAY))))
                .containsExactly(new Breach(Rule.TWO_IN_ONE_TRIP, "w", "v"));
    }

    @Test
    void twoVisitsTooFarForOneDay() {
        programme
                .way("home", "east", 230)
                .way("home", "west", 230)
                .visit("v", "east")
                .visit("w", "west");

        assertThat(breaches(Map.of("v", morning("ann", MONDAY)))).isEmpty();
        assertThat(breaches(Map.of("v", morning("ann", MONDAY), "w", afternoon("ann", MONDAY))))
                .containsExactly(new Breach(Rule.TWO_IN_ONE_TRIP, "w", "v"));
    }

    @Test
    void whoKnowsTheSubjectOnlyWhereThatIsRequired() {
        programme.visit("v", "east", "request", null, "law");
        assertThat(breaches(Map.of("v", morning("bob", MONDAY)))).isEmpty();

        programme.fieldsRequired();
        assertThat(breaches(Map.of("v", morning("bob", MONDAY))))
                .containsExactly(new Breach(Rule.KNOWS_THE_FIELD, "v", null));
        assertThat(breaches(Map.of("v", morning("ann", MONDAY)))).isEmpty();
    }

    @Test
    void feesAndTravelWithinTheBudget() {
        programme.terms(new Terms(480, 90, 500, 2500L, false)).visit("v", "east");
        assertThat(breaches(Map.of("v", morning("ann", MONDAY)))).isEmpty();

        programme.terms(new Terms(480, 90, 501, 2500L, false));
        assertThat(breaches(Map.of("v", morning("ann", MONDAY)))).containsExactly(new Breach(Rule.BUDGET, "v", null));
    }

    @Test
    void whatNobodyMayMoveBreaksNothingByItself() {
        LocalDate sunday = MONDAY.minusDays(1);
        programme
                .pinned("v", "barred", morning("ann", sunday))
                .pinned("w", "barred", morning("ann", sunday))
                .visit("x", "east");

        assertThat(breaches(Map.of())).isEmpty();
        assertThat(breaches(Map.of("x", morning("ann", sunday))))
                .extracting(Breach::rule)
                .containsExactlyInAnyOrder(Rule.WORKING_DAY, Rule.ONE_AT_A_TIME, Rule.ONE_AT_A_TIME);
    }

    @Test
    void whatIsPinnedStandsWhateverThePlanSays() {
        programme.pinned("v", "east", morning("ann", MONDAY));

        assertThat(judge().costs(new Plan(Map.of("v", morning("bob", MONDAY)))))
                .isEqualTo(judge().costs(new Plan(Map.of())));
        assertThat(score(Map.of()).unserved()).isZero();
    }

    @Test
    void refusesWhatDoesNotBelongTogether() {
        assertThatThrownBy(() -> new Judge(
                        new AProgramme().visit("v", "east", "r", "nowhere").build()))
                .hasMessageContaining("stage");
        assertThatThrownBy(() -> new Judge(new AProgramme()
                        .pinned("v", "east", morning("nobody", MONDAY))
                        .build()))
                .hasMessageContaining("adviser");
    }

    private Judge judge() {
        return new Judge(programme.build());
    }

    private List<Breach> breaches(Map<String, Placement> placed) {
        return judge().breaches(new Plan(placed));
    }

    private Score score(Map<String, Placement> placed) {
        return judge().score(new Plan(placed));
    }
}
