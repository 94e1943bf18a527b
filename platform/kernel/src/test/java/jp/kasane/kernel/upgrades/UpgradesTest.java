package jp.kasane.kernel.upgrades;

import static jp.kasane.kernel.upgrades.AnInstallation.TWO;
import static jp.kasane.kernel.upgrades.AnInstallation.town;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.upgrades.UpgradeAnswer.Begun;
import jp.kasane.kernel.upgrades.UpgradeAnswer.GoesOn;
import jp.kasane.kernel.upgrades.UpgradeAnswer.NothingToDo;
import jp.kasane.kernel.upgrades.UpgradeAnswer.StaysStopped;
import jp.kasane.kernel.upgrades.UpgradeAnswer.UnderWay;
import jp.kasane.kernel.upgrades.UpgradeAnswer.UnknownTown;
import jp.kasane.kernel.upgrades.Upgrades.Choice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpgradesTest {

    private static final int AT_ONCE = 3;

    private final AnInstallation here = new AnInstallation();

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void theFirstTownGoesAloneAndTheOthersFollowAFewAtATime() {
        here.withTowns(6);
        assertThat(begin())
                .isInstanceOfSatisfying(
                        Begun.class, begun -> assertThat(begun.towns()).isEqualTo(6));

        push();
        push();
        assertThat(here.asked()).containsExactly(town(1));

        assertThat(here.nextSucceeds()).isEqualTo(town(1));
        push();
        push();
        assertThat(here.asked()).containsExactly(town(2), town(3), town(4));

        here.nextSucceeds();
        push();
        assertThat(here.asked()).containsExactly(town(3), town(4), town(5));
        assertThat(latest().state()).isEqualTo(UpgradeState.RUNNING);
        assertThat(latest().done()).isEqualTo(2);
    }

    @Test
    void aFirstTownThatFailsEndsItAndNoOtherIsTouched() {
        here.withTowns(3);
        begin();
        push();
        here.nextFails();
        push();
        push();
        assertThat(latest().state()).isEqualTo(UpgradeState.CANARY_FAILED);
        assertThat(here.asked()).isEmpty();
        assertThat(here.column("SELECT code FROM tenant WHERE upgrading_to IS NOT NULL"))
                .containsExactly(town(1));
    }

    @Test
    void aTownThatFailsLaterIsLeftBehindAloneAndItsReasonIsTold() {
        here.withTowns(4);
        begin();
        push();
        here.nextSucceeds();
        push();
        here.nextFails();
        here.nextSucceeds();
        here.nextSucceeds();
        push();
        UpgradeProgress end = latest();
        assertThat(end.state()).isEqualTo(UpgradeState.DONE);
        assertThat(end.done()).isEqualTo(3);
        assertThat(end.failed()).singleElement().satisfies(town -> {
            assertThat(town.code()).isEqualTo(town(2));
            assertThat(town.detail()).contains("V2__x.sql line 3");
        });
    }

    @Test
    void askedForAgainItTakesUpWhatWasLeftBehind() {
        aTownThatFailsLaterIsLeftBehindAloneAndItsReasonIsTold();
        assertThat(begin())
                .isInstanceOfSatisfying(
                        Begun.class, begun -> assertThat(begun.towns()).isEqualTo(1));
        push();
        assertThat(here.nextSucceeds()).isEqualTo(town(2));
        push();
        assertThat(latest().state()).isEqualTo(UpgradeState.DONE);
        assertThat(begin()).isEqualTo(new NothingToDo());
    }

    @Test
    void stoppedItTakesUpNoFurtherTownAndGoesOnWhenAskedAgain() {
        here.withTowns(5);
        begin();
        push();
        here.nextSucceeds();
        push();
        assertThat(here.upgrades.stop()).isTrue();
        here.nextSucceeds();
        here.nextSucceeds();
        push();
        assertThat(here.asked()).containsExactly(town(4));
        assertThat(latest().state()).isEqualTo(UpgradeState.STOPPED);
        assertThat(here.upgrades.stop()).as("a second time").isFalse();

        assertThat(here.upgrades.beginAtStart(TWO)).isInstanceOf(StaysStopped.class);
        assertThat(begin()).isInstanceOf(GoesOn.class);
        push();
        assertThat(here.asked()).containsExactly(town(4), town(5));
        assertThat(begin()).isInstanceOf(UnderWay.class);
    }

    @Test
    void anotherReleaseGivesUpWhatAnEarlierOneLeftUnfinishedEvenStopped() {
        here.withTowns(2);
        begin();
        here.upgrades.stop();
        assertThat(here.upgrades.beginAtStart("3")).isInstanceOf(Begun.class);
        assertThat(latest().version()).isEqualTo("3");
        assertThat(here.column("SELECT state FROM schema_upgrade ORDER BY id"))
                .containsExactly("SUPERSEDED", "RUNNING");
    }

    @Test
    void atStartTownsAtTheRightVersionAreLeftInPeace() {
        here.withTowns(2).run("UPDATE tenant SET schema_version = '2'");
        assertThat(here.upgrades.beginAtStart(TWO)).isEqualTo(new NothingToDo());
        assertThat(here.upgrades.latest()).isEmpty();
    }

    @Test
    void aTownAtANewerVersionIsNotTouchedNorOneThatIsStillBeingMade() {
        here.withTowns(3);
        here.run("UPDATE tenant SET schema_version = '10' WHERE code = '" + town(1) + "'");
        here.run("UPDATE tenant SET state = 'ONBOARDING' WHERE code = '" + town(2) + "'");
        begin();
        assertThat(latest().towns()).extracting(UpgradeProgress.TownTurn::code).containsExactly(town(3));
    }

    @Test
    void aSuspendedTownIsUpgradedToo() {
        here.withTowns(1).run("UPDATE tenant SET state = 'SUSPENDED'");
        assertThat(begin()).isInstanceOf(Begun.class);
    }

    @Test
    void theOperatorChoosesWhoGoesFirst() {
        here.withTowns(3);
        here.upgrades.begin(TWO, new Choice(town(3), null));
        assertThat(latest().canary()).isEqualTo(town(3));
        assertThat(latest().towns())
                .extracting(UpgradeProgress.TownTurn::code)
                .containsExactly(town(3), town(1), town(2));
    }

    @Test
    void aTownThatAnEarlierUpgradeLeftHalfWayDoesNotGoFirstOfItself() {
        here.withTowns(3).run("UPDATE tenant SET upgrading_to = '2' WHERE code = '" + town(1) + "'");
        begin();
        assertThat(latest().canary()).isEqualTo(town(2));
    }

    @Test
    void oneTownAloneCanBeUpgraded() {
        here.withTowns(3);
        here.upgrades.begin(TWO, new Choice(null, town(2)));
        push();
        here.nextSucceeds();
        push();
        assertThat(latest().state()).isEqualTo(UpgradeState.DONE);
        assertThat(here.column("SELECT code FROM tenant WHERE schema_version = '2'"))
                .containsExactly(town(2));
    }

    @Test
    void whoIsNamedMustBeThereAndInNeed() {
        here.withTowns(2).run("UPDATE tenant SET schema_version = '2' WHERE code = '" + town(1) + "'");
        assertThat(here.upgrades.begin(TWO, new Choice("999999", null))).isEqualTo(new UnknownTown("999999"));
        assertThat(here.upgrades.begin(TWO, new Choice(null, "'; --"))).isEqualTo(new UnknownTown("'; --"));
        assertThat(here.upgrades.begin(TWO, new Choice(town(1), null))).isEqualTo(new NothingToDo());
        assertThat(here.upgrades.begin(TWO, new Choice(null, town(1)))).isEqualTo(new NothingToDo());
        assertThat(here.upgrades.latest()).isEmpty();
    }

    @Test
    void aTownWithOtherWorkUnderWayWaitsForItsTurn() {
        here.withTowns(1);
        here.jobs.enqueue(Place.prefecture("020001"), new JobRequest.SuspendTown(town(1), "点検"), null);
        begin();
        push();
        assertThat(here.asked()).isEmpty();
        here.jobs.done(here.jobs.claim("test", java.time.Duration.ofSeconds(30)).orElseThrow());
        push();
        assertThat(here.asked()).containsExactly(town(1));
    }

    @Test
    void aTownThatIsGoneIsPassedOver() {
        here.withTowns(2);
        begin();
        here.run("DELETE FROM tenant WHERE code = '" + town(1) + "'");
        push();
        push();
        assertThat(here.nextSucceeds()).isEqualTo(town(2));
        push();
        assertThat(latest().state()).isEqualTo(UpgradeState.DONE);
    }

    @Test
    void howeverManyPushItOnAtOnceNoTownsTurnComesTwice() throws Exception {
        here.withTowns(8);
        begin();
        push();
        here.nextSucceeds();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> pushes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            pushes.add(threads.submit(this::push));
        }
        for (Future<?> one : pushes) {
            one.get();
        }
        threads.shutdown();
        assertThat(here.asked()).containsExactly(town(2), town(3), town(4));
    }

    private UpgradeAnswer begin() {
        return here.upgrades.begin(TWO, Choice.EVERYTHING);
    }

    private void push() {
        here.upgrades.advance(AT_ONCE);
    }

    private UpgradeProgress latest() {
        return here.upgrades.latest().orElseThrow();
    }
}
