package jp.kasane.admin.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole installation's backup: complete, never with open keys by accident, and back in one piece or not at all. */
class WholeBackupTest {

    private static final Optional<Passphrase> SECRET = Optional.of(new Passphrase("correct horse battery"));

    @TempDir
    Path data;

    private AnInstallation here;

    @BeforeEach
    void anInstallation() throws IOException, SQLException {
        here = new AnInstallation(data);
        Files.createDirectories(data.resolve("db"));
        Files.writeString(data.resolve("db/present"), "the present data");
    }

    @AfterEach
    void closed() {
        here.close();
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void isRefusedWithoutPassphraseUnlessOpenKeysWereAskedFor() {
        assertThatThrownBy(() -> here.maker().whole(here.newFile(), Optional.empty(), false))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("--with-plain-keys");
    }

    @Test
    void holdsEveryDatabaseAndNoSession() throws Exception {
        here.record(here.town, "word-of-one");
        here.record(here.other, "word-of-other");
        String user = here.person(here.town);
        here.control()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO web_session (id_hash, user_id, prefecture_code, csrf_token, created_at, last_seen_at,"
                                + " absolute_end_at) VALUES (?, ?, '020001', 'CSRF-SECRET', NOW(6), NOW(6), NOW(6))",
                        new byte[32],
                        user));
        String everything = TownBackupTest.everythingIn(
                here.maker().whole(here.newFile(), Optional.empty(), true).file());
        assertThat(everything).contains("word-of-one", "word-of-other", "見本 花子", "keyring.json", "access_grant");
        assertThat(everything).doesNotContain("CSRF-SECRET");
    }

    @Test
    void comesBackIntoAnEmptyServerAndProvesItByteForByte() throws Exception {
        here.record(here.town, "𠮷野 葛\uDB40\uDD00城 '\\\n");
        here.record(here.other, "もう一つの町");
        Path file = here.maker().whole(here.newFile(), SECRET, false).file();
        Files.writeString(data.resolve("secrets/launcher.properties"), "database.root=changed-since\n");

        Path replaced = restore(stage -> {}).restore(file, SECRET).replaced();

        assertThat(replaced.resolve("db/present")).hasContent("the present data");
        assertThat(replaced.resolve("secrets/launcher.properties")).hasContent("database.root=changed-since");
        assertThat(data.resolve("secrets/launcher.properties")).hasContent("database.root=as-it-was");
        assertThat(data.resolve("db/" + here.town.databaseName() + "/consultation.ibd"))
                .exists();
        assertThat(data.resolve("db/" + here.identityDatabase)).isDirectory();
        assertThat(data.resolve(FolderSwap.WORK)).doesNotExist();
    }

    @Test
    void leavesThePresentDataWhenItIsKilledBeforeTheMoveAndCompletesWhenRunAgain() throws Exception {
        Path file = here.maker().whole(here.newFile(), SECRET, false).file();
        assertThatThrownBy(() -> restore(stage -> {
                            if (stage == WholeRestore.Stage.LOADED) {
                                throw new Killed();
                            }
                        })
                        .restore(file, SECRET))
                .isInstanceOf(Killed.class);
        assertThat(data.resolve("db/present")).exists();

        assertThat(restore(stage -> {}).restore(file, SECRET).replaced().resolve("db/present"))
                .exists();
    }

    @Test
    void saysThatTheMoveIsNotCompleteWhenAFolderCannotBeMoved() throws Exception {
        Path file = here.maker().whole(here.newFile(), SECRET, false).file();
        Path inTheWay = data.resolve("replaced-20261122-090000");
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
        WholeRestore stopped = new WholeRestore(here.settings, here.programs(), clock, stage -> {
            if (stage == WholeRestore.Stage.DECIDED) {
                lay(inTheWay);
            }
        });

        assertThatThrownBy(() -> stopped.restore(file, SECRET))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("run the same command again")
                .hasMessageNotContaining("Nothing was changed");

        Files.delete(inTheWay);
        assertThat(restore(stage -> {}).restore(file, SECRET).replaced().resolve("db/present"))
                .exists();
    }

    private static void lay(Path path) {
        try {
            Files.createFile(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isRefusedWhileKasaneRuns() throws Exception {
        Path file = here.maker().whole(here.newFile(), SECRET, false).file();
        try (FileChannel lock =
                FileChannel.open(data.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(lock.lock()).isNotNull();
            assertThatThrownBy(() -> restore(stage -> {}).restore(file, SECRET)).hasMessageContaining("./kasane down");
        }
    }

    @Test
    void isRefusedWithAWrongPassphraseAndLeavesNothingBehind() throws Exception {
        Path file = here.maker().whole(here.newFile(), SECRET, false).file();
        assertThatThrownBy(() -> restore(stage -> {}).restore(file, Optional.of(new Passphrase("wrong passphrase"))))
                .hasMessageContaining("not the passphrase");
        assertThat(data.resolve(FolderSwap.WORK)).doesNotExist();
        assertThat(data.resolve("db/present")).exists();
    }

    @Test
    void isRefusedForATownsBackup() throws Exception {
        Path file = here.townBackup(here.town);
        assertThatThrownBy(() -> restore(stage -> {}).restore(file, SECRET))
                .hasMessageContaining("--town " + here.town.code());
    }

    private WholeRestore restore(Consumer<WholeRestore.Stage> observer) {
        return new WholeRestore(here.settings, here.programs(), Clock.systemUTC(), observer);
    }
}
