package jp.kasane.admin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import jp.kasane.admin.AKeycloak;
import jp.kasane.admin.AWorker;
import jp.kasane.admin.Installation;
import jp.kasane.admin.work.StepMeasures;
import jp.kasane.admin.work.Worker;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.JobRequest.KeepPrefecture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./kasane secrets rotate} as it is typed. */
@Timeout(120)
class SecretsCommandTest {

    private static final Place AOMORI = Place.prefecture(Installation.AOMORI);
    private static final String IMABETSU = "023035";
    private static final String CONFIG = "kasane.admin.config";

    @TempDir
    private Path folder;

    private final AKeycloak keycloak = new AKeycloak();
    private final Installation installation = new Installation().with(keycloak, false);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private AWorker everything;
    private Worker worker;

    @BeforeEach
    void aRunningKasane() throws IOException {
        installation.withoutTowns(IMABETSU);
        System.setProperty(CONFIG, installation.writtenTo(folder).toString());
        everything = new AWorker(installation);
        everything.carriedOut(AOMORI, new KeepPrefecture(Installation.AOMORI));
        installation.provisioning().onboard(installation.order(IMABETSU));
        everything.go();
        worker = everything.worker(new StepMeasures());
        worker.start(1);
    }

    @AfterEach
    void stop() {
        worker.close();
        everything.close();
        installation.withoutTowns(IMABETSU);
        installation.close();
        keycloak.close();
        System.clearProperty(CONFIG);
    }

    @Test
    void aTownsPasswordIsExchangedAndToldWithoutBeingSaid() {
        String before = sealedPassword();
        assertThat(kasane("town", IMABETSU)).isZero();
        assertThat(out.toString()).contains("Rotating 023035", "[3/3]", "Rotated: 1");
        assertThat(sealedPassword()).isNotEqualTo(before);
    }

    @Test
    void everyTownAndEveryClient() {
        assertThat(kasane("town", "--all")).isZero();
        assertThat(kasane("client", "--all")).isZero();
        assertThat(installation.column("SELECT action FROM control_audit WHERE action LIKE '%\\_ROTATED' ORDER BY id"))
                .containsExactly("PASSWORD_ROTATED", "CLIENT_SECRET_ROTATED");
    }

    @Test
    void whatFailsIsNamedAndWorksOnAsBefore() {
        keycloak.failing("PUT .*/clients/.*", 500);
        assertThat(kasane("client", Installation.AOMORI)).isEqualTo(1);
        assertThat(out.toString()).contains("020001: ");
        assertThat(err.toString()).contains("works on as before");
        keycloak.wellAgain();
        assertThat(kasane("client", Installation.AOMORI)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"town", "client", "town 023035 --all", "master --all", "master 023035"})
    void whichOneIsSaidPlainly(String typed) {
        assertThat(kasane(typed.split(" "))).isEqualTo(1);
        assertThat(err.toString()).contains("either a CODE or --all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"town 999999", "client 999999"})
    void whatIsNotThereIsNamed(String typed) {
        assertThat(kasane(typed.split(" "))).isEqualTo(1);
        assertThat(err.toString()).contains("999999");
    }

    @Test
    void anythingElseIsNotUnderstood() {
        assertThat(kasane("everything")).isEqualTo(2);
    }

    private String sealedPassword() {
        return installation.one("SELECT HEX(database_password) FROM tenant WHERE code = '" + IMABETSU + "'");
    }

    private int kasane(String... words) {
        String[] all = new String[words.length + 4];
        System.arraycopy(new String[] {"--language", "en", "secrets", "rotate"}, 0, all, 0, 4);
        System.arraycopy(words, 0, all, 4, words.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
