package jp.kasane.admin.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import jp.kasane.kernel.control.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How MariaDB's own programs are found and used; scripts stand in for them where they are to fail. */
class ProgramsAtHandTest {

    private static final DatabaseLogin LOGIN =
            new DatabaseLogin("db.example", 3307, "reader", "pass\"word\\ with # 漢字");

    @TempDir
    private Path folder;

    private final Properties properties = new Properties();

    @Test
    void theNewestUnpackedReleaseIsTaken() throws IOException {
        for (String version : List.of("mariadb-11.4.5", "mariadb-11.10.1", "mariadb-11.9.2", "mariadb-9.9.9")) {
            programs(folder.resolve("runtime").resolve(version).resolve("bin"), "exit 0");
        }
        Files.createDirectories(folder.resolve("runtime/mariadb-12.0.0"));
        Files.createDirectories(folder.resolve("runtime/mariadb-99-broken/bin"));
        Files.createDirectories(folder.resolve("runtime/keycloak/bin"));
        properties.setProperty("kasane.runtime", folder.resolve("runtime").toString());
        assertThat(found().bin()).isEqualTo(folder.resolve("runtime/mariadb-11.10.1/bin"));
        assertThat(found().base()).isEqualTo(folder.resolve("runtime/mariadb-11.10.1"));
    }

    @Test
    void theFolderTheSettingsNameComesFirst() throws IOException {
        programs(folder.resolve("data/runtime/mariadb-11.4.5/bin"), "exit 0");
        programs(folder.resolve("named"), "exit 0");
        properties.setProperty("kasane.data", folder.resolve("data").toString());
        assertThat(found().bin()).isEqualTo(folder.resolve("data/runtime/mariadb-11.4.5/bin"));
        properties.setProperty(
                "kasane.database.programs", folder.resolve("named").toString());
        assertThat(found().bin()).isEqualTo(folder.resolve("named"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "mariadb-dump"})
    void aFolderWithoutOneOfThemIsRefusedByName(String missing) throws IOException {
        programs(folder.resolve("named"), "exit 0");
        Files.delete(folder.resolve("named").resolve(missing));
        properties.setProperty(
                "kasane.database.programs", folder.resolve("named").toString());
        assertThatThrownBy(this::found)
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(folder.resolve("named").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ERROR 1114 (HY000): The table 'x' is full | full",
                "Errcode: 28 \"No space left on device\" | full",
                "errcode: 28 - writing | full",
                "ERROR 1045 (28000): Access denied for user | mariadb-dump failed",
            })
    void whatAProgramComplainsOfIsPassedOn(String complaint, String told) throws IOException {
        DatabasePrograms programs =
                programs(folder.resolve("bin"), "echo \"" + complaint.replace("\"", "") + "\" >&2; exit 1");
        assertThatThrownBy(() -> programs.dump(LOGIN, List.of("x"), OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(
                        BackupRefused.class,
                        refused -> assertThat(refused.words(Locale.ENGLISH)).contains(told));
    }

    @Test
    void aComplaintOfManyPagesIsCutShort() throws IOException {
        DatabasePrograms programs = programs(
                folder.resolve("bin"), "i=0; while [ $i -lt 3000 ]; do echo complaint >&2; i=$((i+1)); done; exit 1");
        assertThatThrownBy(() -> programs.dump(LOGIN, List.of("x"), OutputStream.nullOutputStream()))
                .satisfies(refused -> assertThat(refused.getMessage().length()).isLessThan(1500));
    }

    @Test
    void thePasswordStandsInAFileOfItsOwnersThatIsGoneAfterwards() throws IOException {
        Path seen = folder.resolve("seen");
        DatabasePrograms programs = programs(
                folder.resolve("bin"),
                "file=${1#--defaults-file=}; echo \"$*\" > " + seen + ".words; stat -c %a \"$file\" > " + seen
                        + ".mode; cp \"$file\" " + seen + "; echo \"$file\" > " + seen + ".name");
        programs.dump(LOGIN, List.of("--databases", "x"), OutputStream.nullOutputStream());
        assertThat(seen)
                .content()
                .contains("host=db.example", "port=3307", "user=reader")
                .contains("password=\"pass\\\"word\\\\ with # 漢字\"")
                .doesNotContain("skip-ssl");
        assertThat(folder.resolve("seen.mode")).content().isEqualToIgnoringNewLines("600");
        assertThat(folder.resolve("seen.words"))
                .content()
                .doesNotContain("pass")
                .contains("--single-transaction");
        assertThat(Path.of(Files.readString(folder.resolve("seen.name")).strip()))
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void onThisMachineNothingIsEncrypted(String host) throws IOException {
        Path seen = folder.resolve("seen");
        DatabasePrograms programs = programs(folder.resolve("bin"), "cp \"${1#--defaults-file=}\" " + seen);
        programs.load(LOGIN.on(host, 3306), "town", InputStream.nullInputStream());
        assertThat(seen).content().contains("skip-ssl");
    }

    @Test
    void everythingIsFedAndEverythingSaidIsKept() throws IOException {
        DatabasePrograms programs = programs(folder.resolve("bin"), "cat > " + folder.resolve("loaded") + "; exit 0");
        byte[] megabytes = "0123456789abcdef".repeat(200_000).getBytes(StandardCharsets.US_ASCII);
        programs.load(LOGIN, "town", new ByteArrayInputStream(megabytes));
        assertThat(Files.size(folder.resolve("loaded"))).isEqualTo(megabytes.length);
        DatabasePrograms saying = programs(folder.resolve("other"), "cat " + folder.resolve("loaded"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        saying.dump(LOGIN, List.of("x"), said);
        assertThat(said.size()).isEqualTo(megabytes.length);
    }

    @Test
    void aLoadThatEndsBeforeItHasReadEverythingIsNoSuccess() throws IOException {
        DatabasePrograms programs = programs(folder.resolve("bin"), "head -c 10 > /dev/null; exit 0");
        byte[] megabytes = new byte[8 << 20];
        assertThatThrownBy(() -> programs.load(LOGIN, "town", new ByteArrayInputStream(megabytes)))
                .isInstanceOf(BackupRefused.class);
    }

    @Test
    void aProgramIsNotLeftBehindWhenTheDiskIsFullHere() throws IOException {
        Path pid = folder.resolve("pid");
        DatabasePrograms programs = programs(folder.resolve("bin"), "echo $$ > " + pid + "; exec yes");
        assertThatThrownBy(() -> programs.dump(LOGIN, List.of("x"), new OutputStream() {
                    private int written;

                    @Override
                    public void write(int b) throws IOException {
                        if (++written > 100_000) {
                            throw new IOException("No space left on device");
                        }
                    }
                }))
                .hasMessageContaining("No space left");
        assertThat(ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                        .map(process -> process.onExit().join())
                        .filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void itsVersionIsToldInItsOwnWords() throws IOException {
        DatabasePrograms programs =
                programs(folder.resolve("bin"), "echo \"$0 from 11.4.5-MariaDB, client 10.19 for Linux (x86_64)\"");
        assertThat(programs.version()).isEqualTo("from 11.4.5-MariaDB, client 10.19 for Linux (x86_64)");
    }

    private DatabasePrograms found() {
        return DatabasePrograms.find(new Settings("test", properties));
    }

    private static DatabasePrograms programs(Path bin, String script) throws IOException {
        Files.createDirectories(bin);
        for (String name : Stream.of("mariadb", "mariadb-dump").toList()) {
            Path program = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return new DatabasePrograms(bin);
    }
}
