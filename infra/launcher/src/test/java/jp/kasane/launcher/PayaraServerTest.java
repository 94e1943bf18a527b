package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.launcher.LauncherSecrets.Account;
import jp.kasane.launcher.process.ServerProcess;
import jp.kasane.launcher.process.Spawner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the application server is unpacked once, and started; a small program stands in for it. */
class PayaraServerTest {
    @TempDir
    private Path root;

    private Artifacts artifacts;
    private DataFolder data;
    private LauncherSecrets secrets;
    private PayaraServer payara;

    @BeforeEach
    void aServer() throws IOException {
        artifacts = new Artifacts(Files.createDirectory(root.resolve("artifacts"))).withPayara("one");
        data = DataFolder.open(root.resolve("data"));
        secrets = LauncherSecrets.open(data, Optional.empty());
        Settings settings = Settings.from(Map.of(
                "KASANE_DATA", data.root().toString(),
                "KASANE_HTTP_PORT", Integer.toString(Ports.free()),
                "KASANE_MEMORY_MB", "777"));
        payara = PayaraServer.first(settings, data, artifacts.folder(), new Spawner());
    }

    @Test
    void isUnpackedOnce() throws Exception {
        payara.prepare();
        payara.prepare();
        assertThat(said("unpacking")).hasSize(1);
    }

    @Test
    void isUnpackedAgainWhenItIsAnother() throws Exception {
        payara.prepare();
        artifacts.withPayara("two");
        payara.prepare();
        assertThat(said("unpacking")).hasSize(2);
    }

    @Test
    void anUnpackingThatFailedIsNotTakenForDone() throws Exception {
        artifacts.withPayara("fail");
        assertThatThrownBy(payara::prepare)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be unpacked")
                .hasMessageContaining(log().toString());
        artifacts.withPayara("one");
        payara.prepare();
        assertThat(home().resolve("launch-micro.jar")).exists();
    }

    @Test
    void whatAnInterruptedUnpackingLeftIsThrownAway() throws Exception {
        Files.createDirectories(home().resolve("config"));
        Files.writeString(home().resolve("config/half.xml"), "half");
        payara.prepare();
        assertThat(home().resolve("config/half.xml")).doesNotExist();
        assertThat(home().resolve("config-as-unpacked/half.xml")).doesNotExist();
    }

    @Test
    void saysThatSomethingMustBeBuiltFirst() throws Exception {
        Files.delete(artifacts.folder().resolve("payara-micro.jar"));
        assertThatThrownBy(payara::prepare).isInstanceOf(CannotStart.class).hasMessageContaining("payara-micro.jar");
    }

    @Test
    void forgetsAtEachStartWhatWasDeployedAndConfiguredBefore() throws Exception {
        payara.prepare();
        Files.writeString(home().resolve("config/domain.xml"), "changed while it ran");
        Files.createDirectories(home().resolve("applications/kasane-web-ui"));
        started();
        assertThat(said("config ")).containsExactly("config as unpacked");
        assertThat(said("deployed ")).containsExactly("deployed before false");
    }

    @Test
    void startsWithoutClusterOrTelemetryAndWithTheMemoryGiven() throws Exception {
        payara.prepare();
        started();
        List<String> commands = said("command ");
        assertThat(commands.get(commands.size() - 1))
                .contains("-Xmx777m", "--nohazelcast", "--disablephonehome", "-Duser.timezone=Asia/Tokyo")
                .contains("tenant-admin.war")
                .contains("ROOT.war")
                .doesNotContain("--nocluster");
        assertThat(commands.get(commands.size() - 1).indexOf("tenant-admin.war"))
                .as("the tables are made before the pages ask for them")
                .isLessThan(commands.get(commands.size() - 1).indexOf("ROOT.war"));
    }

    @Test
    void isToldWhereItsSettingsAreAndNoPassword() throws Exception {
        payara.prepare();
        started();
        String log = Files.readString(log());
        assertThat(log).contains("-Dkasane.web.config=" + data.webConfig());
        for (Account account : Account.values()) {
            assertThat(log).as(account.user()).doesNotContain(secrets.password(account));
        }
        assertThat(log).doesNotContain(secrets.demoPassword(), secrets.identityClientSecret());
    }

    @Test
    void isBoundToLoopbackBeforeItListens() throws Exception {
        payara.prepare();
        assertThat(data.run().resolve("payara-preboot.txt"))
                .content()
                .contains("http-listener.address=127.0.0.1")
                .contains("server-header=false");
    }

    @Test
    void writesItsLogAsRotatedJson() throws Exception {
        payara.prepare();
        assertThat(data.run().resolve("payara-logging.properties"))
                .content()
                .contains("pattern=" + data.logs().resolve("kasane-%g.json"))
                .contains("FileHandler.count=10")
                .contains("JSONLogFormatter");
    }

    private void started() {
        ServerProcess process = payara.process();
        process.start();
        assertThatThrownBy(process::awaitReady)
                .isInstanceOf(ServerProcess.Failed.class)
                .hasMessageContaining("Payara stopped while starting");
    }

    private Path home() {
        return data.root().resolve("runtime/payara");
    }

    private Path log() {
        return data.logs().resolve("payara.log");
    }

    private List<String> said(String beginning) throws IOException {
        return Files.readString(log())
                .lines()
                .filter(line -> line.startsWith(beginning))
                .toList();
    }
}
