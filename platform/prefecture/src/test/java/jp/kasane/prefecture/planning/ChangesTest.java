package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.planning.Changed.How;
import jp.kasane.prefecture.planning.Found.Choice;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happened since a run began, and what of it keeps its plan from being taken. */
class ChangesTest {

    private static final Placement JUNE = at("A", "2026-06-16");
    private static final Placement JULY = at("A", "2026-07-14");
    private static final VisitRecord PROPOSED = ASituation.record("V1", 1, VisitState.PROPOSED, JUNE);
    private static final VisitRecord OPEN = ASituation.record("V2", 2, VisitState.UNPLANNED, null);

    private static Situation now(VisitRecord... visits) {
        ASituation situation = new ASituation().with(ASituation.adviser("A", false));
        for (VisitRecord visit : visits) {
            situation.with(visit);
        }
        return situation.build();
    }

    private static Found plan(Map<String, Placement> placed) {
        return Found.begun(Asked.plan(10), Map.of("V1", 1, "V2", 1), new Plan(Map.of("V1", JUNE)))
                .better(new Plan(placed));
    }

    private static Found repair(List<Map<String, Placement>> choices) {
        Asked asked = Asked.repair(10, new Trouble.Out("V1"));
        return Found.begun(asked, Map.of("V1", 1, "V2", 1), new Plan(Map.of("V1", JUNE)))
                .repaired(choices.stream()
                        .map(placed -> new Choice(new Plan(placed), List.of(), List.of(), 0, 0))
                        .toList());
    }

    private static List<Changed> taking(Found found, Situation now) {
        return Changes.of(found, now, Solving.moved(now, found.best()));
    }

    @Test
    void whereNothingHappenedNothingIsTold() {
        Found found = plan(Map.of("V1", JUNE, "V2", JULY));
        assertThat(Changes.since(found, now(PROPOSED, OPEN))).isEmpty();
        assertThat(taking(found, now(PROPOSED, OPEN))).isEmpty();
    }

    @Test
    void anAnswerToAVisitThatThePlanLeavesWhereItIsDoesNoHarm() {
        Situation now = now(ASituation.version(PROPOSED, 2, true, false), OPEN);
        assertThat(Changes.since(plan(Map.of("V1", JUNE, "V2", JULY)), now)).isEmpty();
        assertThat(Changes.since(plan(Map.of("V1", JULY)), now))
                .as("but it does to one that the plan would move")
                .containsExactly(new Changed("V1", How.DECIDED));
    }

    @Test
    void aVisitThatIsGoneAndOneThatIsNewAreToldWhateverThePlanDoesWithThem() {
        VisitRecord added = ASituation.record("V3", 1, VisitState.UNPLANNED, null);
        assertThat(Changes.since(plan(Map.of("V1", JUNE)), now(PROPOSED, added)))
                .containsExactly(new Changed("V2", How.GONE), new Changed("V3", How.NEW));
    }

    @Test
    void ofARepairEveryChoiceCounts() {
        Situation now = now(ASituation.version(PROPOSED, 2, false, false), ASituation.version(OPEN, 2, false, false));
        Found found = repair(List.of(Map.of("V1", JULY), Map.of("V1", JUNE, "V2", JULY)));
        assertThat(Changes.since(found, now))
                .containsExactly(new Changed("V1", How.DECIDED), new Changed("V2", How.DECIDED));
        assertThat(Changes.since(repair(List.of(Map.of("V1", JULY))), now))
                .containsExactly(new Changed("V1", How.DECIDED));
        assertThat(Changes.since(repair(List.of()), now)).isEmpty();
    }

    @Test
    void aVisitWhoseDayHasComeIsNotMovedByAnyPlan() {
        VisitRecord today = ASituation.record("V1", 1, VisitState.PROPOSED, at("A", "2026-06-01"));
        Situation now = now(today, OPEN);
        assertThat(taking(plan(Map.of("V1", JULY)), now)).containsExactly(new Changed("V1", How.PAST));
        assertThat(taking(plan(Map.of()), now))
                .as("nor does it lose its day")
                .containsExactly(new Changed("V1", How.PAST));
    }

    @ParameterizedTest
    @EnumSource(
            value = VisitState.class,
            names = {"HELD", "REPORTED", "PAID"})
    void whatTookPlaceIsNotMovedByAnyPlan(VisitState state) {
        VisitRecord held = ASituation.record("V1", 1, state, JUNE);
        assertThat(taking(plan(Map.of("V1", JULY)), now(held, OPEN))).containsExactly(new Changed("V1", How.PAST));
    }

    @Test
    void onlyARepairMovesWhatIsAgreed() {
        Situation now = now(ASituation.record("V1", 1, VisitState.CONFIRMED, JUNE), OPEN);
        Map<String, Placement> elsewhere = new HashMap<>(Map.of("V1", JULY));
        assertThat(taking(plan(elsewhere), now)).containsExactly(new Changed("V1", How.DECIDED));
        assertThat(Changes.of(repair(List.of(elsewhere)), now, List.of("V1"))).isEmpty();
    }

    @Test
    void eachVisitIsToldOnceInTheOrderOfTheirIds() {
        VisitRecord decided = ASituation.version(ASituation.record("V1", 1, VisitState.CONFIRMED, JUNE), 2, true, true);
        assertThat(taking(plan(Map.of("V1", JULY)), now(decided)))
                .containsExactly(new Changed("V1", How.DECIDED), new Changed("V2", How.GONE));
    }
}
