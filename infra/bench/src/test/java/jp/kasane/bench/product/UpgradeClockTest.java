package jp.kasane.bench.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeClockTest {

    @TempDir
    private Path folder;

    private AnInstallation here;
    private UpgradeClock clock;

    @BeforeEach
    void anUpgradeOfTwoTowns() throws IOException {
        here = new AnInstallation(folder);
        Files.copy(here.place.webSettings(), here.place.adminSettings());
        clock = new UpgradeClock(here.place);
        run(
                "INSERT INTO schema_upgrade (id, to_version, state, unfinished, created_at) VALUES ('u', '999', 'RUNNING', 1,"
                        + " '2026-11-22 09:00:00')");
        for (int i = 0; i < 2; i++) {
            run("INSERT INTO job (id, kind, place_kind, place_code, request, state, created_at) VALUES ('j" + i
                    + "', 'UPGRADE_TOWN', 'PREFECTURE', '020001', '{}', 'DONE', NOW(6))");
            run("INSERT INTO schema_upgrade_town VALUES ('u', " + i + ", '90000" + i + "', 'j" + i + "')");
        }
    }

    @AfterEach
    void close() {
        clock.close();
        here.close();
    }

    @Test
    void saysNothingWhileItRuns() {
        assertThat(clock.taken()).isEmpty();
    }

    @Test
    void saysHowLongItTookAndForHowMany() {
        end("DONE");
        assertThat(clock.taken()).contains(new UpgradeClock.Taken(12.5, 2));
    }

    @Test
    void whatDidNotBringEveryTownAlongIsNoFigure() {
        run("UPDATE job SET state = 'FAILED' WHERE id = 'j1'");
        end("DONE");
        assertThatThrownBy(clock::taken).hasMessageContaining("failed 1");
        run("UPDATE schema_upgrade SET state = 'CANARY_FAILED'");
        assertThatThrownBy(clock::taken).hasMessageContaining("CANARY_FAILED");
    }

    private void end(String state) {
        run("UPDATE schema_upgrade SET unfinished = NULL, ended_at = '2026-11-22 09:00:12.5', state = '" + state + "'");
    }

    private void run(String sql) {
        here.towns.control().jdbi().useHandle(handle -> handle.execute(sql));
    }
}
