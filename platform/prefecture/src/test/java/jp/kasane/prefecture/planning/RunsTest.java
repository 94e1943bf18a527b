package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.HERE;
import static jp.kasane.prefecture.planning.APlan.at;
import static jp.kasane.prefecture.planning.APlan.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Score;
import jp.kasane.prefecture.dispatch.search.Best;
import jp.kasane.prefecture.visits.VisitState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches in the background: how many, how far, and what is left of them. */
class RunsTest {

    private static APlan plan;
    private static String town;

    private final Waiting waiting = new Waiting();
    private Runs runs;
    private String programme = "";
    private String adviser = "";
    private List<String> visits = List.of();

    /** Searches until it is told to end, or stopped. */
    private static final class Waiting extends Solving {

        private final CountDownLatch end = new CountDownLatch(1);
        private volatile boolean failing;
        private volatile Map<String, jp.kasane.prefecture.dispatch.Placement> finds = Map.of();

        @Override
        void solve(Searching run) {
            run.better(new Best(new Plan(finds), new Score(0, 1, 100), "greedy", Duration.ofMillis(1)));
            run.better(new Best(new Plan(Map.of()), new Score(0, 2, 5), "worse", Duration.ofMillis(2)));
            until(() -> end.getCount() == 0 || run.unwanted());
            if (failing) {
                throw new IllegalStateException("as if it broke");
            }
        }
    }

    @BeforeAll
    static void open() {
        plan = new APlan();
        town = plan.town();
    }

    @AfterAll
    static void close() {
        plan.close();
    }

    @BeforeEach
    void lay() {
        plan.none();
        programme = plan.programme();
        adviser = plan.adviser();
        visits = plan.visits(programme, town);
        runs = new Runs(plan.places.control(), plan.room(), waiting, plan.clock);
    }

    @AfterEach
    void end() {
        waiting.end.countDown();
        runs.close();
    }

    private StartOutcome asked(String id) {
        return runs.start(id, Asked.plan(10), plan.officer);
    }

    private String started(String id) {
        return ((StartOutcome.Started) asked(id)).run();
    }

    private Run read(String run) {
        return runs.find(HERE, programme, run).orElseThrow();
    }

    private void done(String run) {
        until(() -> read(run).state() != Run.State.RUNNING);
    }

    @Test
    void theBestSoFarIsWrittenWhileItSearchesAndCanBeTaken() {
        waiting.finds = Map.of(visits.get(0), at(adviser, "2026-06-16"));
        String run = started(programme);
        until(() -> read(run).score().isPresent());
        assertThat(read(run).searching(plan.clock.instant())).isTrue();
        assertThat(read(run).score()).contains(new Score(0, 1, 100));
        assertThat(read(run).method()).isEqualTo("greedy");
        assertThat(plan.plans().take(programme, run, 0, "計画を採用", plan.officer)).isInstanceOf(TakeOutcome.Taken.class);
        assertThat(plan.read(visits.get(0)).at()).isEqualTo(at(adviser, "2026-06-16"));

        until(() -> runs.busy() == 0);
        assertThat(read(run).state()).isEqualTo(Run.State.TAKEN);
    }

    @Test
    void itEndsByItselfOrWhenItIsStopped() {
        String run = started(programme);
        assertThat(runs.stop(programme, run, plan.officer)).isTrue();
        assertThat(runs.stop(programme, run, plan.officer)).isFalse();
        until(() -> runs.busy() == 0);
        assertThat(read(run).state()).isEqualTo(Run.State.STOPPED);
        assertThat(read(run).score()).isPresent();

        String next = started(programme);
        waiting.end.countDown();
        done(next);
        assertThat(read(next).state()).isEqualTo(Run.State.DONE);
        assertThat(runs.of(HERE, programme)).extracting(Run::id).containsExactly(next, run);
        assertThat(plan.column("SELECT CONCAT(action, ' ', subject_kind) FROM control_audit"))
                .contains("PLAN_STARTED dispatch_run", "PLAN_STOPPED dispatch_run", "PLAN_STOPPED dispatch_programme");
    }

