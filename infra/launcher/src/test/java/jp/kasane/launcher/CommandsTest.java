package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.launcher.process.LockHolder;
import jp.kasane.launcher.process.ProcessIdentity;
import jp.kasane.launcher.process.Processes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code up}, {@code down} and {@code status} as somebody types them: what they say, how they end, what they leave. */
class CommandsTest {
    private static final ProcessIdentity GONE =
            new ProcessIdentity(ProcessHandle.current().pid(), 1_000);

    @TempDir
    private Path root;

    private final Map<String, String> environment = new HashMap<>();
    private final List<Process> started = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private DataFolder data;

    @BeforeEach
    void settings() throws IOException {
        data = new DataFolder(root.resolve("data"));
        environment.put("KASANE_DATA", data.root().toString());
        List<String> parts = List.of("HTTP", "IDENTITY", "IDENTITY_MANAGEMENT", "DATABASE", "MAIL", "OUTBOX");
        List<Integer> ports = Ports.free(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            environment.put("KASANE_" + parts.get(i) + "_PORT", ports.get(i).toString());
        }
    }

    @AfterEach
    void endWhatWasStarted() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void statusSaysThatNothingRunsAndChangesNothing() {
        assertThat(kasane("status")).isEqualTo(3);
        assertThat(said()).contains("does not run with the data folder " + data.root());
        assertThat(data.root()).doesNotExist();
    }

    @Test
    void statusNamesThePartThatIsMissing() throws IOException {
        ProcessIdentity mariaDb = part();
        state(RunState.READY, ProcessIdentity.ofThisProcess(), Map.of("MariaDB", mariaDb, "Keycloak", GONE));
        assertThat(kasane("status")).isEqualTo(3);
        assertThat(said())
                .containsPattern("MariaDB +process " + mariaDb.pid() + " +runs")
                .containsPattern("Keycloak +process " + GONE.pid() + " +is not running")
                .containsPattern("KASANE_HTTP_PORT +" + environment.get("KASANE_HTTP_PORT"));
    }

    @ParameterizedTest
    @CsvSource({"ready, 0", "starting, 3", "stopping, 3"})
    void statusEndsWellOnlyWhenEverythingRunsAndIsReady(String phase, int exit) throws IOException {
        state(phase, ProcessIdentity.ofThisProcess(), Map.of("MariaDB", part()));
        assertThat(kasane("status")).isEqualTo(exit);
        assertThat(said()).contains("Kasane is " + phase + ": http://localhost:");
    }

