package jp.kasane.admin.backup;

import static jp.kasane.admin.backup.AnInstallation.NO_PASSPHRASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import jp.kasane.kernel.authority.StandardRole;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes back with a town, who does not, and when no town comes back at all. */
class TownReturnTest {

    @TempDir
    Path data;

    private AnInstallation here;
    private String person = "";

    @BeforeEach
    void aTownWithSomebodyInIt() throws IOException, SQLException {
        here = new AnInstallation(data);
        person = here.person(here.town);
    }

    @AfterEach
    void closed() {
        here.close();
    }

    @Test
    void whoIsStillThereStaysAsTheyAreNow() throws Exception {
        Path file = here.townBackup(here.town);
        change("UPDATE app_user SET email = 'new@example.jp', display_name = '見本 改姓' WHERE id = '" + person + "'");
        here.suspend(here.town);
        TownRestore.Restored restored = here.bringBack(file, here.town);
        assertThat(restored.people().invited()).isEmpty();
        assertThat(here.one("SELECT CONCAT(email, ' ', display_name, ' ', state) FROM app_user"))
                .isEqualTo("new@example.jp 見本 改姓 ACTIVE");
    }

    @Test
    void whoHadLeftBeforeTheBackupComesBackAsSomebodyWhoHasLeft() throws Exception {
        change("UPDATE app_user SET state = 'ENDED'");
        Path file = here.townBackup(here.town);
        forgetEverybody();
        here.suspend(here.town);
        assertThat(here.bringBack(file, here.town).people().invited()).isEmpty();
        assertThat(here.one("SELECT state FROM app_user")).isEqualTo("ENDED");
        assertThat(here.one("SELECT COUNT(*) FROM job")).isEqualTo("0");
    }

    @Test
    void whoseUserNameIsAnothersByNowDoesNotComeBackAndNorDoTheirGrants() throws Exception {
        Path file = here.townBackup(here.town);
        forgetEverybody();
        String other = here.towns.newUser();
        change("UPDATE app_user SET username = '" + person + "' WHERE id = '" + other + "'");
        here.suspend(here.town);
        TownReturn.People people = here.bringBack(file, here.town).people();
        assertThat(people.replaced()).containsExactly(person);
        assertThat(people.invited()).isEmpty();
        assertThat(here.one("SELECT COUNT(*) FROM app_user")).isEqualTo("1");
        assertThat(here.one("SELECT COUNT(*) FROM access_grant")).isEqualTo("0");
    }

    @Test
    void whatWasGrantedElsewhereComesBackWithNoTown() throws Exception {
        here.towns.grant(person, here.other.place(), StandardRole.ADVISER);
        Path file = here.townBackup(here.town);
        forgetEverybody();
        here.suspend(here.town);
        here.bringBack(file, here.town);
        assertThat(here.one("SELECT GROUP_CONCAT(CONCAT(place_code, role)) FROM access_grant"))
                .isEqualTo(here.town.code() + "CASE_WORKER");
    }

    @Test
    void whoCameAfterTheBackupStays() throws Exception {
        Path file = here.townBackup(here.town);
        String later = here.person(here.town);
        here.suspend(here.town);
        here.bringBack(file, here.town);
        assertThat(here.one("SELECT COUNT(*) FROM access_grant WHERE user_id = '" + later + "'"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, tenant suspend", "ONBOARDING, made"})
    void aTownThatIsNotShutDoesNotComeBack(String state, String why) throws Exception {
        Path file = here.townBackup(here.town);
        change("UPDATE tenant SET state = '" + state + "'");
        assertThatThrownBy(() -> here.bringBack(file, here.town))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(why);
        assertThat(here.besides(here.town)).isEmpty();
    }

    @Test
    void aTownOpenedInTheMiddleOfItDoesNotEither() throws Exception {
        here.record(here.town, "as it was");
        Path file = here.townBackup(here.town);
        here.record(here.town, "later");
        here.suspend(here.town);
        var now = here.rows(here.town.databaseName());
        assertThatThrownBy(() -> here.restore(stage -> {
                            if (stage == TownRestore.Stage.PROVED) {
                                change("UPDATE tenant SET state = 'ACTIVE'");
                            }
                        })
                        .restore(file, here.town.code(), NO_PASSPHRASE))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("tenant suspend");
        assertThat(here.rows(here.town.databaseName())).isEqualTo(now);
        assertThat(here.besides(here.town)).isEmpty();
    }

    @Test
    void aTownOfAPrefectureThatIsNotHereDoesNot() throws Exception {
        Path file = here.townBackup(here.town);
        change("DELETE FROM access_grant");
        change("DELETE FROM app_user");
        change("DELETE FROM tenant");
        change("DELETE FROM prefecture");
        assertThatThrownBy(() -> here.bringBack(file, here.town))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("020001");
    }

    @Test
    void aTownIsBroughtBackByOneAtATime() throws Exception {
        Path file = here.townBackup(here.town);
        here.suspend(here.town);
        try (Handle another = here.control().jdbi().open()) {
            another.createQuery("SELECT GET_LOCK('kasane_restore_" + here.town.code() + "', 0)")
                    .mapTo(Integer.class)
                    .one();
            assertThatThrownBy(() -> here.bringBack(file, here.town)).isInstanceOf(BackupRefused.class);
        }
        assertThat(here.bringBack(file, here.town).code()).isEqualTo(here.town.code());
    }

    @Test
    void aTownThatTheBackupDoesNotHoldIsNamedBesideThoseItHolds() throws Exception {
        Path file = here.townBackup(here.town);
        here.suspend(here.other);
        assertThatThrownBy(() -> here.bringBack(file, here.other))
                .hasMessageContaining(here.other.code())
                .hasMessageContaining(here.town.code());
    }

    @Test
    void aTownThatWasStillBeingMadeThenHasNothingToBringBack() throws Exception {
        change("UPDATE tenant SET schema_version = NULL WHERE code = '" + here.town.code() + "'");
        assertThatThrownBy(() -> here.townBackup(here.town)).isInstanceOf(BackupRefused.class);
        Path file = here.maker().whole(here.newFile(), NO_PASSPHRASE, true).file();
        here.suspend(here.town);
        assertThatThrownBy(() -> here.bringBack(file, here.town)).isInstanceOf(BackupRefused.class);
        assertThat(here.besides(here.town)).isEmpty();
    }

    @Test
    void whatGoesWrongUnforeseenLeavesNoCopyOfTheTownBehind() throws Exception {
        Path file = here.townBackup(here.town);
        here.suspend(here.town);
        assertThatThrownBy(() -> here.restore(stage -> {
                            if (stage == TownRestore.Stage.LOADED) {
                                throw new IllegalStateException("unforeseen");
                            }
                        })
                        .restore(file, here.town.code(), NO_PASSPHRASE))
                .hasMessage("unforeseen");
        assertThat(here.besides(here.town)).isEmpty();
    }

    private void change(String sql) {
        here.control().jdbi().useHandle(handle -> handle.execute(sql));
    }

    private void forgetEverybody() {
        List.of("access_grant", "app_user").forEach(table -> change("DELETE FROM " + table));
    }
}
