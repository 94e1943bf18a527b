package jp.kasane.admin.backup;

import static jp.kasane.admin.backup.AnInstallation.NO_PASSPHRASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A town's restore that is cut off anywhere leaves the old data or the restored, never a mixture, and the same command completes it. */
class TownRestoreCutOffTest {

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

    /** A fault that nobody catches, as when the machine goes down. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @EnumSource(
            value = TownRestore.Stage.class,
            names = {"CHECKED", "LOADED", "PROVED"})
    void keepsThePresentDataWhenItIsKilledBeforeTheExchange(TownRestore.Stage killedAt) throws Exception {
        here.record(here.town, TownBackupTest.ODD);
        Map<String, List<String>> backedUp = here.rows(here.town.databaseName());
        Path file = here.townBackup(here.town);
        here.record(here.town, "later");
        here.suspend(here.town);
        Map<String, List<String>> now = here.rows(here.town.databaseName());

        assertThatThrownBy(() -> killedAt(killedAt, file)).isInstanceOf(Killed.class);
        assertThat(here.rows(here.town.databaseName())).isEqualTo(now);

        here.bringBack(file, here.town);
        assertThat(here.rows(here.town.databaseName())).isEqualTo(backedUp);
        assertThat(here.besides(here.town)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = TownRestore.Stage.class,
            names = {"SWAPPED", "ENTERED"})
    void isCompletedByTheSameCommandWhenItIsKilledAfterTheExchange(TownRestore.Stage killedAt) throws Exception {
        here.record(here.town, TownBackupTest.ODD);
        Map<String, List<String>> backedUp = here.rows(here.town.databaseName());
        Path file = here.townBackup(here.town);
        here.record(here.town, "later");
        here.suspend(here.town);

        assertThatThrownBy(() -> killedAt(killedAt, file)).isInstanceOf(Killed.class);
        assertThat(here.state(here.town)).isEqualTo("SUSPENDED");

        here.bringBack(file, here.town);
        assertThat(here.rows(here.town.databaseName())).isEqualTo(backedUp);
        assertThat(here.besides(here.town)).isEmpty();
    }

    private void killedAt(TownRestore.Stage stage, Path file) throws IOException {
        here.restore(at -> {
                    if (at == stage) {
                        throw new Killed();
                    }
                })
                .restore(file, here.town.code(), NO_PASSPHRASE);
    }
}
