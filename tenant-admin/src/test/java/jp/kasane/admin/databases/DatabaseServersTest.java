package jp.kasane.admin.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import jp.kasane.admin.Installation;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.tenancy.RegistryEntries;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the settings say of database servers, what the registry learns of it, and what schemas and accounts are refused. */
class DatabaseServersTest {

    /** What tenant-admin has no business with. */
    private static final List<String> PAGES_ALONE = List.of(
            "dispatch_programme",
            "dispatch_offer",
            "dispatch_withdrawn",
            "dispatch_position",
            "dispatch_route",
            "dispatch_visit_event",
            "dispatch_run");

    /** What pages have no business with. */
    private static final List<String> ADMIN_ALONE =
            List.of("erasure", "schema_upgrade", "schema_upgrade_town", "signing_key");

    private static Installation installation;

    private final Properties properties = new Properties();

    @BeforeAll
    static void install() {
        installation = new Installation();
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, '', 127.0.0.1",
        "localhost, '', 127.0.0.1",
        "db.example, '', %",
        "db.example, 10.0.0.%, 10.0.0.%",
        "127.0.0.1, 172.17.%, 172.17.%",
    })
    void townsUsersComeFromWhereTheSettingsSay(String host, String clients, String from) {
        server("one", host, "3307", clients);
        try (DatabaseServers servers = new DatabaseServers(new Settings("test", properties))) {
            DatabaseServerAccess.Address address = servers.server("one").address();
            assertThat(address.clients()).isEqualTo(from);
            assertThat(address.port()).isEqualTo(3307);
        }
    }

    @Test
    void aServerWithoutAPortIsAtTheStandardOne() {
        server("one", "db.example", "", "");
        try (DatabaseServers servers = new DatabaseServers(new Settings("test", properties))) {
            assertThat(servers.server("one").address().port()).isEqualTo(3306);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "user", "password"})
    void aSettingThatIsMissingIsNamed(String missing) {
        server("one", "db.example", "", "");
        properties.remove("kasane.provision.one." + missing);
        properties.setProperty("kasane.provision.one.port", "3306");
        assertThatThrownBy(() -> new DatabaseServers(new Settings("the file", properties)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kasane.provision.one." + missing)
                .hasMessageContaining("the file");
    }

    @Test
    void aServerWithoutACredentialIsAFaultThatNamesItAlone() {
        server("one", "db.example", "", "");
        try (DatabaseServers servers = new DatabaseServers(new Settings("test", properties))) {
            assertThatThrownBy(() -> servers.server("two")).hasMessageContaining("two");
            assertThat(servers.server("one")).hasToString("database server one");
        }
    }

    @Test
    void theRegistryLearnsOfNewServersAndOfOnesThatMoved() {
        server("north", "db.north.example", "3307", "");
        register();
        server("north", "db.moved.example", "3308", "");
        server("south", "db.south.example", "", "");
        register();
        assertThat(installation.column("SELECT CONCAT_WS(' ', id, host, port) FROM database_server ORDER BY id"))
                .contains("north db.moved.example 3308", "south db.south.example 3306")
                .anyMatch(line -> line.startsWith("embedded 127.0.0.1"));
    }

    @Test
    void newTownsGoWhereThereAreFewestAndNowhereTheOperatorWantsNone() {
        server("north", "db.north.example", "3307", "");
        server("south", "db.south.example", "3307", "");
        properties.setProperty("kasane.provision.north.new.towns", "no");
        register();
        installation.server.asRoot("UPDATE " + installation.database
                + ".database_server SET accepts_towns = FALSE WHERE id NOT IN ('north', 'south')");
        assertThat(fewest()).contains("south");
        properties.setProperty("kasane.provision.north.new.towns", "yes");
        properties.setProperty("kasane.provision.south.new.towns", "no");
        register();
        assertThat(fewest()).contains("north");
        properties.setProperty("kasane.provision.north.new.towns", "no");
        register();
        assertThat(fewest()).isEmpty();
    }

    private static Optional<String> fewest() {
        return installation.admin.jdbi().withHandle(RegistryEntries::leastLoadedServer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "false", "YES!"})
    void whetherAServerTakesNewTownsIsSaidInNoUncertainWords(String said) {
        server("one", "db.example", "", "");
        properties.setProperty("kasane.provision.one.new.towns", said);
        assertThatThrownBy(() -> new DatabaseServers(new Settings("test", properties)))
                .hasMessageContaining("kasane.provision.one.new.towns");
    }

    @Test
    void aServerThatDoesNotAnswerIsNamed() {
        properties.putAll(installation.properties);
        server("lost", "127.0.0.1", "1", "");
        try (DatabaseServers servers = new DatabaseServers(new Settings("test", properties))) {
            assertThat(servers.answering())
                    .containsEntry("embedded", true)
                    .containsEntry("lost", false)
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kasane.control.web.user, kasane_web'@'%",
        "kasane.control.web.user, ''",
        "kasane.control.user, kasane-admin",
        "kasane.control.clients, 10.0.0.1' IDENTIFIED BY 'x",
    })
    void anAccountThatIsNoNameIsNotPutIntoAGrant(String setting, String value) {
        properties.putAll(installation.properties);
        properties.setProperty(setting, value);
        if (value.isEmpty()) {
            new ControlSchema(new Settings("test", properties)).apply();
            return;
        }
        assertThatThrownBy(() -> new ControlSchema(new Settings("test", properties)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("letters, digits and underscores");
    }

    @Test
    void everyTableOfTheControlDatabaseIsGrantedToSomebodyOnPurpose() throws SQLException {
        List<String> tables = installation.server.tablesOf(installation.database);
        for (String user : List.of(EmbeddedMariaDb.WEB_USER, EmbeddedMariaDb.ADMIN_USER)) {
            List<String> grants = grants(user);
            assertThat(grants).noneMatch(grant -> grant.contains(".* TO") && !grant.startsWith("GRANT USAGE"));
            for (String table : tables) {
                boolean granted = grants.stream().anyMatch(grant -> grant.contains("`" + table + "`"));
                boolean others = user.equals(EmbeddedMariaDb.ADMIN_USER)
                        ? PAGES_ALONE.contains(table)
                        : ADMIN_ALONE.contains(table);
                assertThat(granted).as("%s on %s", user, table).isNotEqualTo(others);
            }
        }
    }

    @Test
    void tenantAdminCannotChangeTheTrailEither() throws SQLException {
        try (Connection admin = installation.server.connect(
                installation.database, EmbeddedMariaDb.ADMIN_USER, EmbeddedMariaDb.PASSWORD)) {
            for (String sql : List.of(
                    "DELETE FROM control_audit",
                    "UPDATE control_audit SET action = 'x'",
                    "DELETE FROM audit_anchor",
                    "UPDATE audit_anchor SET entries = 0",
                    "DELETE FROM erasure",
                    "UPDATE erasure SET number = 0",
                    "SELECT * FROM sign_in",
                    "UPDATE mail_setting SET host = 'x'",
                    "CREATE TABLE x (y INT)")) {
                assertThatThrownBy(() -> admin.createStatement().execute(sql))
                        .as(sql)
                        .hasMessageContaining("denied");
            }
        }
    }

    @Test
    void aTownWhoseRegistryEntryNamesAnotherDatabaseIsNotTouched() {
        DatabaseServerAccess server = installation.servers().server("embedded");
        for (String wrong : List.of("kasane_control", "kasane_t_023043", "mysql")) {
            Tenant.DatabaseServer at = new Tenant.DatabaseServer("embedded", "127.0.0.1", installation.server.port());
            Tenant forged = new Tenant(
                    "023035",
                    Installation.AOMORI,
                    "今別町",
                    "いまべつまち",
                    Tenant.State.ONBOARDING,
                    null,
                    at,
                    wrong,
                    wrong,
                    null,
                    null,
                    false);
            assertThatThrownBy(() -> new TownDatabase(server, forged))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("023035");
        }
    }

    @Test
    void aMigrationThatFailsIsTheDatabasesFault() {
        DatabaseServerAccess nowhere = new DatabaseServerAccess(
                new DatabaseServerAccess.Address("gone", "127.0.0.1", 1, "nobody", "nothing", "%"));
        try (nowhere) {
            assertThatThrownBy(() -> Migration.run(nowhere.dataSource("x"), "db/control"))
                    .isInstanceOfSatisfying(
                            StepRefused.class,
                            refused -> assertThat(refused.failure()).isEqualTo(JobFailure.DATABASE))
                    .hasMessageContaining("db/control")
                    .hasMessageNotContaining("nothing");
        }
    }

    @Test
    void aPlaceWithoutMigrationsIsNotTakenForOneThatIsUpToDate() {
        var database = DatabaseServerAccess.dataSource(
                installation.server.url(installation.server.newControlDatabase()),
                EmbeddedMariaDb.OWNER_USER,
                EmbeddedMariaDb.PASSWORD,
                true);
        assertThatThrownBy(() -> Migration.run(database, "db/nothing-here"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("db/nothing-here");
        assertThatThrownBy(() -> Migration.newest(database, "db/nothing-here"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Migration.newest(database, "db/control")).isEqualTo(Migration.run(database, "db/control"));
    }

    private void server(String id, String host, String port, String clients) {
        String prefix = "kasane.provision." + id + ".";
        properties.setProperty(prefix + "host", host);
        properties.setProperty(prefix + "port", port);
        properties.setProperty(prefix + "clients", clients);
        properties.setProperty(prefix + "user", "kasane_provision");
        properties.setProperty(prefix + "password", "secret");
    }

    private void register() {
        try (DatabaseServers servers = new DatabaseServers(new Settings("test", properties))) {
            servers.register(installation.admin);
        }
    }

    private static List<String> grants(String user) throws SQLException {
        try (Connection own = installation.server.connect(installation.database, user, EmbeddedMariaDb.PASSWORD);
                var rows = own.createStatement().executeQuery("SHOW GRANTS")) {
            java.util.ArrayList<String> grants = new java.util.ArrayList<>();
            while (rows.next()) {
                if (!rows.getString(1).contains("ON `")
                        || rows.getString(1).contains("`" + installation.database + "`")) {
                    grants.add(rows.getString(1));
                }
            }
            return grants;
        }
    }
}
