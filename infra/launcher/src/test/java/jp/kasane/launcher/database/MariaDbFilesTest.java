package jp.kasane.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.kasane.launcher.CannotStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system tables are made wholly or not at all; a small script stands in for MariaDB's own. */
class MariaDbFilesTest {
    private static final String MAKES = """
            for option; do case "$option" in --datadir=*) data="${option#--datadir=}";; esac; done
            mkdir -p "$data/mysql" "$data/sys"; echo tables > "$data/ibdata1"
            """;

    @TempDir
    private Path root;

    private MariaDbFiles files;
    private Path data;

    @BeforeEach
    void aDistribution() throws IOException {
        files = new MariaDbFiles(root.resolve("mariadb-11"));
        data = Files.createDirectory(root.resolve("db"));
        script(MAKES + "echo made > \"$data/mysql/user\"");
    }

    @Test
    void makesTheSystemTablesOnce() throws IOException {
        files.install(data);
        assertThat(data.resolve("mysql/user")).hasContent("made");
        assertThat(data.resolve("ibdata1")).hasContent("tables");
        assertThat(data.resolve(".making")).doesNotExist();
        Files.writeString(data.resolve("mysql/user"), "changed since");
        files.install(data);
        assertThat(data.resolve("mysql/user")).hasContent("changed since");
    }

    @Test
    void tablesThatWereMadeHalfwayAreMadeAnew() throws IOException {
        script(MAKES + "kill -9 $$");
        assertThatThrownBy(() -> files.install(data)).isInstanceOf(CannotStart.class);
        assertThat(data.resolve("mysql")).doesNotExist();
        script(MAKES + "echo made > \"$data/mysql/user\"");
        files.install(data);
        assertThat(data.resolve("mysql/user")).hasContent("made");
    }

    @Test
    void tablesThatWereMovedHalfwayAreMadeAnew() throws IOException {
        Files.createDirectories(data.resolve("sys/half"));
        Files.writeString(data.resolve("ibdata1"), "of the attempt before");
        Files.createDirectories(data.resolve(".making/mysql"));
        files.install(data);
        assertThat(data.resolve("ibdata1")).hasContent("tables");
        assertThat(data.resolve("sys")).isEmptyDirectory();
        assertThat(data.resolve("mysql/user")).hasContent("made");
    }

    @Test
    void aFolderThatIsALinkToAnotherDiskIsFilledThere() throws IOException {
        Path disk = Files.createDirectory(root.resolve("disk"));
        Path link = Files.createSymbolicLink(root.resolve("link"), disk);
        files.install(link);
        assertThat(disk.resolve("mysql/user")).hasContent("made");
    }

    @Test
    void saysWhatTheScriptSaidWhenItFails() throws IOException {
        script("echo 'no space left on device'; exit 1");
        assertThatThrownBy(() -> files.install(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("system tables cannot be made")
                .hasMessageContaining("no space left on device");
    }

    private void script(String text) throws IOException {
        Path script = files.base().resolve("scripts/mariadb-install-db");
        Files.createDirectories(script.getParent());
        Files.writeString(script, text);
    }
}
