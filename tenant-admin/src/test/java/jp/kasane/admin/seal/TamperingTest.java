package jp.kasane.admin.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.trail.Anchor;
import jp.kasane.kernel.trail.SignedAnchor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of tampering by somebody who may do anything in the databases is found, and named with its place. */
class TamperingTest {

    private final ATrail trail = new ATrail();
    private SignedAnchor kept = new SignedAnchor(Anchoring.beginning("000000"), new byte[0]);

    /** Five seals of four entries each; of the numbers 9 to 12 the second was rolled back and is settled. */
    @BeforeEach
    void aSealedTrail() throws Exception {
        trail.sealed(2).entries(1);
        try (Connection failing = trail.asTown()) {
            failing.setAutoCommit(false);
            trail.insert(failing, true);
            failing.rollback();
        }
        trail.entries(2).seal();
        trail.clock.forward(Sealer.GRACE);
        trail.sealed(2);
        kept = trail.anchor();
        assertThat(trail.verifyWith(kept).found()).isEmpty();
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void anEntryThatWasChanged() {
        trail.tamper("UPDATE audit_entry SET actor_id = '" + ATrail.LISTED + "' WHERE id = 6");
        named(Tampering.ENTRY_CHANGED, "6");
    }

    @Test
    void anEntryWhoseTimeWasMovedByAMicrosecond() {
        trail.tamper("UPDATE audit_entry SET at = at + INTERVAL 1 MICROSECOND WHERE id = 3");
        named(Tampering.ENTRY_CHANGED, "3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor_id = REVERSE(actor_id)",
                "actor_role = 'AUDITOR'",
                "action = 'PRINT'",
                "subject_kind = 'person'",
                "subject_id = REVERSE(subject_id)",
                "shown_ids = ''",
                "request_id = 'r-2'"
            })
    void anyColumnOfAnEntryThatWasChanged(String change) {
        trail.tamper("UPDATE audit_entry SET " + change + " WHERE id = 5");
        assertThat(trail.verify().found()).containsEntry(Tampering.ENTRY_CHANGED, new Report.Places(1, "5"));
    }

    @Test
    void aReasonThatWasEmptiedInsteadOfMissing() {
        trail.tamper("UPDATE audit_entry SET purpose = '' WHERE id = 3");
        named(Tampering.ENTRY_CHANGED, "3");
    }

    @Test
    void entriesThatWereTakenOut() {
        trail.tamper("DELETE FROM audit_entry WHERE id IN (5, 6, 11)");
        named(Tampering.ENTRY_REMOVED, "5-6 11");
    }

    @Test
    void anEntryThatWasPutIntoASettledGap() {
        trail.tamper(
                "INSERT INTO audit_entry SELECT 10, at, actor_id, actor_role, action, subject_kind, subject_id, shown_ids,"
                        + " purpose, request_id FROM audit_entry WHERE id = 9");
        named(Tampering.ENTRY_INSERTED, "10");
    }

    @Test
    void anEntryThatWasPutIntoASettledGapWithASealMadeForIt() throws Exception {
        trail.tamper(
                "INSERT INTO audit_entry SELECT 10, at, actor_id, actor_role, action, subject_kind, subject_id, shown_ids,"
                        + " purpose, request_id FROM audit_entry WHERE id = 9");
        try (Connection connection = trail.asSealer()) {
            TownTrail town = new TownTrail(connection, trail.town.code());
            connection.setAutoCommit(true);
            Seal head = town.head();
            TownTrail.Batch batch = town.read(head.to() + 1, head.to(), 100, List.of(10L));
            town.add(head.next(head.to(), head.settledTo(), batch.ids(), batch.leaves(), trail.clock.instant()));
        }
        named(Tampering.ENTRY_INSERTED, "10");
    }

    @Test
    void anEntryThatCommittedLateAndWasTakenOut() throws Exception {
        String late;
        try (Connection slow = trail.asTown()) {
            slow.setAutoCommit(false);
            trail.insert(slow, true);
            trail.entries(1).seal();
            slow.commit();
            late = trail.column("SELECT MAX(id) - 1 FROM audit_entry").get(0);
        }
        trail.seal();
        assertThat(trail.verify().late()).isEqualTo(1);
        trail.tamper("DELETE FROM audit_entry WHERE id = " + late);
        named(Tampering.ENTRY_REMOVED, late);
    }

    @Test
    void anEntryThatWasPutBeforeAllOthers() {
        trail.tamper("UPDATE audit_entry SET id = -3 WHERE id = 1");
        assertThat(trail.verify().found())
                .containsEntry(Tampering.ENTRY_INSERTED, new Report.Places(1, "-3"))
                .containsEntry(Tampering.ENTRY_REMOVED, new Report.Places(1, "1"));
    }

    @Test
    void aListThatIsNoLongerFoundByARecordItShowed() {
        trail.tamper("DELETE FROM audit_shown WHERE record_id = '" + ATrail.LISTED + "'");
        assertThat(trail.verify().found()).containsOnlyKeys(Tampering.INDEX_REMOVED);
        assertThat(trail.verify().found().get(Tampering.INDEX_REMOVED).numbers())
                .startsWith("2");
    }

    @Test
    void aSealThatWasChanged() {
        trail.tamper("UPDATE audit_seal SET at = at + INTERVAL 1 SECOND WHERE number = 2");
        named(Tampering.SEAL_CHANGED, "2");
    }

    @Test
    void anEntryThatWasChangedTogetherWithItsSeal() throws Exception {
        trail.tamper("UPDATE audit_entry SET actor_role = 'AUDITOR' WHERE id = 6");
        sealAnew(2);
        assertThat(trail.verify().found())
                .containsKey(Tampering.SEAL_CHANGED)
                .containsEntry(Tampering.CHAIN_RECOMPUTED, new Report.Places(1, "2"));
        assertThat(trail.verify().found().get(Tampering.SEAL_CHANGED).numbers()).isEqualTo("2");
    }

    @Test
    void aSealThatWasTakenOut() {
        trail.tamper("DELETE FROM audit_seal WHERE number = 2");
        named(Tampering.SEAL_REMOVED, "2");
    }

    @Test
    void aChainThatWasWrittenAnewFromSomewhereOn() throws Exception {
        trail.tamper("DELETE FROM audit_entry WHERE id = 6");
        for (int number = 2; number <= 6 && exists(number); number++) {
            sealAnew(number);
        }
        named(Tampering.CHAIN_RECOMPUTED, "2");
    }

    @Test
    void anEndThatWasCutOff() throws Exception {
        long last = Long.parseLong(
                trail.column("SELECT MAX(number) FROM audit_seal").get(0));
        trail.tamper(
                "DELETE FROM audit_seal WHERE number = " + last,
                "DELETE FROM audit_entry WHERE id > (SELECT MAX(to_id) FROM audit_seal)");
        named(Tampering.TRAIL_TRUNCATED, Long.toString(last));
    }

    @Test
    void everythingThatWasThrownAway() {
        trail.tamper("DELETE FROM audit_seal", "DELETE FROM audit_entry");
        assertThat(trail.verify().found()).containsOnlyKeys(Tampering.TRAIL_TRUNCATED);
    }

    @Test
    void anAnchorThatWasChanged() {
        trail.inControl("UPDATE audit_anchor SET entries = entries - 1 WHERE number = 2");
        named(Tampering.ANCHOR_FORGED, "2");
    }

    @Test
    void theNewestAnchorWithoutASignatureOfThisInstallation() {
        trail.inControl("UPDATE audit_anchor SET signature = REVERSE(signature) ORDER BY number DESC LIMIT 1");
        assertThat(trail.verify().found()).containsOnlyKeys(Tampering.ANCHOR_FORGED);
    }

    @Test
    void anAnchorThatWasTakenOut() {
        trail.inControl("DELETE FROM audit_anchor WHERE number = 3");
        named(Tampering.ANCHOR_REMOVED, "3");
    }

    @Test
    void theNewestAnchorsThatWereTakenAwayByOneThatSomebodyKept() {
        trail.inControl("DELETE FROM audit_anchor ORDER BY number DESC LIMIT 2");
        assertThat(trail.verify().found()).as("of itself control cannot know").isEmpty();
        assertThat(trail.verifyWith(kept).found())
                .containsEntry(
                        Tampering.ANCHOR_REMOVED,
                        new Report.Places(1, Long.toString(kept.anchor().number())));
    }

    @Test
    void anEndThatWasCutOffInTheTownAndInControlByAnAnchorThatSomebodyKept() throws Exception {
        trail.tamper("DELETE FROM audit_seal WHERE number > 2", "DELETE FROM audit_entry WHERE id > 8");
        trail.inControl("DELETE FROM audit_anchor WHERE seal_number > 2");
        assertThat(trail.verify().found()).isEmpty();
        assertThat(trail.verifyWith(kept).found())
                .containsOnlyKeys(Tampering.ANCHOR_REMOVED, Tampering.TRAIL_TRUNCATED);
    }

    @Test
    void anEndThatWasCutOffUnderARestoreThatNobodySigned() throws Exception {
        trail.tamper("DELETE FROM audit_seal WHERE number > 2", "DELETE FROM audit_entry WHERE id > 8");
        trail.inControl("DELETE FROM audit_anchor WHERE seal_number > 2");
        trail.inControl(
                "INSERT INTO audit_anchor SELECT town_code, number + 1, 'RESTORED', seal_number, seal_hash, entries,"
                        + " last_entry, at + INTERVAL 1 DAY, previous, key_id, signature FROM audit_anchor WHERE town_code = '"
                        + trail.town.code() + "' ORDER BY number DESC LIMIT 1");
        assertThat(trail.verifyWith(kept).found()).containsKeys(Tampering.ANCHOR_FORGED, Tampering.TRAIL_TRUNCATED);
    }

    @Test
    void anAnchorHandedInThatNobodyHereSigned() {
        Anchor real = kept.anchor();
        Anchor made = new Anchor(
                real.town(),
                real.number(),
                real.event(),
                real.seal(),
                "0".repeat(63) + "1",
                real.entries(),
                real.lastEntry(),
                real.at(),
                real.previous(),
                real.key());
        assertThat(trail.verifyWith(new SignedAnchor(made, kept.signature())).found())
                .isEqualTo(Map.of(Tampering.ANCHOR_FORGED, new Report.Places(1, Long.toString(real.number()))));
    }

    @Test
    void aKeyThatWasExchanged() throws Exception {
        var other = java.security.KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        trail.inControl("UPDATE anchor_key SET public_key = 0x"
                + HexFormat.of().formatHex(other.getPublic().getEncoded()));
        assertThat(trail.verify().found()).containsOnlyKeys(Tampering.ANCHOR_FORGED);
    }

    private void named(Tampering kind, String place) {
        assertThat(trail.verify().found())
                .isEqualTo(Map.of(kind, new Report.Places(IdRanges.parse(place).count(), place)));
    }

    private boolean exists(int number) throws Exception {
        return !trail.column("SELECT number FROM audit_seal WHERE number = " + number)
                .isEmpty();
    }

    /** As somebody would do it who knows how seals are made: the seal of that number fits its entries and the one before again. */
    private void sealAnew(int number) throws Exception {
        try (Connection connection = trail.asSealer()) {
            TownTrail town = new TownTrail(connection, trail.town.code());
            connection.setAutoCommit(true);
            Seal old = read(connection, number);
            Seal before = read(connection, number - 1);
            TownTrail.Batch batch = town.read(old.from(), old.to(), 100, List.of());
            trail.tamper("DELETE FROM audit_seal WHERE number = " + number);
            town.add(before.next(old.to(), old.settledTo(), batch.ids(), batch.leaves(), old.at()));
        }
    }

    private Seal read(Connection connection, int number) throws Exception {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT " + TownTrail.SEAL_COLUMNS + " FROM "
                        + trail.town.databaseName() + ".audit_seal WHERE number = " + number)) {
            row.next();
            return TownTrail.seal(trail.town.code(), row);
        }
    }
}
