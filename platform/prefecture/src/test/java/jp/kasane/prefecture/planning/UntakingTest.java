package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.HERE;
import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.planning.Found.Stayed;
import jp.kasane.prefecture.planning.Found.Why;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import org.junit.jupiter.api.Test;

/** Taking a whole plan back after it was taken. */
class UntakingTest extends APlanAtHand {

    private TakeOutcome untaken(String run) {
        return plan.plans().untake(programme, run, "採用の取り消し", plan.officer);
    }

    private Run read(String run) {
        return new Runs(plan.places.control(), plan.clock)
                .find(HERE, programme, run)
                .orElseThrow();
    }

    private String takenPlan() {
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        String run = run(Map.of(
                visits.get(0), at(adviser, "2026-06-23"),
                visits.get(1), at(second, "2026-07-14"),
                others.get(0), at(second, "2026-06-18")));
        assertThat(taken(run)).isInstanceOf(TakeOutcome.Taken.class);
        return run;
    }

    @Test
    void everyVisitGoesBackToWhereItStood() {
        String run = takenPlan();
        assertThat(read(run).found().taken()).hasSize(3);
        assertThat(untaken(run))
                .isInstanceOfSatisfying(
                        TakeOutcome.Taken.class,
                        done -> assertThat(done.moved()).isEqualTo(3));
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(adviser, "2026-06-16"));
        assertThat(List.of(plan.read(visits.get(1)), plan.read(others.get(0))))
                .extracting(VisitRecord::state)
                .containsOnly(VisitState.UNPLANNED);
        assertThat(read(run).state()).isEqualTo(Run.State.DONE);
        assertThat(read(run).found().taken()).isEmpty();
        assertThat(trail()).contains("PLAN_UNTAKEN dispatch_run", "PLAN_UNTAKEN dispatch_programme");
        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Gone.class);
        assertThat(taken(run)).isInstanceOf(TakeOutcome.Stale.class);
    }

    @Test
    void whatSomebodyAgreedToOrMovedSinceStaysAndIsNamed() {
        String run = takenPlan();
        plan.visits.act(
                HERE, others.get(0), plan.read(others.get(0)).version(), VisitAct.CONFIRM, "電話で確認", plan.officer);
        moved(visits.get(1), at(second, "2026-07-21"));
        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(adviser, "2026-06-16"));
        assertThat(plan.read(visits.get(1)).at()).isEqualTo(at(second, "2026-07-21"));
        assertThat(plan.read(others.get(0)).state()).isEqualTo(VisitState.CONFIRMED);
        assertThat(read(run).found().taken())
                .extracting(Found.Moved::visit)
                .containsExactlyInAnyOrder(visits.get(1), others.get(0));
        assertThat(read(run).found().taken())
                .extracting(Found.Moved::stayed)
                .containsOnly(new Stayed(Why.DECIDED, null));
    }

    @Test
    void whoseOldPlaceIsTakenMeanwhileStaysToo() {
        String run = takenPlan();
        moved(others.get(0), at(adviser, "2026-06-16"));
        assertThat(plan.read(others.get(0)).at()).isEqualTo(at(adviser, "2026-06-16"));
        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(adviser, "2026-06-23"));
        assertThat(plan.read(visits.get(1)).at()).isNull();
        assertThat(read(run).found().taken())
                .extracting(Found.Moved::visit)
                .containsExactlyInAnyOrder(visits.get(0), others.get(0));
        assertThat(stayed(run, visits.get(0))).isEqualTo(new Stayed(Why.RULE, Rule.ONE_AT_A_TIME));
        assertThat(stayed(run, others.get(0))).isEqualTo(new Stayed(Why.DECIDED, null));
    }

    private Stayed stayed(String run, String visit) {
        return read(run).found().taken().stream()
                .filter(one -> one.visit().equals(visit))
                .findFirst()
                .map(Found.Moved::stayed)
                .orElseThrow();
    }

    @Test
    void whereAllOfItWasAnsweredNothingIsTakenBack() {
        String run = run(Map.of(others.get(0), at(second, "2026-06-18")));
        taken(run);
        plan.change("UPDATE dispatch_visit SET version = version + 1, town_agreed = TRUE WHERE id = ?", others.get(0));
        assertThat(untaken(run))
                .isInstanceOfSatisfying(
                        TakeOutcome.Stays.class,
                        stays -> assertThat(stays.visits()).singleElement().satisfies(one -> {
                            assertThat(one.visit()).isEqualTo(others.get(0));
                            assertThat(one.stayed()).isEqualTo(new Stayed(Why.DECIDED, null));
                        }));
        assertThat(read(run).state()).isEqualTo(Run.State.TAKEN);
        assertThat(read(run).found().taken()).extracting(Found.Moved::stayed).containsOnlyNulls();
    }

    @Test
    void whereItsDayHasComeOrItsOldDayHasPassedItStays() {
        String run = takenPlan();
        plan.clock.on("2026-06-18");
        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(plan.read(others.get(0)).at()).isEqualTo(at(second, "2026-06-18"));
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(adviser, "2026-06-23"));
        assertThat(plan.read(visits.get(1)).at()).isNull();
        assertThat(read(run).found().taken()).extracting(Found.Moved::stayed).containsOnly(new Stayed(Why.PAST, null));
    }

    @Test
    void aCancelledVisitIsNotBroughtBack() {
        String run = takenPlan();
        plan.act(others.get(0), VisitAct.CANCEL);
        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(plan.read(others.get(0)).state()).isEqualTo(VisitState.CANCELLED);
        assertThat(stayed(run, others.get(0))).isEqualTo(new Stayed(Why.GONE, null));
    }

    /** What a limit names is a visit that the plan never moved. */
    @Test
    void whereALimitNamesNobodyWhoGoesBackOneStaysAndTheOthersGoBack() {
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        plan.put(others.get(0), VisitState.PROPOSED, at(adviser, "2026-06-18"));
        String third = plan.visits(programme, plan.town()).get(0);
        String run = run(Map.of(
                visits.get(0), at(second, "2026-06-16"),
                others.get(0), at(second, "2026-06-18"),
                visits.get(1), at(second, "2026-07-14")));
        assertThat(taken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(moved(third, at(adviser, "2026-07-21"))).isInstanceOf(TakeOutcome.Taken.class);
        plan.change("UPDATE dispatch_adviser SET most_visits = 2 WHERE id = ?", adviser);

        assertThat(untaken(run))
                .isInstanceOfSatisfying(
                        TakeOutcome.Taken.class,
                        done -> assertThat(done.moved()).isEqualTo(2));
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(adviser, "2026-06-16"));
        assertThat(plan.read(visits.get(1)).at()).isNull();
        assertThat(plan.read(others.get(0)).at())
                .as("of those who go back to the adviser the one on the latest day")
                .isEqualTo(at(second, "2026-06-18"));
        assertThat(read(run).found().taken()).extracting(Found.Moved::visit).containsExactly(others.get(0));
        assertThat(stayed(run, others.get(0))).isEqualTo(new Stayed(Why.RULE, Rule.YEARLY_LIMIT));
    }

    @Test
    void whereTheBudgetIsTooSmallForAllWhoGoBackTheLatestOfThemStays() {
        plan.put(visits.get(0), VisitState.PROPOSED, at(adviser, "2026-06-16"));
        plan.put(others.get(0), VisitState.PROPOSED, at(adviser, "2026-06-18"));
        String run = run(Map.of());
        assertThat(taken(run)).isInstanceOf(TakeOutcome.Taken.class);
        budget(20_000, 30_000);

        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(List.of(visits.get(0), others.get(0)))
                .filteredOn(visit -> plan.read(visit).at() != null)
                .hasSize(1);
        assertThat(read(run).found().taken())
                .singleElement()
                .satisfies(one -> assertThat(one.stayed()).isEqualTo(new Stayed(Why.RULE, Rule.BUDGET)));
    }

    /** Whoever goes back to nowhere makes nothing dearer, though the dearest that is left has another name now. */
    @Test
    void aBudgetThatWasCutSinceKeepsNobodyFromGoingBackToNowhere() {
        String run = takenPlan();
        assertThat(moved(others.get(1), at(second, "2026-07-07"))).isInstanceOf(TakeOutcome.Taken.class);
        budget(20_000, 5_000);

        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(plan.read(visits.get(1)).at()).isNull();
        assertThat(plan.read(others.get(0)).at()).isNull();
    }

    private void budget(int fee, long yen) {
        plan.change(
                "UPDATE dispatch_programme SET settings = JSON_SET(settings, '$.terms.fee', " + fee
                        + ", '$.terms.budget', " + yen + ") WHERE id = ?",
                programme);
    }

    @Test
    void anotherPrefectureTakesNothingBack() {
        String run = takenPlan();
        assertThat(plan.plans().untake(programme, run, "x", plan.elsewhere)).isInstanceOf(TakeOutcome.Gone.class);
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(adviser, "2026-06-23"));
    }
}
