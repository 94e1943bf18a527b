package jp.kasane.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLogTest {

    @TempDir
    Path folder;

    private Path file;
    private BoundedLog log;

    @BeforeEach
    void aLogOfTenBytesWithTwoEarlierOnes() {
        file = folder.resolve("keycloak.log");
        log = new BoundedLog(file, 10, 2);
    }

    private void said(String line) throws IOException {
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        log.keepWithin();
    }

    private List<String> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void leavesAShortLogAlone() throws IOException {
        said("nine char");

        assertThat(files()).containsExactly("keycloak.log");
        assertThat(text("keycloak.log")).isEqualTo("nine char");
    }

    @Test
    void hasNothingToDoBeforeTheServerHasSaidAnything() throws IOException {
        log.keepWithin();

        assertThat(files()).isEmpty();
    }

    @Test
    void putsAFullLogAsideAndBeginsAnew() throws IOException {
        said("ten chars.");

        assertThat(text("keycloak.log.1")).isEqualTo("ten chars.");
        assertThat(text("keycloak.log")).isEmpty();
    }

    @Test
    void keepsTheNewestOfTheEarlierOnesAndNoMoreThanItShould() throws IOException {
        said("the first one");
        said("the second one");
        said("the third one");
        said("now");

        assertThat(files()).containsExactly("keycloak.log", "keycloak.log.1", "keycloak.log.2");
        assertThat(text("keycloak.log")).isEqualTo("now");
        assertThat(text("keycloak.log.1")).isEqualTo("the third one");
        assertThat(text("keycloak.log.2")).isEqualTo("the second one");
    }

    @Test
    void aServerThatHoldsTheFileOpenWritesOnAtItsNewBeginning() throws Exception {
        Process server = new ProcessBuilder("sh", "-c", "echo before turning; read go; echo after")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile()))
                .start();
        while (!Files.exists(file) || Files.size(file) < 10) {
            Thread.onSpinWait();
        }
        log.keepWithin();
        try (var line = server.outputWriter()) {
            line.write("go\n");
        }
        server.waitFor();

        assertThat(text("keycloak.log.1")).isEqualTo("before turning\n");
        assertThat(text("keycloak.log")).isEqualTo("after\n");
    }

    @Test
    void anEarlierOneIsNoMoreReadableThanTheLogItself() throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        said("ten chars.");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keycloak.log.1"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesALogThatKeepsNothing() {
        assertThatThrownBy(() -> new BoundedLog(file, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BoundedLog(file, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
