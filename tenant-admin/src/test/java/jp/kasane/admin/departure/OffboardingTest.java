package jp.kasane.admin.departure;

import static jp.kasane.admin.departure.ALeavingTown.CODE;
import static jp.kasane.admin.departure.ALeavingTown.NAME;
import static jp.kasane.admin.departure.ALeavingTown.PASSPHRASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kasane.admin.FakeRealm;
import jp.kasane.admin.StopsAt;
import jp.kasane.admin.transfer.SigningKeys;
import jp.kasane.admin.transfer.TransferRefused;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.secrets.SigningKey;
import jp.kasane.kernel.tenancy.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A town that leaves: shut, exported, erased and certified, in that order, however often somebody dies over it. */
class OffboardingTest {

    @TempDir
    private Path folder;

    private ALeavingTown town;

    @BeforeEach
    void aTown() throws Exception {
        town = new ALeavingTown(folder);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void withoutTwoPeopleAndTheTimeOfWaitingNothingHappens() throws Exception {
        assertThat(refused(town::begin)).isEqualTo("departure.none");
        town.departures().ask(town.ken, CODE, NAME, "x");
        assertThat(refused(town::begin)).isEqualTo("departure.asked");
        town.departures().agree(town.machi, CODE, NAME);
        town.installation.server.asRoot(
                "UPDATE " + town.installation.database + ".departure SET erase_from = NOW() + INTERVAL 1 DAY");
        assertThat(refused(town::begin)).isEqualTo("departure.early");
        assertThat(refused(() -> town.offboarding().begin(CODE, "蓬田村", folder, PASSPHRASE)))
                .isEqualTo("departure.name");
        assertThat(town.town().state()).isEqualTo(Tenant.State.ACTIVE);
    }

    @Test
    void beforeTheErasureTheTownIsShutAndItsUserCanDoNothing() throws Exception {
        town.agreed();
        String password = town.installation.keys.openText(
                town.town().passwordPurpose(), town.town().sealedPassword());
        try (var own = town.installation.server.connect("kasane_t_" + CODE, "kasane_t_" + CODE, password);
                var statement = own.createStatement()) {
            town.begin();
            assertThat(town.town().state()).isEqualTo(Tenant.State.DEPARTING);
            assertThatThrownBy(() -> statement.execute("SELECT * FROM consultation"))
                    .hasMessageContaining("denied");
        }
        assertThat(town.databaseIsThere()).isTrue();
        assertThat(town.one("SELECT state FROM departure")).isEqualTo("EXPORTED");
    }

    @Test
    void everythingOfTheTownAloneIsErasedAndWhatStaysIsNamed() throws Exception {
        backup("kasane-" + CODE + "-1.zip", "TOWN", CODE);
        backup("kasane-023043-1.zip", "TOWN", "023043");
        backup("kasane-whole-1.zip", "WHOLE", CODE);
        Files.createDirectories(folder.resolve("replaced-20260101-000000"));
        town.published();
        town.orderedOnceMore();
        town.appliedForAdvisers();

        String certificate = erased();

        assertThat(town.databaseIsThere()).isFalse();
        assertThat(town.town().state()).isEqualTo(Tenant.State.DEPARTED);
        assertThat(town.town().sealedPassword()).isNull();
        FakeRealm realm = town.here.keycloak.realm("kasane-020001");
        assertThat(realm.organizations).isEmpty();
        assertThat(realm.users.values().stream()
                        .map(user -> user.path("username").asText()))
                .containsExactlyInAnyOrder("elsewhere-too", "ken");
        nobodyAndNothingOfItIsInTheRegistry();
        assertThat(folder.resolve("backups").toFile().list())
                .containsExactlyInAnyOrder("kasane-023043-1.zip", "kasane-whole-1.zip");
        assertThat(certificate)
                .contains("kasane-" + CODE + "-1.zip", "kasane-whole-1.zip", "replaced-20260101-000000", "今別町", CODE)
                .contains("登録簿の表 published_arrangement　1 行", "登録簿の表 first_definition　1 行")
                .contains("登録簿の表 dispatch_request　1 行", "登録簿の表 dispatch_attachment　2 行")
                .doesNotContain("023043", "only-here", "machi", "見本");
    }

    private void nobodyAndNothingOfItIsInTheRegistry() {
        assertThat(town.installation.column("SELECT username FROM app_user ORDER BY username"))
                .containsExactly("elsewhere-too", "ken");
        assertThat(town.installation.column("SELECT id FROM access_grant WHERE place_code = '" + CODE + "'"))
                .isEmpty();
        assertThat(town.installation.column("SELECT id FROM access_grant WHERE place_code = '023043'"))
                .containsExactly("0ELSEWHERE");
        assertThat(town.installation.column("SELECT kind FROM job WHERE request LIKE '%" + CODE + "%'"))
                .containsExactly("ERASE_TOWN");
        assertThat(town.installation.column(
                        "SELECT title FROM published_arrangement UNION ALL SELECT file_name FROM first_definition"))
                .isEmpty();
        assertThat(town.installation.column(
                        "SELECT id FROM dispatch_request UNION ALL SELECT id FROM dispatch_attachment"
                                + " UNION ALL SELECT request_id FROM dispatch_request_version"))
                .containsExactly("SENT", "SENT", "SENT");
    }

    static Stream<Arguments> everyMoment() {
        return JobKind.ERASE_TOWN.steps().stream()
                .flatMap(step -> Stream.of(Arguments.of(step, false), Arguments.of(step, true)));
    }

    @ParameterizedTest(name = "killed at {0}, its work done: {1}")
    @MethodSource("everyMoment")
    void killedAnywhereTheTownStaysShutAndTheNextWorkerFinishes(JobStep moment, boolean worked) throws Exception {
        town.agreed();
        var begun = town.begin();
        Path export = begun.export().orElseThrow().file();
        String rows = town.one("SELECT export_rows FROM departure");

        town.here.worker.dies(new StopsAt(moment, worked));

        boolean over = moment == JobStep.CERTIFICATE && worked;
        assertThat(town.town().state()).isEqualTo(over ? Tenant.State.DEPARTED : Tenant.State.DEPARTING);
        assertThat(export)
                .as("the export is complete before anything is erased")
                .exists();
        assertThat(begun.export().orElseThrow().allRows()).isPositive();

        town.here.worker.go();

        assertThat(town.here.worker.progress(begun.prefecture(), begun.jobId()).state())
                .isEqualTo(JobState.DONE);
        assertThat(town.town().state()).isEqualTo(Tenant.State.DEPARTED);
        assertThat(town.databaseIsThere()).isFalse();
        assertThat(rows).contains("\"consultation\":4");
        assertThat(town.offboarding().certificate(CODE).orElseThrow())
                .contains("表 consultation　4 行", "アカウント 3 件", "登録簿の表 app_user　3 行");
        assertThat(town.installation.column("SELECT action FROM control_audit WHERE action = 'TOWN_DEPARTED'"))
                .hasSize(1);
    }

    @Test
    void whatCameInAfterTheExportStopsTheErasureAndANewExportMendsIt() throws Exception {
        town.agreed();
        var begun = town.begin();
        town.here.tables.fill(new java.util.Random(99), 1);
        town.here.worker.go();
        assertThat(town.here.worker.progress(begun.prefecture(), begun.jobId()).state())
                .isEqualTo(JobState.FAILED);
        assertThat(town.databaseIsThere()).isTrue();
        Thread.sleep(1100); // the name of an export has its second

        var again = town.begin();
        town.here.worker.go();

        assertThat(town.here.worker.progress(again.prefecture(), again.jobId()).state())
                .isEqualTo(JobState.DONE);
        assertThat(town.town().state()).isEqualTo(Tenant.State.DEPARTED);
    }

    @Test
    void untilTheErasureBeginsTheTownMayStayWithEverythingItHad() throws Exception {
        town.agreed();
        Map<String, List<String>> before = town.here.tables.rows();
        var begun = town.begin();
        assertThat(refused(() -> town.offboarding().cancel(CODE, "x"))).isEqualTo("departure.erasing");
        town.installation.server.asRoot("UPDATE " + town.installation.database
                + ".job SET state = 'FAILED', uniqueness = NULL WHERE id = '" + begun.jobId() + "'");

        town.offboarding().cancel(CODE, "残ることになった");

        assertThat(town.town().state()).isEqualTo(Tenant.State.SUSPENDED);
        assertThat(town.here.tables.rows()).isEqualTo(before);
        assertThat(town.one("SELECT state FROM departure")).isEqualTo("WITHDRAWN");
        String password = town.installation.keys.openText(
                town.town().passwordPurpose(), town.town().sealedPassword());
        try (var own = town.installation.server.connect("kasane_t_" + CODE, "kasane_t_" + CODE, password)) {
            assertThat(own.createStatement().execute("SELECT * FROM consultation"))
                    .isTrue();
        }
        assertThat(refused(town::begin)).isEqualTo("departure.none");
    }

    @Test
    void onceTheErasureBeganTheTownIsNotLetStay() throws Exception {
        town.agreed();
        var begun = town.begin();
        town.here.worker.dies(new StopsAt(JobStep.SESSION_ERASURE, false));
        town.installation.server.asRoot("UPDATE " + town.installation.database
                + ".job SET state = 'FAILED', uniqueness = NULL WHERE id = '" + begun.jobId() + "'");

        assertThat(refused(() -> town.offboarding().cancel(CODE, "x"))).isEqualTo("departure.erasing");

        assertThat(town.town().state()).isEqualTo(Tenant.State.DEPARTING);
    }

    @Test
    void afterItsErasureTheTownComesBackOutOfItsExport() throws Exception {
        Map<String, List<String>> before = town.here.tables.rows();
        town.agreed();
        Path export = town.begin().export().orElseThrow().file();
        town.here.worker.go();
        assertThat(town.town().state()).isEqualTo(Tenant.State.DEPARTED);

        town.here.takenIn(export);

        assertThat(town.here.tables.rows()).isEqualTo(before);
        assertThat(town.town().state()).isEqualTo(Tenant.State.SUSPENDED);
        assertThat(town.installation.column("SELECT username FROM app_user ORDER BY username"))
                .contains("only-here", "machi", "elsewhere-too");
    }

    @Test
    void theCertificateHoldsUntilAByteOfItIsChanged() throws Exception {
        String certificate = erased();
        Path file = Files.writeString(folder.resolve("certificate.txt"), certificate);
        SigningKeys signing = new SigningKeys(town.installation.admin, town.installation.keys);
        CertificateFile.Checked checked = CertificateFile.check(file, signing::known);
        assertThat(checked.townCode()).isEqualTo(CODE);
        assertThat(checked.townName()).isEqualTo(NAME);
        assertThat(refused(() -> CertificateFile.check(file, SigningKey.made().name()::equals)))
                .isEqualTo("signer.unknown");
        for (String line : new String[] {"消去証明書", "Certificate of erasure", "\"number\" : 4", "離脱の同意", CODE}) {
            Path changed = Files.writeString(folder.resolve("changed.txt"), certificate.replaceFirst(line, "x"));
            assertThat(refused(() -> CertificateFile.check(changed, name -> true)))
                    .as(line)
                    .isEqualTo("certificate.changed");
        }
        Path more = Files.writeString(folder.resolve("more.txt"), certificate + "追記");
        assertThat(refused(() -> CertificateFile.check(more, name -> true))).isEqualTo("certificate.changed");
        Path none = Files.writeString(folder.resolve("none.txt"), "手紙");
        assertThat(refused(() -> CertificateFile.check(none, name -> true))).isEqualTo("certificate.foreign");
    }

    private String erased() throws Exception {
        town.agreed();
        var begun = town.begin();
        town.here.worker.go();
        assertThat(town.here.worker.progress(begun.prefecture(), begun.jobId()).state())
                .isEqualTo(JobState.DONE);
        return town.offboarding().certificate(CODE).orElseThrow();
    }

    /** A backup file as far as anybody looks who asks whose it is. */
    private void backup(String name, String kind, String code) throws Exception {
        try (OutputStream out = Files.newOutputStream(folder.resolve("backups").resolve(name));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(("{\"format\":1,\"id\":\"x\",\"kind\":\"" + kind + "\",\"madeAt\":\"x\",\"product\":\"x\","
                            + "\"dumpProgram\":\"x\",\"controlSchema\":\"1\",\"towns\":[{\"code\":\"" + code
                            + "\",\"name\":\"x\",\"schema\":\"1\"}],\"encryption\":null,\"parts\":[]}")
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    @FunctionalInterface
    private interface Act {
        void carryOut() throws Exception;
    }

    private static String refused(Act act) throws Exception {
        try {
            act.carryOut();
        } catch (TransferRefused refused) {
            return refused.key();
        }
        return "not refused";
    }
}
