package jp.kasane.admin.backup;

import static jp.kasane.admin.backup.AnInstallation.NO_PASSPHRASE;
import static jp.kasane.kernel.testing.EmbeddedMariaDb.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One town's backup on a real database: it comes back as it was, alone, wholly or not at all. */
class TownBackupTest {

    static final String ODD = "𠮷野家の髙橋、葛\uDB40\uDD00城、ﾊﾝｶｸ 'quoted\\' \"; \n\tUSE `kasane_control`;\n"
            + "CREATE DATABASE x; (1,'a'),(2,'b') -- \u0001\u001a %_ \u3000末尾 ";
    private static final Optional<Passphrase> SECRET = Optional.of(new Passphrase("correct horse battery"));

    @TempDir
    Path data;

    private AnInstallation here;

    @BeforeEach
    void anInstallation() throws IOException, SQLException {
        here = new AnInstallation(data);
    }

    @AfterEach
    void closed() {
        here.close();
    }

    @Test
    void comesBackExactlyAsItWas() throws Exception {
        here.record(here.town, ODD);
        here.record(here.town, "二件目");
        here.person(here.town);
        Map<String, List<String>> before = here.rows(here.town.databaseName());
        Path file = here.townBackup(here.town);
        here.record(here.town, "entered after the backup");
        here.suspend(here.town);

        here.bringBack(file, here.town);

        assertThat(here.rows(here.town.databaseName())).isEqualTo(before);
        assertThat(here.state(here.town)).isEqualTo("SUSPENDED");
        assertThat(here.one("SELECT GROUP_CONCAT(action ORDER BY id) FROM control_audit WHERE place_code = '"
                        + here.town.code() + "'"))
                .isEqualTo("BACKUP,RESTORE");
        assertThat(here.besides(here.town)).isEmpty();
    }

