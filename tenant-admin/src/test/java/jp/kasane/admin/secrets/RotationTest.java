package jp.kasane.admin.secrets;

import static jp.kasane.admin.secrets.ATownWithSecrets.AOMORI;
import static jp.kasane.admin.secrets.ATownWithSecrets.IMABETSU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.admin.Installation;
import jp.kasane.admin.StopsAt;
import jp.kasane.admin.seal.AnchorKeys;
import jp.kasane.admin.transfer.SigningKeys;
import jp.kasane.admin.work.StepMeasures;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.identity.IdentityClients;
import jp.kasane.kernel.identity.IdentityClients.IdentityClient;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobProgress;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.JobRequest.RotateClientSecret;
import jp.kasane.kernel.jobs.JobRequest.RotateMasterKey;
import jp.kasane.kernel.jobs.JobRequest.RotateTownPassword;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.secrets.SealBroken;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Secrets are exchanged on a real database; wherever a worker dies, what is kept lets everybody in, and the next one finishes. */
class RotationTest {

    @TempDir
    private Path folder;

    private ATownWithSecrets here;
    private Installation installation;
    private KeyRing keys;

    @BeforeEach
    void aTown() throws IOException {
        here = new ATownWithSecrets(folder);
        installation = here.installation;
        keys = here.keys;
    }

    @AfterEach
    void close() {
        here.close();
    }

    static Stream<Arguments> everyMoment() {
        return Stream.of(JobKind.ROTATE_TOWN_PASSWORD, JobKind.ROTATE_CLIENT_SECRET, JobKind.ROTATE_MASTER_KEY)
                .flatMap(kind -> kind.steps().stream()
                        .flatMap(step -> Stream.of(Arguments.of(kind, step, false), Arguments.of(kind, step, true))));
    }

    @ParameterizedTest(name = "{0} killed at {1}, its work done: {2}")
    @MethodSource("everyMoment")
    void killedAnywhereWhatIsKeptLetsEverybodyInAndTheNextWorkerFinishes(JobKind kind, JobStep moment, boolean worked)
            throws Exception {
        JobRequest request = request(kind);
        Place place = request instanceof RotateMasterKey ? RotateMasterKey.PLACE : AOMORI;
        String id = ((Enqueued.Accepted) installation.jobs.enqueue(place, request, null)).jobId();
        byte[] passwordBefore = here.town().sealedPassword();
        String secretBefore = here.secretAtIdentityServer();

        assertThatThrownBy(() -> here.worker(new StopsAt(moment, worked)).workOnce())
                .isInstanceOf(StopsAt.Killed.class);
        everybodyIsLetIn();
        installation
                .admin
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE job SET lease_until = NOW(6) - INTERVAL 1 DAY"));
        here.worker(new StepMeasures()).workOnce();

        assertThat(installation.jobs.progress(place, id).orElseThrow().state()).isEqualTo(JobState.DONE);
        everybodyIsLetIn();
        nothingIsKeptBesideWhatHolds();
        switch (kind) {
            case ROTATE_TOWN_PASSWORD ->
                assertThatThrownBy(() -> here.enter(keys.openText(here.town().passwordPurpose(), passwordBefore)))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("denied");
            case ROTATE_CLIENT_SECRET ->
                assertThat(here.secretAtIdentityServer()).isNotEqualTo(secretBefore);
            default -> nothingIsLeftUnderTheOldKey(passwordBefore);
        }
        assertThat(installation.column("SELECT action FROM control_audit WHERE action LIKE '%\\_ROTATED'"))
                .hasSize(1);
    }

    private void nothingIsKeptBesideWhatHolds() {
        assertThat(installation.one("SELECT COUNT(*) FROM tenant WHERE next_database_password IS NOT NULL"))
                .isEqualTo("0");
        assertThat(installation.one("SELECT COUNT(*) FROM prefecture WHERE next_client_secret IS NOT NULL"))
                .isEqualTo("0");
    }

