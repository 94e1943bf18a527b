package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import jp.kasane.launcher.process.ProcessIdentity;
import jp.kasane.launcher.process.Processes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A whole Kasane in a process of its own, with its real database and small programs in the other servers' places: it comes up, keeps
 * itself up, and goes without a trace. In this order, as one start serves all.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(180)
class KasaneTest {
    private static final List<String> PARTS = List.of("Keycloak", "MariaDB", "Payara");

    @TempDir
    private static Path root;

    private static final Map<String, String> ENVIRONMENT = new HashMap<>();
    private static DataFolder data;
    private static Path said;
    private static Process launcher;

    @BeforeAll
    static void up() throws Exception {
        new Artifacts(Files.createDirectory(root.resolve("artifacts")))
                .withKeycloak("conf/serves")
                .withTheme("blue")
                .withPayara("serve")
                .withApplications();
        data = new DataFolder(root.resolve("data"));
        ENVIRONMENT.put("KASANE_DATA", data.root().toString());
        List<String> settings = List.of("HTTP", "IDENTITY", "IDENTITY_MANAGEMENT", "DATABASE", "MAIL", "OUTBOX");
        List<Integer> ports = Ports.free(settings.size());
        for (int i = 0; i < settings.size(); i++) {
            ENVIRONMENT.put("KASANE_" + settings.get(i) + "_PORT", ports.get(i).toString());
        }
        start();
    }

    private static void start() throws Exception {
        said = root.resolve("said");
        launcher = Processes.java(
                ENVIRONMENT,
                said,
                Launcher.class,
                "up",
                "--artifacts",
                root.resolve("artifacts").toString());
        Processes.waitFor(() -> Processes.contains(said, "Ctrl-C") || !launcher.isAlive());
        assertThat(said).content().contains("Kasane is ready: ");
    }

    @AfterAll
    static void end() {
        RunState.read(data.run())
                .ifPresent(state -> state.alive()
                        .forEach(process -> ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly)));
    }

    @Test
    @Order(1)
    void saysWhereItIsWhoMaySignInAndWithWhat() throws IOException {
        Path secrets = data.secrets().resolve("launcher.properties");
        String password = Files.readAllLines(secrets).stream()
                .filter(line -> line.startsWith("demo.password="))
                .map(line -> line.substring("demo.password=".length()))
                .findFirst()
                .orElseThrow();
        assertThat(said)
                .content()
                .contains("http://localhost:" + ENVIRONMENT.get("KASANE_HTTP_PORT") + "/")
                .contains("demo accounts: ken-admin", "password of all: " + password);
        for (String part : List.of("MariaDB", "Keycloak", "Payara with Kasane", "Demo prefecture", "Demo records")) {
            assertThat(said).content().containsPattern(part + " +took");
        }
    }

    @Test
    @Order(2)
    void listensOnItsOwnPortsOnLoopbackAndOnNothingElse() throws IOException {
        Set<Integer> ports = new TreeSet<>();
        for (ListeningSockets.Listener one : ListeningSockets.ofRunning(data.root())) {
            assertThat(one.isLoopback()).as(one.toString()).isTrue();
            ports.add(one.port());
        }
        Set<Integer> settings = new TreeSet<>();
        ENVIRONMENT.forEach((setting, value) -> {
            if (setting.endsWith("_PORT")) {
                settings.add(Integer.valueOf(value));
            }
        });
        assertThat(ports).isEqualTo(settings);
    }

    @Test
    @Order(3)
    void statusFindsEverythingRunning() {
        assertThat(kasane("status")).isZero();
        assertThat(state().parts()).containsOnlyKeys(PARTS);
    }

    @Test
    @Order(4)
    void aSecondOneOnTheSameFolderIsRefusedAndHarmsNothing() {
        Set<ProcessIdentity> before = Set.copyOf(state().parts().values());
        assertThat(kasane(
                        "up",
                        "--fresh",
                        "--artifacts",
                        root.resolve("artifacts").toString()))
                .isEqualTo(1);
        assertThat(Set.copyOf(state().parts().values())).isEqualTo(before);
        assertThat(kasane("status")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Payara", "Keycloak", "MariaDB"})
    @Order(5)
    void aPartThatIsKilledIsStartedAgain(String part) throws InterruptedException {
        ProcessIdentity before = state().parts().get(part);
        ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();
        Processes.waitFor(() -> {
            ProcessIdentity now = state().parts().get(part);
            return !now.equals(before) && now.isAlive();
        });
        Processes.waitFor(() -> Processes.contains(said, part + " again") && kasane("status") == 0);
        assertThat(said).content().contains(part + " has died and is started again.");
    }

    @Test
    @Order(6)
    void downStopsEverythingAndLeavesNoProcessAndNoPort() throws Exception {
        List<ProcessIdentity> all = state().alive();
        assertThat(all).hasSize(PARTS.size() + 1);
        assertThat(kasane("down")).isZero();
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(all).noneMatch(ProcessIdentity::isAlive);
        assertThat(RunState.read(data.run())).isEmpty();
        PortCheck.refuseTaken(Settings.from(ENVIRONMENT).ports());
        assertThat(said).content().contains("Kasane is stopping …", "Kasane has stopped.");
    }

    @Test
    @Order(7)
    void aSecondStartFindsEverythingMadeAndAKilledLauncherTakesItsPartsWithIt() throws Exception {
        String password = Files.readString(data.secrets().resolve("launcher.properties"));
        start();
        assertThat(Files.readString(data.secrets().resolve("launcher.properties")))
                .isEqualTo(password);
        assertThat(data.logs().resolve("keycloak.log")).content().containsOnlyOnce("asked to build");
        List<ProcessIdentity> all = state().alive();
        launcher.destroyForcibly().waitFor();
        for (ProcessIdentity one : all) {
            Processes.waitFor(() -> !one.isAlive());
        }
        assertThat(kasane("status")).isEqualTo(3);
        assertThat(kasane("down")).isZero();
    }

    private static RunState state() {
        return RunState.read(data.run()).orElseThrow();
    }

    private static int kasane(String... words) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Launcher.run(ENVIRONMENT, nowhere, nowhere, words);
    }
}