    @Test
    void ofAnotherDatabaseServerItComesBackThereAndNowhereElse() throws Exception {
        Tenant elsewhere = here.townElsewhere();
        EmbeddedMariaDb two = EmbeddedMariaDb.another();
        String words = "SELECT content FROM " + elsewhere.databaseName() + ".setting ORDER BY name";
        two.asRoot("INSERT INTO " + elsewhere.databaseName()
                + ".setting (name, content, changed_at) VALUES ('a', '前', NOW(6))");
        Path file = here.townBackup(elsewhere);
        two.asRoot("UPDATE " + elsewhere.databaseName() + ".setting SET content = '後'");
        here.suspend(elsewhere);

        here.bringBack(file, elsewhere);

        try (Connection root = two.connect("mysql", "root", PASSWORD);
                var rows = root.createStatement().executeQuery(words)) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("前");
        }
        Tenant now = here.towns.registry().find(elsewhere.code()).orElseThrow();
        assertThat(now.server().id()).isEqualTo("two");
        assertThat(here.server.tablesOf(elsewhere.databaseName())).isEmpty();
        String password = here.keys.openText(now.passwordPurpose(), now.sealedPassword());
        two.connect(now.databaseName(), now.databaseUser(), password).close();
    }

    @Test
    void keepsKeysBetweenTablesAndTheWordIndex() throws Exception {
        here.record(here.town, "相談");
        Path file = here.townBackup(here.town);
        here.suspend(here.town);
        here.bringBack(file, here.town);
        try (Connection root = here.server.connect(here.town.databaseName(), "root", PASSWORD);
                var statement = root.createStatement()) {
            assertThatThrownBy(() -> statement.execute("INSERT INTO consultation_search VALUES ('nobody', 'a', 'b')"))
                    .hasMessageContaining("foreign key");
            var found = statement.executeQuery(
                    "SELECT COUNT(*) FROM consultation_search WHERE MATCH (name_key, text_key) AGAINST ('相談')");
            found.next();
            assertThat(found.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void givesTheTownsUserANewPasswordAndTheSameNarrowRights() throws Exception {
        Path file = here.townBackup(here.town);
        here.suspend(here.town);
        here.bringBack(file, here.town);
        Tenant now = here.towns.registry().find(here.town.code()).orElseThrow();
        assertThat(now.sealedPassword()).isNotEqualTo(here.town.sealedPassword());
        String password = here.keys.openText(now.passwordPurpose(), now.sealedPassword());
        try (Connection own = here.server.connect(now.databaseName(), now.databaseUser(), password);
                var statement = own.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM audit_entry"))
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> statement.execute("SELECT * FROM " + here.other.databaseName() + ".consultation"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void holdsNothingOfAnotherTown() throws Exception {
        String both = here.person(here.town);
        here.towns.grant(both, here.other.place(), jp.kasane.kernel.authority.StandardRole.ADVISER);
        String stranger = here.person(here.other);
        here.record(here.other, "CANARY-カナリア");
        here.record(here.town, "own-word");

        String everything = everythingIn(here.townBackup(here.town));

        assertThat(everything).contains("own-word", both, here.town.code());
        assertThat(everything).doesNotContain("CANARY", stranger, here.other.code(), "ADVISER", "見本町");
    }

    @Test
    void comesBackOutOfAWholeBackupToo() throws Exception {
        here.record(here.town, ODD);
        here.record(here.other, "CANARY");
        Map<String, List<String>> before = here.rows(here.town.databaseName());
        Map<String, List<String>> others = here.rows(here.other.databaseName());
        Path file = here.maker().whole(here.newFile(), SECRET, false).file();
        here.record(here.town, "later");
        here.suspend(here.town);

        here.restore(stage -> {}).restore(file, here.town.code(), SECRET);

        assertThat(here.rows(here.town.databaseName())).isEqualTo(before);
        assertThat(here.rows(here.other.databaseName())).isEqualTo(others);
    }

    @Test
    void isRefusedWhileTheTownIsOpen() throws Exception {
        Path file = here.townBackup(here.town);
        here.record(here.town, "later");
        Map<String, List<String>> now = here.rows(here.town.databaseName());
        assertThatThrownBy(() -> here.bringBack(file, here.town))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("./kasane tenant suspend " + here.town.code());
        assertThat(here.rows(here.town.databaseName())).isEqualTo(now);
    }

    @Test
    void isRefusedForAnotherTownThanItHolds() throws Exception {
        Path file = here.townBackup(here.town);
        here.suspend(here.other);
        assertThatThrownBy(() -> here.bringBack(file, here.other)).hasMessageContaining("does not hold the town");
    }

    @Test
    void isRefusedWhereOtherKeysSealedIt() throws Exception {
        Path file = here.townBackup(here.town);
        here.suspend(here.town);
        KeyRing foreign = new KeyRing("k1", Map.of("k1", new byte[32]));
        assertThatThrownBy(() -> here.restore(foreign, stage -> {}).restore(file, here.town.code(), NO_PASSPHRASE))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("another installation");
    }

    @Test
    void bringsBackATownThatIsGoneWithItsPeopleToBeInvited() throws Exception {
        here.record(here.town, ODD);
        String user = here.person(here.town);
        here.control().jdbi().useHandle(handle -> handle.execute("UPDATE app_user SET kana = 'みほん はなこ'"));
        Map<String, List<String>> before = here.rows(here.town.databaseName());
        Path file = here.townBackup(here.town);
        forgetTheTown(user);

        TownRestore.Restored restored = here.bringBack(file, here.town);

        assertThat(here.rows(here.town.databaseName())).isEqualTo(before);
        assertThat(restored.people().invited()).containsExactly(user);
        assertThat(here.state(here.town)).isEqualTo("SUSPENDED");
        assertThat(here.one("SELECT state FROM app_user WHERE id = '" + user + "'"))
                .isEqualTo("INVITED");
        assertThat(here.one("SELECT kana FROM app_user WHERE id = '" + user + "'"))
                .isEqualTo("みほん はなこ");
        assertThat(here.one("SELECT kind FROM job WHERE place_code = '" + here.town.code() + "'"))
                .isEqualTo("INVITE_USER");
    }

    @Test
    void doesNotReviveAGrantThatWasRevokedSince() throws Exception {
        String user = here.person(here.town);
        Path file = here.townBackup(here.town);
        here.control().jdbi().useHandle(handle -> handle.execute("UPDATE access_grant SET state = 'REVOKED'"));
        here.suspend(here.town);
        here.bringBack(file, here.town);
        assertThat(here.one("SELECT state FROM access_grant WHERE user_id = '" + user + "'"))
                .isEqualTo("REVOKED");
    }

    @Test
    void isRefusedWhenItsTablesAreNewerThanThisRelease() throws Exception {
        here.control().jdbi().useHandle(handle -> handle.execute("UPDATE tenant SET schema_version = '999'"));
        Path file = here.townBackup(here.town);
        here.suspend(here.town);
        assertThatThrownBy(() -> here.bringBack(file, here.town)).hasMessageContaining("version 999");
        assertThat(here.besides(here.town)).isEmpty();
    }

    @Test
    void isReadableOnlyByItsOwnerAndOnlyWithItsPassphrase() throws Exception {
        here.record(here.town, "secret-word");
        Path file = here.maker().town(here.town.code(), here.newFile(), SECRET).file();
        here.suspend(here.town);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("secret-word");
        TownRestore restore = here.restore(stage -> {});
        assertThatThrownBy(() -> restore.restore(file, here.town.code(), NO_PASSPHRASE))
                .hasMessageContaining("--passphrase-file");
        assertThatThrownBy(
                        () -> restore.restore(file, here.town.code(), Optional.of(new Passphrase("wrong passphrase"))))
                .hasMessageContaining("not the passphrase");
        assertThat(restore.restore(file, here.town.code(), SECRET).code()).isEqualTo(here.town.code());
    }

    private void forgetTheTown(String user) {
        here.control().jdbi().useHandle(handle -> {
            handle.execute("DELETE FROM access_grant WHERE place_code = ?", here.town.code());
            handle.execute("DELETE FROM app_user WHERE id = ?", user);
            handle.execute("DELETE FROM tenant WHERE code = ?", here.town.code());
        });
        here.server.asRoot(
                "DROP DATABASE " + here.town.databaseName(),
                "DROP USER '" + here.town.databaseUser() + "'@'127.0.0.1'");
    }

    static String everythingIn(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    boolean packed = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
                    InputStream plain = new java.io.ByteArrayInputStream(bytes);
                    all.append(entry.getName())
                            .append('\n')
                            .append(new String(
                                    (packed ? new GZIPInputStream(plain) : plain).readAllBytes(),
                                    StandardCharsets.UTF_8));
                }
            }
        }
        return all.toString();
    }
}