    private JobRequest request(JobKind kind) {
        return switch (kind) {
            case ROTATE_TOWN_PASSWORD -> new RotateTownPassword(IMABETSU);
            case ROTATE_CLIENT_SECRET -> new RotateClientSecret(Installation.AOMORI);
            default -> new RotateMasterKey("k-2");
        };
    }

    private void nothingIsLeftUnderTheOldKey(byte[] sealedBefore) {
        KeyRing now = KeyRing.read(here.ring);
        assertThat(now.current()).isEqualTo("k-2");
        assertThat(now.isCurrent(here.town().sealedPassword())).isTrue();
        assertThatThrownBy(() -> now.open(here.town().passwordPurpose(), sealedBefore))
                .isInstanceOf(SealBroken.class);
    }

    /** One of the town's kept passwords opens its database, and one of the client's kept secrets is the identity server's. */
    private void everybodyIsLetIn() {
        KeyRing node = KeyRing.read(here.ring);
        assertThat(new TenantRegistry(installation.web).sealedPasswords(IMABETSU))
                .anyMatch(kept -> {
                    try {
                        return here.enter(node.openText(here.town().passwordPurpose(), kept))
                                .equals(IMABETSU);
                    } catch (SQLException e) {
                        return false;
                    }
                });
        assertThat(new IdentityClients(installation.web, node).candidates(Installation.AOMORI))
                .extracting(IdentityClient::secret)
                .contains(here.secretAtIdentityServer());
    }

    @Test
    void everythingThatIsSealedIsSealedAnew() {
        installation.administratorOfAomori("ken-one", "ken-one@example.jp");
        String user = installation.one("SELECT id FROM app_user WHERE username = 'ken-one'");
        sealEverywhere(user);
        assertThat(here.asked(RotateMasterKey.PLACE, new RotateMasterKey("k-2")).state())
                .isEqualTo(JobState.DONE);
        KeyRing now = KeyRing.read(here.ring);
        for (SealedColumn column : SealedColumn.ALL) {
            List<byte[]> values = installation
                    .admin
                    .jdbi()
                    .withHandle(handle -> handle.createQuery("SELECT " + column.column() + " FROM " + column.table()
                                    + " WHERE " + column.column() + " IS NOT NULL")
                            .mapTo(byte[].class)
                            .list());
            assertThat(values).as(column.toString()).isNotEmpty().allMatch(now::isCurrent);
        }
        assertThat(now.openText("session:id-token", one("SELECT id_token FROM web_session")))
                .isEqualTo("token");
        assertThat(now.openText("sign-in:return-to", one("SELECT return_to FROM sign_in")))
                .isEqualTo("/t/023035/");
    }

