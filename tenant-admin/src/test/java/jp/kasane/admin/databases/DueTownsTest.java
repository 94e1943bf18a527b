package jp.kasane.admin.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import jp.kasane.admin.StopsAt;
import jp.kasane.admin.transfer.ATransfer;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a new name's or a merger's day has come, identity server and database follow; before it nothing does. */
class DueTownsTest {

    private static final String CODE = ATransfer.IMABETSU;

    @TempDir
    private Path folder;

    private ATransfer here;
    private DueTowns due;

    @BeforeEach
    void aTown() {
        here = new ATransfer(folder);
        due = new DueTowns(here.installation.admin, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void beforeTheDayNobodyIsAsked() {
        named("DATE(UTC_TIMESTAMP() + INTERVAL 9 HOUR) + INTERVAL 1 DAY");
        merged("DATE(UTC_TIMESTAMP() + INTERVAL 9 HOUR) + INTERVAL 1 DAY");
        assertThat(due.ask()).isZero();
        assertThat(here.worker.go()).isFalse();
    }

    @Test
    void onTheDayTheOrganizationAndTheMarkerAreCalledByTheNewName() throws Exception {
        named("DATE(UTC_TIMESTAMP() + INTERVAL 9 HOUR)");
        assertThat(due.ask()).isEqualTo(1);
        here.worker.go();
        assertThat(organizationNames()).containsExactly("津軽半島町");
        assertThat(marker()).isEqualTo("津軽半島町");
        assertThat(due.ask()).as("once").isZero();
    }

    @Test
    void howeverOftenItsWorkersDieItFollowsInTheEnd() {
        named("DATE(UTC_TIMESTAMP() + INTERVAL 9 HOUR)");
        due.ask();
        for (JobStep step : JobKind.KEEP_TOWN.steps()) {
            here.worker.dies(new StopsAt(step, true));
        }
        here.worker.go();
        assertThat(organizationNames()).containsExactly("津軽半島町");
        assertThat(due.ask()).isZero();
    }

    @Test
    void fromTheMergerOnTheTownsUserReadsAndEntersWhoReadAndNothingElse() throws Exception {
        here.tables.fill(new Random(4), 2);
        merged("DATE(UTC_TIMESTAMP() + INTERVAL 9 HOUR)");
        due.ask();
        here.worker.go();
        Tenant town = new TenantRegistry(here.installation.admin).find(CODE).orElseThrow();
        assertThat(town.state()).isEqualTo(Tenant.State.MERGED);
        String password = here.installation.keys.openText(town.passwordPurpose(), town.sealedPassword());
        try (Connection own = here.installation.server.connect(town.databaseName(), town.databaseUser(), password);
                var statement = own.createStatement()) {
            assertThat(statement.execute("SELECT * FROM consultation")).isTrue();
            statement.execute("INSERT INTO audit_shown VALUES ('x', 1)");
            for (String change : List.of(
                    "UPDATE consultation SET body = ''",
                    "DELETE FROM draft",
                    "INSERT INTO setting VALUES ('a', 'b', NOW(), 'c')")) {
                assertThatThrownBy(() -> statement.execute(change)).as(change).hasMessageContaining("denied");
            }
        }
    }

    @Test
    void whatTheMergedTownHadPublishedIsErasedAndATownThatIsRenamedKeepsIts() {
        String control = here.installation.database;
        here.installation.server.asRoot("INSERT INTO " + control + ".published_arrangement VALUES ('" + CODE
                + "', '見本の体制', '2026-04-01', 'BODIES', '{}', REPEAT('0', 64), 'x', NOW(6))");
        named("DATE(UTC_TIMESTAMP() + INTERVAL 9 HOUR)");
        due.ask();
        here.worker.go();
        assertThat(here.installation.column("SELECT town_code FROM published_arrangement"))
                .containsExactly(CODE);
        merged("DATE(UTC_TIMESTAMP() + INTERVAL 9 HOUR)");
        due.ask();
        here.worker.go();
        assertThat(here.installation.column("SELECT town_code FROM published_arrangement"))
                .isEmpty();
    }

    private String marker() throws SQLException {
        try (Connection root = here.installation.server.connect("kasane_t_" + CODE, "root", EmbeddedMariaDb.PASSWORD);
                var row = root.createStatement().executeQuery("SELECT name FROM town_marker")) {
            row.next();
            return row.getString(1);
        }
    }

    private void named(String from) {
        here.installation.server.asRoot("INSERT INTO " + here.installation.database + ".town_name VALUES ('" + CODE
                + "', " + from + ", '津軽半島町', 'つがるはんとうちょう', 'x', NOW(6), NULL)");
    }

    private void merged(String on) {
        String control = here.installation.database;
        here.installation.server.asRoot(
                "INSERT INTO " + control
                        + ".tenant (code, prefecture_code, name, kana, state, server_id, database_name,"
                        + " database_user, single_officer, created_at, changed_at) VALUES ('023043', '020001',"
                        + " '蓬田村', '', 'SUSPENDED', 'embedded', 'kasane_t_023043', 'kasane_t_023043', FALSE, NOW(6), NOW(6))",
                "INSERT INTO " + control + ".merger VALUES ('" + CODE + "', '023043', " + on
                        + ", 'x', 'x', NOW(6), NULL)");
    }

    private List<String> organizationNames() {
        return here.keycloak.realm("kasane-020001").organizations.values().stream()
                .map(one -> one.path("name").asText())
                .toList();
    }
}
