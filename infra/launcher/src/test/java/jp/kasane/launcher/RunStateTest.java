package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import jp.kasane.launcher.process.ProcessIdentity;
import jp.kasane.launcher.process.Processes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunStateTest {
    private static final ProcessIdentity GONE =
            new ProcessIdentity(ProcessHandle.current().pid(), 1_000);

    @TempDir
    private Path folder;

    @Test
    void comesBackAsItWasWritten() {
        RunState state =
                RunState.starting(Settings.from(Map.of())).with("MariaDB", GONE).in(RunState.READY);
        state.write(folder);
        assertThat(RunState.read(folder)).contains(state);
    }

    @Test
    void isEmptyWhenNothingWasWritten() {
        assertThat(RunState.read(folder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"phase\":\"rea",
                "{\"phase\":\"ready\",\"parts\":{},\"ports\":{},\"url\":\"x\"}",
                "{\"phase\":\"ready\",\"launcher\":{\"pid\":1,\"startedMillis\":1},\"parts\":{},\"ports\":{}}",
                "{\"phase\":\"ready\",\"launcher\":{\"pid\":1,\"startedMillis\":1},\"parts\":{\"a\":null},\"ports\":{},"
                        + "\"url\":\"x\"}",
            })
    void isEmptyWhenTheFileIsDamaged(String content) throws IOException {
        Files.writeString(folder.resolve("state.json"), content);
        assertThat(RunState.read(folder)).isEmpty();
    }

    @Test
    void namesTheLauncherBeforeItsParts() throws IOException {
        Process sleep = Processes.sleeping();
        ProcessIdentity part = ProcessIdentity.of(sleep.toHandle());
        RunState state = RunState.starting(Settings.from(Map.of())).with("A part", part);
        assertThat(state.alive()).containsExactly(ProcessIdentity.ofThisProcess(), part);
        part.stop(Duration.ofSeconds(5));
        assertThat(state.alive()).containsExactly(ProcessIdentity.ofThisProcess());
    }

    @Test
    void aPartThatWasStartedAgainTakesTheOldOnesPlace() {
        ProcessIdentity again = new ProcessIdentity(GONE.pid(), 2_000);
        assertThat(RunState.starting(Settings.from(Map.of()))
                        .with("MariaDB", GONE)
                        .with("MariaDB", again)
                        .parts())
                .containsExactly(Map.entry("MariaDB", again));
    }

    @Test
    void knowsAProcessWhoseNumberWasTakenByAnotherForDead() {
        RunState state = RunState.starting(Settings.from(Map.of())).with("MariaDB", GONE);
        assertThat(state.alive()).containsExactly(ProcessIdentity.ofThisProcess());
    }

    @Test
    void isForgotten() {
        RunState.starting(Settings.from(Map.of())).write(folder);
        RunState.forget(folder);
        RunState.forget(folder);
        assertThat(RunState.read(folder)).isEmpty();
    }
}
