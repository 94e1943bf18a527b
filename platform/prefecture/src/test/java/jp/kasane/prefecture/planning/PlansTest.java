package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.planning.Changed.How;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Taking a plan, moving a visit by hand, and what is never overwritten. */
class PlansTest extends APlanAtHand {

    @Test
    void aPlanThatIsTakenStands() {
        String run = run(Map.of(
                visits.get(0), at(adviser, "2026-06-16"),
                visits.get(1), at(adviser, "2026-07-07"),
                others.get(0), at(second, "2026-06-18")));
        assertThat(taken(run))
                .isInstanceOfSatisfying(
                        TakeOutcome.Taken.class,
                        done -> assertThat(done.moved()).isEqualTo(3));
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(adviser, "2026-06-16"));
        assertThat(plan.read(visits.get(0)).state()).isEqualTo(VisitState.PROPOSED);
        assertThat(plan.read(others.get(1)).state()).isEqualTo(VisitState.UNPLANNED);
        assertThat(trail()).contains("PLAN_TAKEN dispatch_run", "PLAN_TAKEN dispatch_programme", "VISIT_PLACE visit");
        assertThat(plan.column("SELECT DISTINCT words FROM dispatch_visit_event"))
                .containsExactly("計画を採用");
        assertThat(taken(run)).isInstanceOf(TakeOutcome.Gone.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = VisitAct.class,
            names = {"TOWN_CANNOT", "ADVISER_CANNOT", "TAKE_BACK", "CONFIRM", "CANCEL"})
    void aDecisionMadeSinceTheRunBeganIsNeverOverwritten(VisitAct act) {
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        String run = run(Map.of(visits.get(0), at(second, "2026-06-23"), others.get(0), at(second, "2026-06-18")));
        plan.change(
                "UPDATE dispatch_visit SET version = version + 1, state = ? WHERE id = ?", after(act), visits.get(0));
        if (act != VisitAct.CONFIRM) {
            plan.change(
                    "UPDATE dispatch_visit SET adviser_id = NULL, day = NULL, half = NULL WHERE id = ?", visits.get(0));
        }
        var before = plan.read(visits.get(0));
        How how = act == VisitAct.CANCEL ? How.GONE : How.DECIDED;
        assertThat(taken(run)).isEqualTo(new TakeOutcome.Stale(List.of(new Changed(visits.get(0), how))));
        assertThat(plan.read(visits.get(0))).isEqualTo(before);
        assertThat(plan.read(others.get(0)).state()).isEqualTo(VisitState.UNPLANNED);
        assertThat(trail()).doesNotContain("PLAN_TAKEN dispatch_run");
    }

    private static String after(VisitAct act) {
        return act == VisitAct.CONFIRM ? "CONFIRMED" : act == VisitAct.CANCEL ? "CANCELLED" : "UNPLANNED";
    }

