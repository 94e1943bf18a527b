package jp.kasane.admin.databases;

import static jp.kasane.kernel.testing.EmbeddedMariaDb.ADMIN_USER;
import static jp.kasane.kernel.testing.EmbeddedMariaDb.PASSWORD;
import static jp.kasane.kernel.testing.EmbeddedMariaDb.WEB_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.admin.Installation;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrantsOfDatabaseUsersTest {

    private Installation installation;

    @BeforeEach
    void install() {
        installation = new Installation();
        installation.withoutTowns("023035", "023043");
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void aTownsUserHoldsExactlyItsTablesAndTheStricterOnesStricter() throws Exception {
        String password = make("023035");

        List<String> grants = rows("kasane_t_023035", "kasane_t_023035", password, "SHOW GRANTS");

        assertThat(grants.get(0)).startsWith("GRANT USAGE ON *.* TO `kasane_t_023035`@`127.0.0.1`");
        assertThat(grants.get(0)).as("no town uses up the server's").endsWith("MAX_USER_CONNECTIONS 40");
        assertThat(grants)
                .contains(
                        grant("SELECT, INSERT", "audit_entry"),
                        grant("SELECT, INSERT", "audit_shown"),
                        grant("SELECT", "audit_seal"),
                        grant("SELECT, INSERT", "definition_version"),
                        grant("SELECT", "town_marker"),
                        grant("SELECT", "flyway_schema_history"),
                        grant("SELECT, INSERT, UPDATE, DELETE", "consultation"));
        assertThat(grants.subList(1, grants.size())).allMatch(one -> one.contains(" ON `kasane_t_023035`.`"));
        assertThat(grants).noneMatch(one -> one.contains("ALL PRIVILEGES") || one.contains("WITH GRANT OPTION"));
    }

    @Test
    void aTownsUserEntersNoOtherDatabase() throws Exception {
        String password = make("023035");
        make("023043");

        for (String other : List.of("kasane_t_023043", "mysql", installation.database)) {
            assertThatThrownBy(() -> installation.server.connect(other, "kasane_t_023035", password))
                    .as(other)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Access denied");
        }
    }

    @Test
    void theAccessLogCanBeAddedToAndNotChanged() throws Exception {
        String password = make("023035");
        try (Connection town = installation.server.connect("kasane_t_023035", "kasane_t_023035", password)) {
            for (String sql : List.of(
                    "DELETE FROM audit_entry",
                    "DELETE FROM audit_shown",
                    "UPDATE audit_shown SET shown_hour = 0",
                    "INSERT INTO audit_seal SELECT * FROM audit_seal",
                    "DELETE FROM audit_seal",
                    "UPDATE audit_entry SET action = 'READ'",
                    "UPDATE definition_version SET content = '{}'",
                    "DELETE FROM definition_version",
                    "UPDATE town_marker SET name = 'x'",
                    "CREATE TABLE x (y INT)",
                    "DROP TABLE consultation")) {
                assertThatThrownBy(() -> town.createStatement().execute(sql))
                        .as(sql)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("denied");
            }
        }
    }

    @Test
    void theSealerReadsTheAccessLogAddsSealsAndHasNothingElse() throws Exception {
        make("023035");

        List<String> grants = rows("kasane_t_023035", "kasane_seal", PASSWORD, "SHOW GRANTS").stream()
                .filter(one -> one.contains("kasane_t_023035"))
                .toList();

        String to = "`.`%s` TO `kasane_seal`@`127.0.0.1`";
        assertThat(grants)
                .containsExactlyInAnyOrder(
                        "GRANT SELECT ON `kasane_t_023035" + to.formatted("audit_entry"),
                        "GRANT SELECT ON `kasane_t_023035" + to.formatted("audit_shown"),
                        "GRANT SELECT, INSERT ON `kasane_t_023035" + to.formatted("audit_seal"));
    }

    @Test
    void thePrivateKeyOfAnchorsIsNotForPages() throws Exception {
        try (Connection web = installation.server.connect(installation.database, WEB_USER, PASSWORD)) {
            web.createStatement().executeQuery("SELECT id, public_key FROM anchor_key");
            for (String sql : List.of(
                    "SELECT private_key FROM anchor_key",
                    "SELECT * FROM anchor_key",
                    "INSERT INTO audit_anchor SELECT * FROM audit_anchor",
                    "DELETE FROM audit_anchor")) {
                assertThatThrownBy(() -> web.createStatement().execute(sql))
                        .as(sql)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("denied");
            }
        }
    }

    @Test
    void aSecondPasswordReplacesTheFirst() throws Exception {
        String first = make("023035");
        String second = make("023035");

        assertThat(second).isNotEqualTo(first).hasSize(32);
        assertThatThrownBy(() -> installation.server.connect("kasane_t_023035", "kasane_t_023035", first))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void pagesAddToTheTrailAndChangeNeitherItNorATownsState() throws Exception {
        try (Connection web = installation.server.connect(installation.database, WEB_USER, PASSWORD)) {
            for (String sql : List.of(
                    "DELETE FROM control_audit",
                    "UPDATE control_audit SET action = 'x'",
                    "UPDATE tenant SET state = 'ACTIVE'",
                    "UPDATE tenant SET database_password = ''",
                    "DELETE FROM tenant",
                    "UPDATE job SET state = 'DONE'",
                    "UPDATE prefecture SET client_secret = ''",
                    "DELETE FROM access_grant",
                    "DROP TABLE job")) {
                assertThatThrownBy(() -> web.createStatement().execute(sql))
                        .as(sql)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("denied");
            }
        }
    }

    @Test
    void whatATownHandedInIsNeitherChangedNorDeletedByAnybody() throws Exception {
        for (String user : List.of(WEB_USER, ADMIN_USER)) {
            try (Connection connection = installation.server.connect(installation.database, user, PASSWORD)) {
                connection.createStatement().executeQuery("SELECT * FROM dispatch_request_version");
                for (String sql : List.of(
                        "DELETE FROM dispatch_request_version",
                        "UPDATE dispatch_request_version SET answers = '{}'",
                        "UPDATE dispatch_attachment SET content = 'x'")) {
                    assertThatThrownBy(() -> connection.createStatement().execute(sql))
                            .as(user + ": " + sql)
                            .isInstanceOf(SQLException.class)
                            .hasMessageContaining("denied");
                }
            }
        }
    }

    @Test
    void pagesSwitchATownsModeOfOneOfficer() throws Exception {
        make("023035");
        try (Connection web = installation.server.connect(installation.database, WEB_USER, PASSWORD)) {
            assertThat(web.createStatement()
                            .executeUpdate("UPDATE tenant SET single_officer = TRUE, changed_at = NOW(6)"
                                    + " WHERE code = '023035'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void theSchemaIsAppliedAsOftenAsOneLikes() {
        new ControlSchema(installation.settings).apply();

        assertThat(installation.column("SELECT version FROM flyway_schema_history ORDER BY installed_rank"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
    }

    private String make(String code) {
        if (new TenantRegistry(installation.admin).find(code).isEmpty()) {
            installation.provisioning().onboard(installation.order(code));
        }
        Tenant town = new TenantRegistry(installation.admin).find(code).orElseThrow();
        TownDatabase database = new TownDatabase(installation.servers().server("embedded"), town);
        database.create();
        String password = database.createUser();
        database.migrate();
        database.grantTables();
        database.mark(town);
        return password;
    }

    private List<String> rows(String database, String user, String password, String sql) throws SQLException {
        try (Connection connection = installation.server.connect(database, user, password);
                var rows = connection.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static String grant(String what, String table) {
        return "GRANT " + what + " ON `kasane_t_023035`.`" + table + "` TO `kasane_t_023035`@`127.0.0.1`";
    }
}
