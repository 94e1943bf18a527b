package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.kasane.launcher.process.ProcessIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void isEmptyWhenTheFileIsDamaged() throws IOException {
        Files.writeString(folder.resolve("state.json"), "{\"phase\":\"rea");
        assertThat(RunState.read(folder)).isEmpty();
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
