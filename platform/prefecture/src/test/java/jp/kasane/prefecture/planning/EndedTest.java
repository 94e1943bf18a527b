package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.HERE;
import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kasane.prefecture.visits.VisitState;
import org.junit.jupiter.api.Test;

/** In a programme that has ended nothing more is planned: it is first taken back to being under way. */
class EndedTest extends APlanAtHand {

    private void ends() {
        plan.change("UPDATE dispatch_programme SET state = 'ENDED', version = version + 1 WHERE id = ?", programme);
    }

    private void goesOn() {
        plan.change("UPDATE dispatch_programme SET state = 'RUNNING', version = version + 1 WHERE id = ?", programme);
    }

    private TakeOutcome untaken(String run) {
        return plan.plans().untake(programme, run, "採用の取り消し", plan.officer);
    }

    private StartOutcome asked(Asked asked) {
        try (Runs runs = new Runs(plan.places.control(), plan.clock)) {
            return runs.start(programme, asked, plan.officer);
        }
    }

    @Test
    void noPlanIsTakenUntilItGoesOn() {
        String run = run(Map.of(visits.get(0), at(adviser, "2026-06-16")));
        ends();
        assertThat(taken(run)).isEqualTo(new TakeOutcome.Ended());
        assertThat(plan.read(visits.get(0)).state()).isEqualTo(VisitState.UNPLANNED);
        assertThat(trail()).isEmpty();
        goesOn();
        assertThat(taken(run)).isInstanceOf(TakeOutcome.Taken.class);
    }

    @Test
    void noPlanIsTakenBack() {
        String run = run(Map.of(visits.get(0), at(adviser, "2026-06-16")));
        assertThat(taken(run)).isInstanceOf(TakeOutcome.Taken.class);
        ends();
        assertThat(untaken(run)).isEqualTo(new TakeOutcome.Ended());
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(adviser, "2026-06-16"));
        goesOn();
        assertThat(untaken(run)).isInstanceOf(TakeOutcome.Taken.class);
    }

    @Test
    void noVisitIsMovedByHandAndNoMoveIsUndone() {
        assertThat(moved(visits.get(0), at(adviser, "2026-06-16"))).isInstanceOf(TakeOutcome.Taken.class);
        ends();
        assertThat(moved(visits.get(0), at(adviser, "2026-06-23"))).isEqualTo(new TakeOutcome.Ended());
        int version = plan.read(visits.get(0)).version();
        assertThat(plan.plans().undo(programme, visits.get(0), version, "戻す", plan.officer))
                .isEqualTo(new TakeOutcome.Ended());
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(adviser, "2026-06-16"));
    }

    @Test
    void noSearchBeginsForAPlanNorForARepair() {
        plan.put(visits.get(0), VisitState.CONFIRMED, at(adviser, "2026-06-16"));
        ends();
        Trouble ill = new Trouble.Ill(adviser, LocalDate.of(2026, 6, 15), LocalDate.of(2026, 6, 19));
        for (Asked asked : List.of(Asked.plan(10), Asked.repair(10, ill))) {
            assertThat(asked(asked)).isEqualTo(new StartOutcome.Ended());
        }
        assertThat(plan.column("SELECT id FROM dispatch_run")).isEmpty();
        assertThat(trail()).isEmpty();
    }

    @Test
    void anotherPrefectureIsNotToldThatItEnded() {
        String run = run(Map.of(visits.get(0), at(adviser, "2026-06-16")));
        ends();
        assertThat(plan.plans().take(programme, run, 0, "採用", plan.elsewhere)).isEqualTo(new TakeOutcome.Gone());
        assertThat(plan.room().situation(HERE, programme))
                .as("its plan is looked at still")
                .isPresent();
    }
}
