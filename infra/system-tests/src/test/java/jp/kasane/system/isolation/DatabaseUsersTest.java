package jp.kasane.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.system.product.Addresses;
import jp.kasane.system.product.RootDatabase;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each town's database user on the real server: at home in its own database, and nowhere else at all. */
class DatabaseUsersTest {

    private static final Map<String, String> STRICTER = Map.of(
            "audit_entry", "SELECT, INSERT",
            "audit_shown", "SELECT, INSERT",
            "audit_seal", "SELECT",
            "definition_version", "SELECT, INSERT",
            "town_marker", "SELECT",
            "flyway_schema_history", "SELECT");

    private final Addresses at = RunningKasane.get().at();
    private final RootDatabase root = RunningKasane.get().database();

    static Stream<Place> towns() {
        return Towns.all().stream();
    }

    @ParameterizedTest
    @MethodSource("towns")
    void aTownsUserReadsNoOtherDatabaseNotEvenItsName(Place town) throws SQLException {
        try (Connection own = townUser(town);
                Statement statement = own.createStatement()) {
            assertThat(names(statement, "SHOW DATABASES"))
                    .containsExactlyInAnyOrder(Towns.database(town), "information_schema");
            List<String> read = new ArrayList<>();
            for (String database : databasesBut(town)) {
                tables(database).stream()
                        .filter(table -> readable(statement, database + "`.`" + table))
                        .forEach(table -> read.add(database + "." + table));
            }
            assertThat(read).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("towns")
    void aTownsUserHoldsExactlyTheGrantsOfItsTables(Place town) {
        List<String> expected = new ArrayList<>();
        for (String table : tables(Towns.database(town))) {
            expected.add("GRANT " + STRICTER.getOrDefault(table, "SELECT, INSERT, UPDATE, DELETE") + " ON `"
                    + Towns.database(town) + "`.`" + table + "` TO `" + Towns.database(town) + "`@`127.0.0.1`");
        }
        List<String> held = root.column("SHOW GRANTS FOR '" + Towns.database(town) + "'@'127.0.0.1'").stream()
                .filter(grant -> !grant.startsWith("GRANT USAGE ON *.* "))
                .toList();
        assertThat(held).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("towns")
    void aTownsUserCanNeitherChangeItsTablesNorItsAccessLogNorMakeUsers(Place town) throws SQLException {
        try (Connection own = townUser(town);
                Statement statement = own.createStatement()) {
            for (String sql : List.of(
                    "CREATE TABLE x (y INT)",
                    "DROP TABLE consultation",
                    "ALTER TABLE audit_entry ADD z INT",
                    "UPDATE audit_entry SET actor_id = 'x'",
                    "DELETE FROM audit_entry",
                    "DELETE FROM audit_shown",
                    "UPDATE audit_shown SET shown_hour = 0",
                    "INSERT INTO audit_seal SELECT * FROM audit_seal",
                    "UPDATE audit_seal SET total = 0",
                    "DELETE FROM audit_seal",
                    "UPDATE definition_version SET effective_from = '2000-01-01'",
                    "DELETE FROM definition_version",
                    "TRUNCATE audit_entry",
                    "UPDATE town_marker SET code = '000000'",
                    "CREATE USER 'x'@'127.0.0.1'",
                    "GRANT SELECT ON " + Towns.database(town) + ".consultation TO 'kasane_web'@'127.0.0.1'",
                    "SELECT LOAD_FILE('/etc/passwd') INTO OUTFILE '/tmp/x'",
                    "SET GLOBAL max_connections = 1",
                    "SELECT * FROM mysql.global_priv")) {
                assertThatThrownBy(() -> statement.execute(sql)).as(sql).isInstanceOf(SQLException.class);
            }
        }
    }

    /** An unescaped underscore in a grant would open every town whose code differs in one digit. */
    @Test
    void noGrantOnADatabaseReadsAnUnderscoreAsAWildcard() {
        assertThat(root.column("SELECT DISTINCT db FROM mysql.db"))
                .allSatisfy(name -> assertThat(name.replace("\\_", "")).doesNotContain("_"));
    }

    @Test
    void nobodyIsAnonymousAndEverybodyNeedsAPasswordAndComesFromThisMachine() {
        assertThat(root.column("SELECT User FROM mysql.global_priv WHERE User = ''"))
                .isEmpty();
        assertThat(root.rows("SELECT User, Host FROM mysql.user WHERE is_role = 'N'"
                        + " AND (Host NOT IN ('127.0.0.1', 'localhost') OR authentication_string IN ('', 'invalid'))"
                        + " AND User NOT IN ('mariadb.sys', 'PUBLIC')"))
                .isEmpty();
        assertThat(root.column("SHOW DATABASES")).doesNotContain("test");
    }

    @Test
    void thePagesOwnUserHasNoTableOfATownAndMakesNoUser() {
        List<String> grants = root.column("SHOW GRANTS FOR 'kasane_web'@'127.0.0.1'");
        assertThat(grants)
                .allSatisfy(
                        grant -> assertThat(grant)
                                .matches(
                                        "GRANT (USAGE ON \\*\\.\\*|[A-Z, ]+(\\(`[a-z_]+`(, `[a-z_]+`)*\\)[A-Z, ]*)? ON `kasane_control`\\.`[a-z_]+`) TO .*"));
        assertThat(grants).noneMatch(grant -> grant.contains("WITH GRANT OPTION") || grant.contains("ALL PRIV"));
        assertThat(grants)
                .filteredOn(grant -> grant.contains("`control_audit`"))
                .allSatisfy(grant -> assertThat(grant).doesNotContain("UPDATE").doesNotContain("DELETE"));
    }

    @Test
    void theSealerReadsTheAccessLogAddsSealsAndHasNothingElse() {
        List<String> expected = new ArrayList<>();
        for (Place town : Towns.all()) {
            expected.add(sealers("SELECT", town, "audit_entry"));
            expected.add(sealers("SELECT", town, "audit_shown"));
            expected.add(sealers("SELECT, INSERT", town, "audit_seal"));
        }
        assertThat(root.column("SHOW GRANTS FOR 'kasane_seal'@'127.0.0.1'").stream()
                        .filter(grant -> !grant.startsWith("GRANT USAGE ON *.* "))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String sealers(String rights, Place town, String table) {
        return "GRANT " + rights + " ON `" + Towns.database(town) + "`.`" + table + "` TO `kasane_seal`@`127.0.0.1`";
    }

    @Test
    void everyTownsDatabaseSaysWhoseItIs() {
        for (Place town : Towns.all()) {
            assertThat(root.column("SELECT code FROM " + Towns.database(town) + ".town_marker"))
                    .containsExactly(town.code());
        }
    }

    private Connection townUser(Place town) throws SQLException {
        byte[] password = root.bytes("SELECT database_password FROM tenant WHERE code = ?", town.code());
        String user = Tenant.databaseNameOf(town.code());
        return root.connect(
                user, user, KeyRing.read(at.keyring()).openText("tenant:" + town.code() + ":database", password));
    }

    private List<String> databasesBut(Place town) {
        return root.column("SHOW DATABASES").stream()
                .filter(name -> !name.equals("information_schema") && !name.equals(Towns.database(town)))
                .toList();
    }

    private static boolean readable(Statement statement, String table) {
        try (ResultSet found = statement.executeQuery("SELECT * FROM `" + table + "` LIMIT 1")) {
            boolean ofTheServerItself = table.startsWith("performance_schema`") || table.startsWith("sys`");
            return found.next() || !ofTheServerItself;
        } catch (SQLException denied) {
            assertThat(denied.getMessage()).contains("denied");
            return false;
        }
    }

    private List<String> tables(String database) {
        return root.column(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = ?"
                        + " AND table_type = 'BASE TABLE'",
                database);
    }

    private static List<String> names(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            return RootDatabase.read(found).stream()
                    .map(row -> row.values().iterator().next())
                    .toList();
        }
    }
}
