package jp.kasane.bench.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product as a bench starts and stops it; a script stands in for it. */
class RunningKasaneTest {

    private static final String READY =
            "echo '   1.0 s  MariaDB   took   0.9 s'; echo 'Kasane is ready: http://localhost/'; ";

    @TempDir
    private Path root;

    @Test
    void isStartedWithItsOwnSettingsAndStoppedPolitely() throws IOException {
        script("echo \"$* $KASANE_HTTP_PORT $KASANE_DATA\" > started; trap 'echo politely > stopped; exit 0' TERM; "
                + READY + "while :; do sleep 0.05; done");
        RunningKasane kasane = RunningKasane.up(place(), true);
        assertThat(kasane.report().parts()).extracting(StartReport.Part::name).containsExactly("MariaDB");
        assertThat(kasane.report().seconds()).isPositive();
        kasane.close();
        assertThat(root.resolve("started"))
                .content()
                .isEqualToIgnoringNewLines("up --fresh 25980 " + root.resolve("data"));
        assertThat(root.resolve("stopped")).content().isEqualToIgnoringNewLines("politely");
    }

    @Test
    void keepsItsDataUnlessItIsToBeFresh() throws IOException {
        script("echo \"$*\" > started; " + READY + "exec sleep 60");
        RunningKasane.up(place(), false).close();
        assertThat(root.resolve("started")).content().isEqualToIgnoringNewLines("up");
    }

    @Test
    void whatItSaysAfterwardsDoesNotStopIt() throws IOException {
        script("trap 'exit 0' TERM; " + READY
                + "i=0; while [ $i -lt 20000 ]; do echo a line of some length to fill a pipe; i=$((i+1)); done;"
                + " echo done > spoken; while :; do sleep 0.05; done");
        try (RunningKasane kasane = RunningKasane.up(place(), false)) {
            while (!Files.exists(root.resolve("spoken"))) {
                Thread.onSpinWait();
            }
            assertThat(kasane.report().lines()).hasSize(1);
        }
    }

    @Test
    void sayingWhyItDidNotStartIsPassedOn() throws IOException {
        script("echo 'Port 28080 is already in use'; exit 1");
        assertThatThrownBy(() -> RunningKasane.up(place(), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Port 28080 is already in use");
    }

    @Test
    void aTreeWithoutItsScriptIsAFault() {
        assertThatThrownBy(() -> RunningKasane.up(place(), false)).hasMessageContaining("./kasane up cannot be run");
    }

    @Test
    void aPartIsFoundByTheLaunchersNote() throws IOException {
        script(READY + "exec sleep 60");
        Files.createDirectories(root.resolve("data/run"));
        long self = ProcessHandle.current().pid();
        Files.writeString(
                root.resolve("data/run/state.json"),
                "{\"parts\":{\"Payara\":{\"pid\":" + self + "},\"Gone\":{\"pid\":999999999}}}");
        try (RunningKasane kasane = RunningKasane.up(place(), false)) {
            assertThat(kasane.part("Payara").pid()).isEqualTo(self);
            assertThatThrownBy(() -> kasane.part("Gone")).isInstanceOf(NoSuchElementException.class);
        }
    }

    private BenchPlace place() {
        return BenchPlace.of(
                root,
                Map.of(
                        "KASANE_HTTP_PORT",
                        "25980",
                        "KASANE_DATA",
                        root.resolve("data").toString()));
    }

    private void script(String text) throws IOException {
        Path script = Files.writeString(root.resolve("kasane"), "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
