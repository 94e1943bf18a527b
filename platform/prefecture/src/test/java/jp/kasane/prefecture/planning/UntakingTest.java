package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.HERE;
import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.prefecture.planning.Changed.How;
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
    }

    @Test
    void whereAllOfItWasAnsweredNothingIsTakenBack() {
        String run = run(Map.of(others.get(0), at(second, "2026-06-18")));
        taken(run);
        plan.change("UPDATE dispatch_visit SET version = version + 1, town_agreed = TRUE WHERE id = ?", others.get(0));
        assertThat(untaken(run)).isEqualTo(new TakeOutcome.Stale(List.of(new Changed(others.get(0), How.DECIDED))));
        assertThat(read(run).state()).isEqualTo(Run.State.TAKEN);
    }

    @Test
    void whereItsDayHasComeOrItsOldDayHasPassedItStays() {
        String run = takenPlan();
        plan.clock.on("2026-06-18");
        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(plan.read(others.get(0)).at()).isEqualTo(at(second, "2026-06-18"));
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(adviser, "2026-06-23"));
        assertThat(plan.read(visits.get(1)).at()).isNull();
    }

    @Test
    void anotherPrefectureTakesNothingBack() {
        String run = takenPlan();
        assertThat(plan.plans().untake(programme, run, "x", plan.elsewhere)).isInstanceOf(TakeOutcome.Gone.class);
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(adviser, "2026-06-23"));
    }
}
