package jp.kasane.admin.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is sealed when, although numbers are given before entries commit. */
class SealerTest {

    private final ATrail trail = new ATrail();

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void sealsWhatHasCommittedInBatchesEachHoldingTheHashOfTheOneBefore() throws Exception {
        trail.entries(25);

        Seal head = trail.seal();

        assertThat(head.number()).isEqualTo(3);
        assertThat(head.total()).isEqualTo(25);
        assertThat(trail.column("SELECT ids FROM audit_seal ORDER BY number"))
                .containsExactly("1-10", "11-20", "21-25");
        assertThat(trail.column("SELECT HEX(previous) FROM audit_seal WHERE number > 1 ORDER BY number"))
                .isEqualTo(trail.column("SELECT HEX(hash) FROM audit_seal WHERE number < 3 ORDER BY number"));
    }

    @Test
    void addsNothingWhereNothingHappened() throws Exception {
        trail.entries(2);
        Seal head = trail.seal();

        trail.clock.forward(Duration.ofDays(1));

        assertThat(trail.sealNow().hash()).isEqualTo(head.hash());
        assertThat(trail.column("SELECT number FROM audit_seal")).containsExactly("1");
    }

    @Test
    void leavesTheNewestSecondsAlone() throws Exception {
        trail.entries(2);

        assertThat(trail.sealNow().number()).isZero();
        assertThat(trail.verify().unsealed()).isEqualTo(2);
        assertThat(trail.seal().total()).isEqualTo(2);
    }

    @Test
    void sealsLateWhatCommitsAfterAHigherNumberWasSealed() throws Exception {
        try (Connection slow = trail.asTown()) {
            slow.setAutoCommit(false);
            trail.insert(slow, true);
            trail.entries(2);
            trail.seal();
            assertThat(trail.column("SELECT ids FROM audit_seal")).containsExactly("2-3");
            slow.commit();
        }
        assertThat(trail.verify().whole()).as("it waits for the sealer").isTrue();
        assertThat(trail.verify().unsealed()).isEqualTo(1);

        trail.entries(1).seal();

        assertThat(trail.column("SELECT ids FROM audit_seal ORDER BY number")).containsExactly("2-3", "4 1");
        Report report = trail.verify();
        assertThat(report.whole()).isTrue();
        assertThat(report.late()).isEqualTo(1);
        assertThat(report.entries()).isEqualTo(4);
    }

    @Test
    void sealsTheLateOneAloneIfNothingElseHappened() throws Exception {
        try (Connection slow = trail.asTown()) {
            slow.setAutoCommit(false);
            trail.insert(slow, false);
            trail.entries(1);
            trail.seal();
            slow.commit();
        }
        trail.seal();

        assertThat(trail.column("SELECT CONCAT_WS(' ', from_id, to_id, ids) FROM audit_seal ORDER BY number"))
                .containsExactly("1 2 2", "3 2 1");
        assertThat(trail.verify().whole()).isTrue();
    }

    @Test
    void settlesTheNumbersOfWhatWasRolledBack() throws Exception {
        try (Connection failing = trail.asTown()) {
            failing.setAutoCommit(false);
            trail.insert(failing, true);
            failing.rollback();
        }
        trail.entries(1).seal();
        trail.clock.forward(Sealer.GRACE);
        Seal settled = trail.seal();

        assertThat(settled.number()).isEqualTo(2);
        assertThat(settled.settledTo()).isEqualTo(2);
        assertThat(settled.total()).isEqualTo(1);
        trail.clock.forward(Sealer.GRACE.multipliedBy(2));
        assertThat(trail.seal().number()).as("and then rests").isEqualTo(2);
        assertThat(trail.verify().whole()).isTrue();
    }

    @Test
    void whateverCommittedWhileNobodySealedIsSealedFirst() throws Exception {
        try (Connection slow = trail.asTown()) {
            slow.setAutoCommit(false);
            trail.insert(slow, true);
            trail.entries(1).seal();
            slow.commit();
        }
        trail.clock.forward(Duration.ofDays(3));

        Seal head = trail.seal();

        assertThat(head.total()).isEqualTo(2);
        assertThat(trail.verify().whole()).isTrue();
    }

