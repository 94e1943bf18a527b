package jp.kasane.admin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.kasane.admin.AKeycloak;
import jp.kasane.admin.AWorker;
import jp.kasane.admin.Installation;
import jp.kasane.admin.work.StepMeasures;
import jp.kasane.admin.work.Worker;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.JobRequest.KeepPrefecture;
import jp.kasane.kernel.upgrades.Upgrades;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./kasane tenant upgrade} as it is typed, with towns of the product's own schema. */
@Timeout(120)
class UpgradeCommandTest {

    private static final Place AOMORI = Place.prefecture(Installation.AOMORI);
    private static final String[] TOWNS = {"023035", "023043", "023078"};
    private static final String CONFIG = "kasane.admin.config";

    @TempDir
    private static Path folder;

    private static AKeycloak keycloak;
    private static Installation installation;
    private static AWorker everything;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ScheduledExecutorService pushing = Executors.newSingleThreadScheduledExecutor();
    private Worker worker;

    @BeforeAll
    static void threeTowns() throws IOException {
        keycloak = new AKeycloak();
        installation = new Installation().with(keycloak, false);
        installation.withoutTowns(TOWNS);
        System.setProperty(CONFIG, installation.writtenTo(folder).toString());
        everything = new AWorker(installation);
        everything.carriedOut(AOMORI, new KeepPrefecture(Installation.AOMORI));
        for (String code : TOWNS) {
            installation.provisioning().onboard(installation.order(code));
            everything.go();
        }
    }

    @AfterAll
    static void close() {
        everything.close();
        installation.withoutTowns(TOWNS);
        installation.close();
        keycloak.close();
        System.clearProperty(CONFIG);
    }

    @BeforeEach
    void aRunningKasane() {
        change("DELETE FROM @schema_upgrade_town");
        change("DELETE FROM @schema_upgrade");
        change("UPDATE @tenant SET schema_version = '0', upgrading_to = NULL");
        worker = everything.worker(new StepMeasures());
        worker.start(1);
        Upgrades upgrades = new Upgrades(installation.admin, installation.jobs, Clock.systemUTC());
        pushing.scheduleWithFixedDelay(() -> upgrades.advance(2), 0, 20, TimeUnit.MILLISECONDS);
    }

    @AfterEach
    void stop() {
        pushing.shutdownNow();
        worker.close();
    }

    @Test
    void everyTownIsBroughtToTheReleasesVersionAndToldSo() {
        assertThat(kasane("tenant", "upgrade")).isZero();
        assertThat(out.toString())
                .contains("3/3", "The upgrade to version 1 has come to its end (first town 023035)")
                .contains("done 3, failed 0, left 0")
                .doesNotContainPattern("\\{[0-9]}");
        assertThat(installation.column("SELECT DISTINCT schema_version FROM tenant"))
                .containsExactly("1");
        assertThat(kasane("tenant", "upgrade")).isZero();
        assertThat(out.toString()).contains("No town needs an upgrade.");
    }

    @Test
    void aTownThatFailsEndsTheCommandWithItsReason() {
        installation.server.asRoot(
                "UPDATE kasane_t_023043.flyway_schema_history SET checksum = checksum + 1 WHERE version = '1'");
        try {
            assertThat(kasane("tenant", "upgrade")).isEqualTo(1);
        } finally {
            installation.server.asRoot(
                    "UPDATE kasane_t_023043.flyway_schema_history SET checksum = checksum - 1 WHERE version = '1'");
        }
        assertThat(out.toString())
                .contains("done 2, failed 1, left 0", "023043: The database server", "[the migration");
        assertThat(err.toString()).contains("Mend the cause");
        out.getBuffer().setLength(0);
        assertThat(kasane("tenant", "list")).isZero();
        assertThat(out.toString()).contains("on the way to version 1");

        assertThat(kasane("tenant", "upgrade")).as("mended").isZero();
        assertThat(installation.column("SELECT upgrading_to FROM tenant WHERE upgrading_to IS NOT NULL"))
                .isEmpty();
    }

    @Test
    void oneTownAloneAndAFirstTownOfOnesChoosing() {
        assertThat(kasane("tenant", "upgrade", "--only", "023078")).isZero();
        assertThat(installation.column("SELECT code FROM tenant WHERE schema_version = '1'"))
                .containsExactly("023078");
        assertThat(kasane("tenant", "upgrade", "--canary", "023043")).isZero();
        assertThat(out.toString()).contains("(first town 023043)");
    }

    @Test
    void stoppedItIsToldAndGoesOnWhenAskedAgain() {
        pushing.shutdownNow();
        new Upgrades(installation.admin, installation.jobs, Clock.systemUTC()).begin("1", Upgrades.Choice.EVERYTHING);
        assertThat(kasane("tenant", "upgrade", "--stop")).isZero();
        assertThat(kasane("tenant", "upgrade", "--stop")).isZero();
        assertThat(kasane("tenant", "upgrade", "--status")).isZero();
        assertThat(out.toString())
                .contains("No further town is taken up", "No upgrade is under way.", "is stopped (first town 023035)")
                .contains("done 0, failed 0, left 3");
    }

    @Test
    void beforeTheFirstThereIsNothingToTell() {
        assertThat(kasane("tenant", "upgrade", "--status")).isZero();
        assertThat(out.toString()).contains("no upgrade yet");
    }

    @Test
    void aTownThatNobodyKnowsIsNamedAndContradictionsAreNotUnderstood() {
        assertThat(kasane("tenant", "upgrade", "--only", "999999")).isEqualTo(1);
        assertThat(err.toString()).contains("999999");
        assertThat(kasane("tenant", "upgrade", "--stop", "--status")).isEqualTo(2);
    }

    private void change(String sql) {
        installation.server.asRoot(sql.replace("@", installation.database + "."));
    }

    private int kasane(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "--language";
        all[1] = "en";
        System.arraycopy(words, 0, all, 2, words.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