    @Test
    void aVisitThatWasMovedOrAddedSinceIsNamed() {
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        String run = run(Map.of(others.get(0), at(second, "2026-06-18")));
        assertThat(moved(visits.get(0), at(adviser, "2026-06-23"))).isInstanceOf(TakeOutcome.Taken.class);
        String request = plan.request(programme, other);
        String added = plan.visit(programme, request, other, 1);
        assertThat(taken(run))
                .isInstanceOfSatisfying(
                        TakeOutcome.Stale.class,
                        stale -> assertThat(stale.changes())
                                .containsExactlyInAnyOrder(
                                        new Changed(visits.get(0), How.DECIDED), new Changed(added, How.NEW)));
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(adviser, "2026-06-23"));
    }

    @Test
    void aTownThatWithdrewSinceIsNamed() {
        String run = run(Map.of(visits.get(0), at(adviser, "2026-06-16")));
        plan.change("UPDATE dispatch_request SET state = 'WITHDRAWN' WHERE town_code = ?", town);
        assertThat(taken(run))
                .isInstanceOfSatisfying(
                        TakeOutcome.Stale.class,
                        stale -> assertThat(stale.changes())
                                .extracting(Changed::how)
                                .containsOnly(How.GONE));
    }

    @Test
    void nothingIsPlacedOnADayThatHasComeMeanwhile() {
        String run = run(Map.of(visits.get(0), at(adviser, "2026-06-16")));
        plan.clock.on("2026-06-16");
        assertThat(taken(run)).isEqualTo(new TakeOutcome.Breaks(List.of(new Breach(Rule.PERIOD, visits.get(0), null))));
        assertThat(plan.read(visits.get(0)).at()).isNull();
    }

    @Test
    void aVisitWhoseDayHasComeIsNotMovedByAPlanOrByHand() {
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        String run = run(Map.of(visits.get(0), at(adviser, "2026-06-23")));
        plan.clock.on("2026-06-16");
        List<Changed> past = List.of(new Changed(visits.get(0), How.PAST));
        assertThat(taken(run)).isEqualTo(new TakeOutcome.Stale(past));
        assertThat(moved(visits.get(0), at(adviser, "2026-06-23"))).isEqualTo(new TakeOutcome.Stale(past));
        assertThat(moved(visits.get(1), at(adviser, "2026-06-16"))).isInstanceOf(TakeOutcome.Breaks.class);
    }

    @Test
    void whatBreaksRulesNowIsNotTakenThoughItDidNotThen() {
        String run = run(Map.of(visits.get(0), at(adviser, "2026-06-16")));
        plan.change("DELETE FROM dispatch_offer WHERE day = '2026-06-16'");
        assertThat(taken(run))
                .isEqualTo(new TakeOutcome.Breaks(List.of(new Breach(Rule.AVAILABLE, visits.get(0), null))));
    }

    @Test
    void anAdviserIsNeverBookedTwiceByTwoProgrammes() {
        String run = run(Map.of(visits.get(0), at(adviser, "2026-06-16")));
        String elsewhere = plan.programme();
        List<String> theirs = plan.visits(elsewhere, town);
        plan.put(theirs.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        assertThat(taken(run)).isInstanceOf(TakeOutcome.Breaks.class);
        assertThat(plan.read(visits.get(0)).at()).isNull();
    }

    @Test
    void theRaceForAHalfDayIsToldAndNotAFault() {
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        String elsewhere = plan.programme();
        List<String> theirs = plan.visits(elsewhere, other);
        TakeOutcome outcome = plan.places
                .control()
                .jdbi()
                .inTransaction(transaction -> new Placing(transaction, plan.visits, "x", plan.officer)
                        .place(
                                List.of(plan.read(theirs.get(0))),
                                new Plan(Map.of(theirs.get(0), at(adviser, "2026-06-16"))))
                        .orElseThrow());
        assertThat(outcome).isInstanceOf(TakeOutcome.Twice.class);
    }

    @Test
    void twoVisitsChangePlaces() {
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        plan.put(others.get(0), VisitState.PROPOSED, at(adviser, "2026-06-18"));
        String run = run(Map.of(visits.get(0), at(adviser, "2026-06-18"), others.get(0), at(adviser, "2026-06-16")));
        assertThat(taken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(adviser, "2026-06-18"));
        assertThat(plan.read(others.get(0)).at()).isEqualTo(at(adviser, "2026-06-16"));
    }

    @Test
    void aVisitThatThePlanLeavesOutLosesItsPlace() {
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        assertThat(taken(run(Map.of()))).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(plan.read(visits.get(0)).state()).isEqualTo(VisitState.UNPLANNED);
    }

    @Test
    void aRepairMovesWhatWasAgreed() {
        plan.put(visits.get(0), VisitState.CONFIRMED, at(adviser, "2026-06-16"));
        Asked asked = Asked.repair(10, new Trouble.Out(visits.get(0)));
        String run = run(asked, Map.of(visits.get(0), at(second, "2026-06-16")));
        assertThat(plan.plans().take(programme, run, 7, "x", plan.officer)).isInstanceOf(TakeOutcome.Gone.class);
        assertThat(taken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(second, "2026-06-16"));
        assertThat(plan.read(visits.get(0)).state()).isEqualTo(VisitState.PROPOSED);
    }

    @Test
    void aWholePlanDoesNotMoveWhatWasAgreed() {
        plan.put(visits.get(0), VisitState.CONFIRMED, at(adviser, "2026-06-16"));
        String run = run(Map.of(visits.get(0), at(second, "2026-06-16")));
        assertThat(taken(run)).isEqualTo(new TakeOutcome.Stale(List.of(new Changed(visits.get(0), How.DECIDED))));
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(adviser, "2026-06-16"));
        assertThat(plan.read(visits.get(0)).state()).isEqualTo(VisitState.CONFIRMED);
    }

    @Test
    void anotherPrefecturesPlanIsNotThereAndATownTakesNone() {
        String run = run(Map.of(visits.get(0), at(adviser, "2026-06-16")));
        assertThat(plan.plans().take(programme, run, 0, "x", plan.elsewhere)).isInstanceOf(TakeOutcome.Gone.class);
        assertThat(plan.plans().take(plan.programme(), run, 0, "x", plan.officer))
                .isInstanceOf(TakeOutcome.Gone.class);
        assertThat(plan.plans().move(programme, visits.get(0), 1, at(adviser, "2026-06-16"), "x", plan.elsewhere))
                .isInstanceOf(TakeOutcome.Gone.class);
        var townsPerson = plan.places.newViewer(Place.town(town), StandardRole.COORDINATOR);
        assertThatIllegalArgumentException().isThrownBy(() -> plan.plans().take(programme, run, 0, "x", townsPerson));
    }
}
