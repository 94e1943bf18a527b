package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.Shape;
import jp.kasane.prefecture.dispatch.search.Openings;
import jp.kasane.prefecture.visits.VisitState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For how much a node has room: a search that needs more is not begun. */
class RoomTest extends APlanAtHand {

    private Runs runs;

    @BeforeEach
    void open4000Years() {
        runs = new Runs(plan.places.control(), plan.clock);
        plan.change("UPDATE dispatch_programme SET settings = REPLACE(settings, '2026-12-25', '6026-12-25')");
        for (int more = 0; more < 6; more++) {
            plan.adviser();
        }
    }

    @AfterEach
    void end() {
        runs.close();
    }

    private StartOutcome asked(Asked asked) {
        return runs.start(programme, asked, plan.officer);
    }

    @Test
    void moreThanANodeHasRoomForIsNotBegun() {
        assertThat(asked(Asked.plan(10))).isInstanceOf(StartOutcome.TooMuch.class);
        assertThat(plan.column("SELECT id FROM dispatch_run")).isEmpty();
        assertThat(runs.busy()).isZero();
    }

    @Test
    void neitherIsARepairForWhichTooMuchMayBeMoved() {
        plan.put(visits.get(0), VisitState.CONFIRMED, at(adviser, "2026-06-16"));
        plan.put(visits.get(1), VisitState.CONFIRMED, at(adviser, "2026-07-07"));
        plan.put(others.get(0), VisitState.CONFIRMED, at(second, "2026-06-18"));
        plan.put(others.get(1), VisitState.CONFIRMED, at(second, "2026-07-09"));

        assertThat(asked(Asked.plan(10))).as("nothing may be moved").isInstanceOf(StartOutcome.Nothing.class);
        assertThat(asked(Asked.repair(10, new Trouble.Out(visits.get(0))))).isInstanceOf(StartOutcome.TooMuch.class);
        assertThat(plan.column("SELECT id FROM dispatch_run")).isEmpty();
    }

    @Test
    void aPrefectureOf180TownsWithFourVisitsEachAnd40AdvisersIsPlanned() {
        assertThat(Openings.most(Generator.problem(Shape.largest(), 1))).isBetween(1L, Runs.MOST_PLACES);
    }
}