    @Test
    void anotherNodesStopReachesIt() {
        String run = started(programme);
        plan.change("UPDATE dispatch_run SET state = 'STOPPED' WHERE id = ?", run);
        until(() -> runs.busy() == 0);
        assertThat(read(run).state()).isEqualTo(Run.State.STOPPED);
    }

    @Test
    void aProgrammeIsSearchedForOnceAtATime() {
        String run = started(programme);
        assertThat(asked(programme)).isEqualTo(new StartOutcome.UnderWay(run));
        assertThat(runs.busy()).isEqualTo(1);
        assertThat(plan.column("SELECT id FROM dispatch_run")).hasSize(1);
    }

    @Test
    void aNodeThatIsBusySaysSoAndHasRoomAgainAfterwards() {
        String second = plan.programme();
        plan.visits(second, town);
        started(programme);
        assertThat(asked(second)).isInstanceOf(StartOutcome.Busy.class);
        assertThat(plan.column("SELECT id FROM dispatch_run")).hasSize(1);
        waiting.end.countDown();
        until(() -> runs.busy() == 0);
        started(second);
    }

    @Test
    void aStartThatIsRefusedLeavesNothing() {
        String empty = plan.programme();
        for (int i = 0; i < 2 * Runs.AT_ONCE; i++) {
            assertThat(asked(empty)).isInstanceOf(StartOutcome.Nothing.class);
            assertThat(asked("01JZZZZZZZZZZZZZZZZZZZZZZZ")).isInstanceOf(StartOutcome.Gone.class);
            assertThat(runs.start(programme, Asked.plan(10), plan.elsewhere)).isInstanceOf(StartOutcome.Gone.class);
            assertThat(runs.start(
                            programme, Asked.repair(10, new Trouble.Out("01JZZZZZZZZZZZZZZZZZZZZZZZ")), plan.officer))
                    .isInstanceOf(StartOutcome.Gone.class);
            assertThat(runs.start(programme, Asked.repair(10, new Trouble.Out(visits.get(0))), plan.officer))
                    .isInstanceOf(StartOutcome.Nothing.class);
        }
        assertThat(runs.busy()).isZero();
        assertThat(plan.column("SELECT id FROM dispatch_run")).isEmpty();
        started(programme);
    }

    @Test
    void aStartThatFailsLeavesNothing() {
        plan.change("UPDATE dispatch_programme SET settings = 'damaged' WHERE id = ?", programme);
        for (int i = 0; i < 2 * Runs.AT_ONCE; i++) {
            try {
                asked(programme);
            } catch (RuntimeException expected) {
                assertThat(expected).isNotNull();
            }
        }
        assertThat(runs.busy()).isZero();
        assertThat(plan.column("SELECT id FROM dispatch_run")).isEmpty();
    }

    @Test
    void aNodeThatGoesDownTakesOnNothingAndKeepsWhatItHas() {
        String run = started(programme);
        runs.close();
        until(() -> runs.busy() == 0);
        assertThat(read(run).state()).isEqualTo(Run.State.STOPPED);
        assertThat(read(run).score()).isPresent();
        asked(programme);
        assertThat(runs.busy()).isZero();
        assertThat(plan.column("SELECT id FROM dispatch_run WHERE state = 'RUNNING'"))
                .isEmpty();
    }

    @Test
    void oneThatBreaksIsToldAndItsPlaceIsFree() {
        waiting.failing = true;
        waiting.end.countDown();
        String run = started(programme);
        until(() -> runs.busy() == 0);
        assertThat(read(run).state()).isEqualTo(Run.State.FAILED);
        assertThat(read(run).score()).isPresent();
    }