    @Test
    void ofTwoSealersTheSecondLeavesTheNumber() throws Exception {
        trail.entries(2).seal();
        try (Connection connection = trail.asSealer()) {
            Seal first = new TownTrail(connection, trail.town.code()).head();
            Seal again =
                    Seal.none(trail.town.code()).next(2, 0, IdRanges.parse("1-2"), new byte[64], trail.clock.instant());

            assertThatThrownBy(() -> new TownTrail(connection, trail.town.code()).add(again))
                    .isInstanceOf(SQLException.class);
            assertThat(new TownTrail(connection, trail.town.code()).head().hash())
                    .isEqualTo(first.hash());
        }
    }

    @Test
    void sealsNothingOntoAChainThatDoesNotFitItsAnchor() throws Exception {
        trail.sealed(2);
        trail.tamper("DELETE FROM audit_seal WHERE number = 2", "DELETE FROM audit_entry WHERE id > 4");
        trail.entries(1);

        assertThatThrownBy(trail::seal).isInstanceOf(ChainBroken.class);
        assertThat(trail.verify().found()).containsOnlyKeys(Tampering.TRAIL_TRUNCATED);
    }

    @Test
    void anchorsAboutOnceAMinuteWhileTheLogGoesOn() throws Exception {
        Rounds rounds = new Rounds(trail.sealer, trail.anchoring, trail.clock);
        try (Connection connection = trail.asSealer()) {
            for (int i = 0; i < 30; i++) {
                trail.entries(1);
                trail.clock.forward(Duration.ofSeconds(10));
                rounds.turn(connection, trail.town.code());
            }
            long anchored = trail.anchoring.last(trail.town.code()).number();
            assertThat(anchored).isBetween(5L, 7L);
            trail.clock.forward(Duration.ofHours(1));
            rounds.turn(connection, trail.town.code());
            rounds.turn(connection, trail.town.code());
            assertThat(trail.anchoring.last(trail.town.code()).seal())
                    .as("the last one too, and nothing more")
                    .isEqualTo(
                            new TownTrail(connection, trail.town.code()).head().number());
        }
        assertThat(trail.verify().whole()).isTrue();
    }

    @Test
    void asksOneThingOfATownAtRestAndWakesWithItsNextEntry() throws Exception {
        Rounds rounds = new Rounds(trail.sealer, trail.anchoring, trail.clock);
        trail.entries(3);
        try (Connection connection = trail.asSealer()) {
            turns(rounds, connection, 4);
            long before = selects(connection);
            turns(rounds, connection, 5);
            assertThat(selects(connection) - before).isEqualTo(5);

            trail.entries(1);
            turns(rounds, connection, 2);
        }
        assertThat(trail.column("SELECT ids FROM audit_seal ORDER BY number")).containsExactly("1-3", "4");
        assertThat(trail.anchoring.last(trail.town.code()).entries()).isEqualTo(4);
    }

    @Test
    void aTownIsNotAtRestWhileSomethingMayCommitLate() throws Exception {
        Rounds rounds = new Rounds(trail.sealer, trail.anchoring, trail.clock);
        try (Connection connection = trail.asSealer();
                Connection slow = trail.asTown()) {
            slow.setAutoCommit(false);
            trail.insert(slow, true);
            trail.entries(1);
            turns(rounds, connection, 3);
            slow.commit();
            turns(rounds, connection, 1);
        }
        assertThat(trail.column("SELECT ids FROM audit_seal ORDER BY number")).containsExactly("2", "1");
    }

    private void turns(Rounds rounds, Connection connection, int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            trail.clock.forward(Duration.ofMinutes(1));
            rounds.turn(connection, trail.town.code());
        }
    }

    private static long selects(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW SESSION STATUS LIKE 'Com_select'")) {
            row.next();
            return row.getLong(2);
        }
    }

    @Test
    void aTownThatCannotBeSealedIsNoOtherTownsTrouble() throws Exception {
        Rounds rounds = new Rounds(trail.sealer, trail.anchoring, trail.clock);
        trail.entries(1);
        trail.clock.forward(Duration.ofSeconds(10));
        try (Connection connection = trail.asSealer()) {
            rounds.turn(connection, "999999");
            rounds.turn(connection, trail.town.code());
        }
        assertThat(rounds.troubled()).isEqualTo(1);
        assertThat(trail.column("SELECT ids FROM audit_seal")).isEqualTo(List.of("1"));
    }
}