    @Test
    void statusDoesNotTakeALaterProcessForALauncherThatDied() throws IOException {
        state(RunState.READY, GONE, Map.of("MariaDB", GONE));
        assertThat(kasane("status")).isEqualTo(3);
        assertThat(said()).contains("does not run");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "[]", "{\"phase\":\"ready\",\"parts\":{},\"ports\":{},\"url\":\"\"}", "{\"pha"
            })
    void aDamagedStateIsNoState(String content) throws IOException {
        DataFolder.open(data.root());
        Files.writeString(data.run().resolve("state.json"), content);
        assertThat(kasane("status")).isEqualTo(3);
        assertThat(kasane("down")).isZero();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void downWithNothingRunningIsDone() throws IOException {
        state(RunState.READY, GONE, Map.of("MariaDB", GONE));
        assertThat(kasane("down")).isZero();
        assertThat(said()).contains("does not run");
        assertThat(RunState.read(data.run())).isEmpty();
    }

    @Test
    void downEndsThePartsThatAKilledLauncherLeft() throws IOException {
        ProcessIdentity mariaDb = part();
        ProcessIdentity payara = part();
        state(RunState.READY, GONE, Map.of("MariaDB", mariaDb, "Payara", payara));
        assertThat(kasane("down")).isZero();
        assertThat(said()).contains("Kasane has stopped.");
        assertThat(mariaDb.isAlive()).isFalse();
        assertThat(payara.isAlive()).isFalse();
        assertThat(RunState.read(data.run())).isEmpty();
    }

    @Test
    void downStopsALauncherThatLives() throws IOException {
        ProcessIdentity launcher = part();
        state(RunState.READY, launcher, Map.of());
        assertThat(kasane("down")).isZero();
        assertThat(launcher.isAlive()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "KASANE_HTTP_PORT, 80x, is not a number",
        "KASANE_HTTP_PORT, 70000, is no port",
        "KASANE_MEMORY_MB, 12, is too little",
        "KASANE_MEMORY_MB, much, is not a number",
        "KASANE_DEMO_PASSWORD, short, 12 to 128 characters",
    })
    void aWrongSettingIsNamedWithoutAStackTrace(String setting, String value, String why) {
        environment.put(setting, value);
        assertThat(up()).isEqualTo(1);
        assertThat(complaints()).contains(setting).contains(why).doesNotContain("at jp.kasane");
    }

    @Test
    void aSettingThatIsWrongForUpIsWrongForDownAndStatus() {
        environment.put("KASANE_HTTP_PORT", "80x");
        assertThat(kasane("down")).isEqualTo(1);
        assertThat(kasane("status")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sideways", "up", "up --artifacts", "down --fresh", "status now"})
    void whatItDoesNotUnderstandIsAnsweredWithHowToSayIt(String typed) {
        assertThat(kasane(typed.split(" "))).isEqualTo(2);
        assertThat(complaints()).contains("Usage: kasane");
    }

    @Test
    void upNamesTheTakenPortAndForgetsNothingEvenIfAskedTo() throws IOException {
        LauncherSecrets before = LauncherSecrets.open(DataFolder.open(data.root()), Optional.empty());
        Files.writeString(data.database().resolve("ibdata1"), "a town");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("KASANE_MAIL_PORT", Integer.toString(other.getLocalPort()));
            assertThat(up("--fresh")).isEqualTo(1);
        }
        assertThat(complaints()).contains("KASANE_MAIL_PORT=<port>").doesNotContain("KASANE_HTTP_PORT");
        assertThat(data.database().resolve("ibdata1")).hasContent("a town");
        assertThat(LauncherSecrets.open(data, Optional.empty()).demoPassword()).isEqualTo(before.demoPassword());
    }

    @Test
    void upEndsWhatAKilledLauncherLeftBeforeItLooksForPorts() throws IOException {
        ProcessIdentity left = part();
        state(RunState.READY, GONE, Map.of("MariaDB", left));
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("KASANE_HTTP_PORT", Integer.toString(other.getLocalPort()));
            assertThat(up()).isEqualTo(1);
        }
        assertThat(said()).contains("Ending 1 process(es) left over");
        assertThat(left.isAlive()).isFalse();
        assertThat(RunState.read(data.run())).isEmpty();
    }

    @Test
    void upLeavesAnotherLauncherOfTheSameFolderAlone() throws Exception {
        ProcessIdentity itsDatabase = part();
        state(RunState.READY, GONE, Map.of("MariaDB", itsDatabase));
        started.add(Processes.java(LockHolder.class, data.run().resolve("lock").toString()));
        Processes.waitFor(() -> Files.exists(data.run().resolve("held")));
        assertThat(up("--fresh")).isEqualTo(1);
        assertThat(complaints()).contains("already runs with the data folder").contains("./kasane down");
        assertThat(itsDatabase.isAlive()).isTrue();
        assertThat(RunState.read(data.run())).isPresent();
    }

    @Test
    void upRefusesAFolderIntoWhichARestoreWasCutOff() throws IOException {
        Files.createDirectories(data.root().resolve("restore"));
        Files.writeString(data.root().resolve("restore/moving"), "replaced-1");
        assertThat(up("--fresh")).isEqualTo(1);
        assertThat(complaints()).contains("./kasane restore FILE");
        assertThat(data.secrets()).doesNotExist();
    }

    @Test
    void upRefusesAFileInTheDataFoldersPlace() throws IOException {
        Files.writeString(data.root(), "not a folder");
        assertThat(up()).isEqualTo(1);
        assertThat(complaints()).contains("cannot be made").contains(data.root().toString());
        assertThat(data.root()).hasContent("not a folder");
    }

    @Test
    void upStopsWhatItStartedWhenAPartCannotBePrepared() throws IOException {
        assertThat(up()).isEqualTo(1);
        assertThat(complaints()).containsPattern("(keycloak.zip|payara-micro.jar) is missing or damaged");
        assertThat(said()).contains("Kasane is stopping …").contains("Kasane has stopped.");
        assertThat(RunState.read(data.run())).isEmpty();
        assertThat(ProcessHandle.current().descendants().flatMap(one -> one.info().command().stream()))
                .noneMatch(command -> command.endsWith("mariadbd"));
        for (String setting : List.of("KASANE_MAIL_PORT", "KASANE_OUTBOX_PORT", "KASANE_DATABASE_PORT")) {
            assertThat(PortCheck.isFree(Integer.parseInt(environment.get(setting))))
                    .as(setting)
                    .isTrue();
        }
    }

    private ProcessIdentity part() throws IOException {
        Process sleep = Processes.sleeping();
        started.add(sleep);
        return ProcessIdentity.of(sleep.toHandle());
    }

    private void state(String phase, ProcessIdentity launcher, Map<String, ProcessIdentity> parts) {
        DataFolder.open(data.root());
        RunState starting = RunState.starting(Settings.from(environment));
        new RunState(phase, launcher, parts, starting.ports(), starting.url()).write(data.run());
    }

    private int up(String... options) {
        List<String> words = new ArrayList<>(
                List.of("up", "--artifacts", root.resolve("none").toString()));
        words.addAll(List.of(options));
        return kasane(words.toArray(String[]::new));
    }

    private int kasane(String... words) {
        return Launcher.run(
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                words);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complaints() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