    @Test
    void oneThatHasNotWrittenForAMinuteIsOverAndCanBeTaken() {
        waiting.finds = Map.of(visits.get(0), at(adviser, "2026-06-16"));
        String run = started(programme);
        until(() -> read(run).score().isPresent());
        plan.change("UPDATE dispatch_run SET state = 'STOPPED'");
        until(() -> runs.busy() == 0);
        // As a node leaves it that lost its power.
        plan.change("UPDATE dispatch_run SET state = 'RUNNING'");
        plan.clock.later(61);
        assertThat(read(run).lost(plan.clock.instant())).isTrue();
        assertThat(plan.plans().take(programme, run, 0, "x", plan.officer)).isInstanceOf(TakeOutcome.Taken.class);
        plan.change("UPDATE dispatch_run SET state = 'RUNNING'");
        assertThat(asked(programme)).isInstanceOf(StartOutcome.Started.class);
    }

    private void many(int runsThatEnd) {
        for (int i = 0; i < runsThatEnd; i++) {
            plan.clock.later(1);
            started(programme);
            until(() -> runs.busy() == 0);
        }
    }

    @Test
    void onlyTheNewestAreKept() {
        waiting.end.countDown();
        many(23);
        assertThat(plan.column("SELECT id FROM dispatch_run")).hasSize(20);
        assertThat(runs.of(HERE, programme)).hasSize(Runs.SHOWN);
    }

    @Test
    void whatWasTakenStaysAndIsShownHoweverManyCameAfterIt() {
        waiting.end.countDown();
        many(1);
        String taken = runs.of(HERE, programme).get(0).id();
        assertThat(plan.plans().take(programme, taken, 0, "x", plan.officer)).isInstanceOf(TakeOutcome.Taken.class);
        many(22);
        assertThat(plan.column("SELECT id FROM dispatch_run")).hasSize(21).contains(taken);
        assertThat(runs.of(HERE, programme)).hasSize(Runs.SHOWN + 1).last().isEqualTo(read(taken));
        assertThat(runs.of(APlan.AKITA, programme)).isEmpty();
    }

    @Test
    void anotherPrefecturesRunIsNotThere() {
        String run = started(programme);
        assertThat(runs.find(APlan.AKITA, programme, run)).isEmpty();
        assertThat(runs.find(HERE, plan.programme(), run)).isEmpty();
        assertThat(runs.stop(programme, run, plan.elsewhere)).isFalse();
    }

    /** With the real search. */
    @Test
    void aPlanAndARepairAreFound() {
        waiting.end.countDown();
        try (Runs real = new Runs(plan.places.control(), plan.clock)) {
            String run = ((StartOutcome.Started) real.start(programme, Asked.plan(2), plan.officer)).run();
            until(() -> real.busy() == 0);
            assertThat(read(run).state()).isEqualTo(Run.State.DONE);
            assertThat(read(run).score())
                    .hasValueSatisfying(score -> assertThat(score.complete()).isTrue());
            assertThat(plan.plans().take(programme, run, 0, "計画を採用", plan.officer))
                    .isInstanceOf(TakeOutcome.Taken.class);
            plan.change("UPDATE dispatch_visit SET state = 'CONFIRMED'");
            var first = plan.read(visits.get(0));
            LocalDate day = java.util.Objects.requireNonNull(first.at()).at().day();
            String repair = ((StartOutcome.Started)
                            real.start(programme, Asked.repair(2, new Trouble.Ill(adviser, day, day)), plan.officer))
                    .run();
            until(() -> real.busy() == 0);
            assertThat(read(repair).found().repairs()).isNotEmpty();
            assertThat(plan.plans().take(programme, repair, 0, "直す", plan.officer))
                    .isInstanceOf(TakeOutcome.Taken.class);
            assertThat(plan.read(visits.get(0)).at()).isNotEqualTo(first.at());
            assertThat(plan.read(visits.get(0)).state()).isEqualTo(VisitState.PROPOSED);
        }
    }

    @Test
    void whatCannotHoldTogetherIsFoundOut() {
        plan.change("DELETE FROM dispatch_offer");
        waiting.end.countDown();
        try (Runs real = new Runs(plan.places.control(), plan.clock)) {
            String run = ((StartOutcome.Started) real.start(programme, Asked.plan(1), plan.officer)).run();
            until(() -> real.busy() == 0);
            assertThat(read(run).found().conflict()).isNotNull();
        }
    }
}
