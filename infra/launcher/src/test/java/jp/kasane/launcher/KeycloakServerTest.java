package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import jp.kasane.launcher.LauncherSecrets.Account;
import jp.kasane.launcher.process.ServerProcess;
import jp.kasane.launcher.process.Spawner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the identity server is prepared once, and started; a small program stands in for it. */
class KeycloakServerTest {
    @TempDir
    private Path root;

    private Artifacts artifacts;
    private DataFolder data;
    private LauncherSecrets secrets;
    private KeycloakServer keycloak;

    @BeforeEach
    void aServer() throws IOException {
        artifacts = new Artifacts(Files.createDirectory(root.resolve("artifacts")))
                .withKeycloak()
                .withTheme("blue");
        data = DataFolder.open(root.resolve("data"));
        secrets = LauncherSecrets.open(data, Optional.empty());
        Settings settings = Settings.from(Map.of(
                "KASANE_DATA",
                data.root().toString(),
                "KASANE_IDENTITY_PORT",
                "25180",
                "KASANE_IDENTITY_MANAGEMENT_PORT",
                Integer.toString(Ports.free()),
                "KASANE_DATABASE_PORT",
                "25306"));
        keycloak = new KeycloakServer(settings, data, secrets, new Spawner());
    }

    @Test
    void isBuiltWithTheLookOfTheProduct() throws Exception {
        keycloak.prepare(artifacts.folder());
        assertThat(home().resolve("built")).hasContent("with true");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void isBuiltOnceForTheSameArchives() throws Exception {
        keycloak.prepare(artifacts.folder());
        keycloak.prepare(artifacts.folder());
        artifacts.withTheme("blue");
        keycloak.prepare(artifacts.folder());
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void isBuiltAgainWhenTheLookOrTheServerChanged() throws Exception {
        keycloak.prepare(artifacts.folder());
        artifacts.withTheme("teal");
        keycloak.prepare(artifacts.folder());
        artifacts.withKeycloak("conf/newer");
        keycloak.prepare(artifacts.folder());
        assertThat(builds()).isEqualTo(3);
        assertThat(home().resolve("conf/newer")).exists();
    }

    @Test
    void isBuiltAgainWhenAServerOfTheSameSizeTookItsPlace() throws Exception {
        artifacts.withKeycloak("conf/version-1");
        keycloak.prepare(artifacts.folder());
        artifacts.withKeycloak("conf/version-2");
        keycloak.prepare(artifacts.folder());
        assertThat(home().resolve("conf/version-2")).exists();
        assertThat(home().resolve("conf/version-1")).doesNotExist();
    }

    @Test
    void aBuildThatFailedIsNotTakenForDone() throws Exception {
        artifacts.withKeycloak("conf/fails");
        assertThatThrownBy(() -> keycloak.prepare(artifacts.folder()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("kc build")
                .hasMessageContaining(log().toString());
        assertThatThrownBy(() -> keycloak.prepare(artifacts.folder())).isInstanceOf(CannotStart.class);
        artifacts.withKeycloak();
        keycloak.prepare(artifacts.folder());
        assertThat(home().resolve("built")).exists();
    }

    @Test
    void whatAnInterruptedPreparationLeftIsThrownAway() throws Exception {
        Files.createDirectories(home().resolve("lib"));
        Files.writeString(home().resolve("lib/half"), "half");
        keycloak.prepare(artifacts.folder());
        assertThat(home().resolve("lib/half")).doesNotExist();
        assertThat(home().resolve("built")).exists();
    }

    @Test
    void saysThatSomethingMustBeBuiltFirst() throws Exception {
        Files.delete(artifacts.folder().resolve("kasane-keycloak-theme.jar"));
        assertThatThrownBy(() -> keycloak.prepare(artifacts.folder()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("kasane-keycloak-theme.jar")
                .hasMessageContaining("build again");
    }

    @Test
    void startsOnLoopbackWithItsPasswordsOutOfSight() throws Exception {
        keycloak.prepare(artifacts.folder());
        Files.delete(log());
        ServerProcess process = keycloak.process();
        process.start();
        assertThatThrownBy(process::awaitReady).hasMessageContaining("stopped while starting");
        String said = Files.readString(log());
        assertThat(said)
                .contains("asked to start --optimized")
                .contains("env KC_HTTP_HOST=127.0.0.1")
                .contains("env KC_HTTP_MANAGEMENT_HOST=127.0.0.1")
                .contains("env KC_HTTP_PORT=25180")
                .contains("env KC_HOSTNAME=http://localhost:25180")
                .contains("env KC_DB_URL=jdbc:mariadb://127.0.0.1:25306/keycloak")
                .contains("env KC_FEATURES_DISABLED=impersonation")
                .contains("env KC_DB_PASSWORD=" + secrets.password(Account.KEYCLOAK));
        assertThat(line(said, "command ")).contains("QuarkusEntryPoint").doesNotContain("KC_");
        assertThat(line(said, "command "))
                .doesNotContain(secrets.password(Account.KEYCLOAK), secrets.identityClientSecret());
    }

    @Test
    void isToldNoPasswordButItsOwn() throws Exception {
        keycloak.prepare(artifacts.folder());
        ServerProcess process = keycloak.process();
        process.start();
        assertThatThrownBy(process::awaitReady).isInstanceOf(ServerProcess.Failed.class);
        String said = Files.readString(log());
        for (Account other : Account.values()) {
            if (other != Account.KEYCLOAK) {
                assertThat(said).as(other.user()).doesNotContain(secrets.password(other));
            }
        }
        assertThat(said).doesNotContain(secrets.demoPassword());
    }

    private Path home() {
        return data.root().resolve("runtime/keycloak");
    }

    private Path log() {
        return data.logs().resolve("keycloak.log");
    }

    private long builds() throws IOException {
        return Files.readString(log()).lines().filter("asked to build"::equals).count();
    }

    private static String line(String text, String beginning) {
        return text.lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
