package jp.kasane.admin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.admin.backup.AnInstallation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup} and {@code restore} as they are typed: what they say, how they end, what they leave. */
class BackupCommandsTest {

    private static final String CONFIG = "kasane.admin.config";

    @TempDir
    private Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private AnInstallation here;
    private Path passphrase;

    @BeforeEach
    void anInstallation() throws Exception {
        here = new AnInstallation(data);
        System.setProperty(CONFIG, here.settingsFile().toString());
        passphrase = Files.writeString(data.resolve("passphrase"), "correct horse battery\n");
    }

    @AfterEach
    void close() {
        System.clearProperty(CONFIG);
        here.close();
    }

    @Test
    void aTownGoesIntoTheDataFoldersBackupsAndComesBack() throws Exception {
        here.record(here.town, "secret-word");
        var before = here.rows(here.town.databaseName());
        assertThat(kasane("--language", "en", "backup", "--town", here.town.code()))
                .isZero();
        Path file = made();
        assertThat(said())
                .contains("Backed up, and read through once more: " + file)
                .containsPattern("1 town\\(s\\), [1-9][0-9,]* rows")
                .contains("NOT encrypted");
        here.record(here.town, "later");
        here.suspend(here.town);
        assertThat(kasane("--language", "en", "restore", "--town", here.town.code(), file.toString()))
                .isZero();
        assertThat(said()).contains("Town " + here.town.code() + " is as it was at ", "still shut");
        assertThat(here.rows(here.town.databaseName())).isEqualTo(before);
        assertThat(here.state(here.town)).isEqualTo("SUSPENDED");
    }

    @Test
    void whoHadToBeEnteredAgainIsNamedByTheirUserName() throws Exception {
        String person = here.person(here.town);
        Path file = data.resolve("town.zip");
        kasane("backup", "--town", here.town.code(), "--to", file.toString());
        here.towns.control().jdbi().useHandle(handle -> {
            handle.execute("DELETE FROM access_grant");
            handle.execute("DELETE FROM app_user");
        });
        here.suspend(here.town);
        assertThat(kasane("--language", "en", "restore", "--town", here.town.code(), file.toString()))
                .isZero();
        assertThat(said()).contains("Invited again, having no account any more: " + person);
    }

    @Test
    void anEncryptedOneOpensWithItsPassphraseAlone() throws Exception {
        here.record(here.town, "secret-word");
        Path file = data.resolve("town.zip");
        assertThat(ofTown("backup", "--to", file.toString(), "--passphrase-file", passphrase.toString()))
                .isZero();
        assertThat(said()).contains("It is encrypted.");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("secret-word");
        here.suspend(here.town);
        assertThat(ofTown("restore", file.toString())).isEqualTo(1);
        assertThat(complaints()).contains("--passphrase-file FILE").doesNotContain("correct horse", "at jp.kasane");
        Path wrong = Files.writeString(data.resolve("wrong"), "wrong horse battery");
        assertThat(ofTown("restore", "--passphrase-file", wrong.toString(), file.toString()))
                .isEqualTo(1);
        assertThat(complaints()).contains("not the passphrase");
    }

    @Test
    void everythingIsNotBackedUpInTheOpenByAccident() throws Exception {
        assertThat(kasane("backup")).isEqualTo(1);
        assertThat(complaints()).contains("--with-plain-keys", "KASANE_BACKUP_PASSPHRASE");
        assertThat(backups()).isEmpty();
        assertThat(kasane("--language", "en", "backup", "--with-plain-keys")).isZero();
        assertThat(said()).contains("NOT encrypted").containsPattern("2 town\\(s\\)");
    }

    @Test
    void whatCannotBeDoneEndsBadlyInTheLanguageAskedFor() throws Exception {
        assertThat(kasane("backup", "--town", "999999")).isEqualTo(1);
        assertThat(kasane("--language", "en", "backup", "--town", "999999")).isEqualTo(1);
        assertThat(complaints()).contains("There is no town 999999").containsPattern("999999.*[ぁ-ん]");
        Path taken = Files.writeString(data.resolve("taken.zip"), "something dear");
        assertThat(kasane("--language", "en", "backup", "--town", here.town.code(), "--to", taken.toString()))
                .isEqualTo(1);
        assertThat(taken).hasContent("something dear");
        assertThat(kasane("--language", "en", "restore", "--town", here.town.code(), taken.toString()))
                .isEqualTo(1);
        assertThat(kasane(
                        "--language",
                        "en",
                        "restore",
                        data.resolve("nowhere.zip").toString()))
                .isEqualTo(1);
        assertThat(complaints())
                .contains("There is a file " + taken + " already")
                .contains(taken + " is no backup of Kasane")
                .contains("There is no file")
                .doesNotContain("at jp.kasane", "Exception");
    }

    private int ofTown(String command, String... more) {
        List<String> words = new ArrayList<>(List.of("--language", "en", command, "--town", here.town.code()));
        words.addAll(List.of(more));
        return kasane(words.toArray(String[]::new));
    }

    private int kasane(String... words) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private Path made() throws IOException {
        assertThat(backups()).hasSize(1);
        return backups().get(0);
    }

    private List<Path> backups() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("backups"))) {
            return all.toList();
        }
    }

    private String said() {
        return out.toString();
    }

    private String complaints() {
        return err.toString();
    }
}