    private void sealEverywhere(String user) {
        installation.web.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO web_session (id_hash, user_id, prefecture_code, csrf_token, id_token, created_at,"
                            + " last_seen_at, absolute_end_at) VALUES (?, ?, '020001', '', ?, NOW(6), NOW(6), NOW(6))",
                    new byte[32],
                    user,
                    keys.seal("session:id-token", "token"));
            handle.execute(
                    "INSERT INTO sign_in (state_hash, prefecture_code, nonce, code_verifier, browser_hash, return_to,"
                            + " created_at) VALUES (?, '020001', '', ?, ?, ?, NOW(6))",
                    new byte[32],
                    keys.seal("sign-in:code-verifier", "verifier"),
                    new byte[32],
                    keys.seal("sign-in:return-to", "/t/023035/"));
            handle.execute(
                    "INSERT INTO mail_setting VALUES ('020001', 'h', 1, 'NONE', 's', 'u', ?, NOW(6))",
                    keys.seal("prefecture:020001:mail", "mail"));
            handle.execute(
                    "INSERT INTO dispatch_adviser (id, prefecture_code, name, kana, base_code, most_visits, profile,"
                            + " feed_url, version, changed_at) VALUES ('ADVISER', '020001', '見本', '', '022012', 24,"
                            + " '{}', ?, 1, NOW(6))",
                    keys.seal("adviser:ADVISER:feed", "https://calendar.example/secret"));
        });
        sealEverywhereOfAdmin();
    }

    private void sealEverywhereOfAdmin() {
        new SigningKeys(installation.admin, keys).current();
        String anchors = Ids.next();
        installation
                .admin
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO anchor_key VALUES (?, 'public', ?, NOW(6))",
                        anchors,
                        keys.seal(AnchorKeys.purpose(anchors), "private")));
        installation.admin.jdbi().useHandle(handle -> {
            handle.execute(
                    "UPDATE tenant SET next_database_password = ?",
                    keys.seal("tenant:" + IMABETSU + ":database", "next"));
            handle.execute(
                    "UPDATE prefecture SET next_client_secret = ?",
                    keys.seal(IdentityClients.purpose(Installation.AOMORI), "next"));
        });
    }

    private byte[] one(String sql) {
        return installation
                .web
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(byte[].class).one());
    }

    @Test
    void aColumnThatIsSealedIsKnownToBe() {
        List<String> binary = new ArrayList<>(installation.column("SELECT CONCAT(table_name, '.', column_name)"
                + " FROM information_schema.columns WHERE table_schema = '" + installation.database
                + "' AND data_type = 'varbinary'"));
        binary.removeAll(List.of("signing_key.public_key", "anchor_key.public_key", "audit_anchor.signature"));
        assertThat(SealedColumn.ALL.stream().map(SealedColumn::toString)).containsExactlyInAnyOrderElementsOf(binary);
    }

    @Test
    void whatDoesNotOpenKeepsTheOlderKeysInUse() {
        installation.server.asRoot("INSERT INTO " + installation.database
                + ".mail_setting VALUES ('020001', 'h', 1, 'NONE', 's', 'u', 'not sealed', NOW(6))");
        JobProgress progress = here.asked(RotateMasterKey.PLACE, new RotateMasterKey("k-2"));
        assertThat(progress.failure()).contains(JobFailure.SEAL);
        everybodyIsLetIn();
        assertThat(installation.one("SELECT failure_detail FROM job WHERE kind = 'ROTATE_MASTER_KEY'"))
                .contains("mail_setting.password");
    }

    @Test
    void aTownThatIsStillBeingMadeHasNoPasswordToRotate() {
        installation.server.asRoot("UPDATE " + installation.database + ".tenant SET state = 'ONBOARDING'");
        assertThat(here.asked(AOMORI, new RotateTownPassword(IMABETSU)).failure())
                .contains(JobFailure.STATE);
    }

    @Test
    void aTownThatHasMergedGetsANewPasswordAsAnyOther() throws SQLException {
        byte[] before = here.town().sealedPassword();
        installation.server.asRoot(
                "SET foreign_key_checks = 0",
                "INSERT INTO " + installation.database + ".merger VALUES ('" + IMABETSU
                        + "', '023043', '2020-04-01', 'x', 'x', NOW(6), NULL)");
        assertThat(here.asked(AOMORI, new RotateTownPassword(IMABETSU)).state()).isEqualTo(JobState.DONE);
        assertThat(here.town().sealedPassword()).isNotEqualTo(before);
    }

    @Test
    void rotatedAgainAndAgainEachTimeIsAnotherPassword() throws SQLException {
        byte[] before = here.town().sealedPassword();
        for (int i = 0; i < 3; i++) {
            assertThat(here.asked(AOMORI, new RotateTownPassword(IMABETSU)).state())
                    .isEqualTo(JobState.DONE);
            assertThat(here.town().sealedPassword()).isNotEqualTo(before);
            before = here.town().sealedPassword();
            assertThat(here.enter(keys.openText(here.town().passwordPurpose(), before)))
                    .isEqualTo(IMABETSU);
        }
    }
}
