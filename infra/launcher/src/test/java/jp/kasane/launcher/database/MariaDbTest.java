package jp.kasane.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.launcher.CannotStart;
import jp.kasane.launcher.DataFolder;
import jp.kasane.launcher.LauncherSecrets;
import jp.kasane.launcher.LauncherSecrets.Account;
import jp.kasane.launcher.ListeningSockets;
import jp.kasane.launcher.Ports;
import jp.kasane.launcher.process.ProcessIdentity;
import jp.kasane.launcher.process.Spawner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of the embedded database, against a real server on a port of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MariaDbTest {
    @TempDir
    private static Path root;

    private LauncherSecrets secrets;
    private MariaDb mariaDb;
    private ProcessIdentity process;
    private int port;

    @BeforeAll
    void aServer() throws IOException, InterruptedException {
        DataFolder data = DataFolder.open(root.resolve("data"));
        secrets = LauncherSecrets.open(data, Optional.empty());
        port = Ports.free();
        mariaDb = new MariaDb(MariaDbFiles.unpacked(root.resolve("runtime")), data, secrets, port, new Spawner());
        process = mariaDb.process().start();
        mariaDb.process().awaitReady();
        mariaDb.makeReady();
    }

    @AfterAll
    void stop() {
        mariaDb.process().stop();
    }

    @Test
    void listensOnItsLoopbackPortAlone() throws IOException {
        assertThat(ListeningSockets.of(List.of(process.pid())))
                .singleElement()
                .matches(ListeningSockets.Listener::isLoopback)
                .matches(listener -> listener.port() == port);
    }

    @ParameterizedTest
    @EnumSource(Account.class)
    void refusesEveryAccountWithoutItsPassword(Account account) {
        assertThatThrownBy(() -> connect(account.user(), "")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connect(account.user(), "wrong")).isInstanceOf(SQLException.class);
    }

    @Test
    void hasNoAnonymousAccount() throws SQLException {
        assertThatThrownBy(() -> connect("", "")).isInstanceOf(SQLException.class);
        assertThat(query(Account.ROOT, "SELECT CONCAT(user, '@', host) FROM mysql.global_priv ORDER BY 1"))
                .containsExactly(
                        "kasane_admin@127.0.0.1",
                        "kasane_backup@127.0.0.1",
                        "kasane_owner@127.0.0.1",
                        "kasane_provision@127.0.0.1",
                        "kasane_seal@127.0.0.1",
                        "kasane_web@127.0.0.1",
                        "keycloak@127.0.0.1",
                        "mariadb.sys@localhost",
                        "root@127.0.0.1",
                        "root@localhost");
    }

    @Test
    void givesTheApplicationsNothingBeforeTenantAdminDoes() throws SQLException {
        assertThat(grants(Account.WEB)).singleElement().asString().startsWith("GRANT USAGE ON *.*");
        assertThat(grants(Account.ADMIN)).singleElement().asString().startsWith("GRANT USAGE ON *.*");
    }

    @Test
    void escapesTheUnderscoresOfGrants() throws SQLException {
        assertThat(grants(Account.OWNER))
                .anyMatch(grant -> grant.contains("ON `kasane\\_control`.*") && grant.endsWith("WITH GRANT OPTION"));
        assertThat(grants(Account.PROVISION))
                .anyMatch(grant -> grant.contains("ON `kasane\\_t\\_%`.*"))
                .anyMatch(grant -> grant.contains("ON `kasane\\_p\\_%`.*"))
                .noneMatch(grant -> grant.startsWith("GRANT ALL PRIVILEGES ON *.*"));
    }

    @Test
    void keepsTheProvisioningAccountOutOfTheControlDatabaseAndKeycloaks() {
        for (String database : List.of("kasane_control", "keycloak", "mysql", "kasaneXtX000000")) {
            assertThatThrownBy(() -> query(Account.PROVISION, "CREATE TABLE " + database + ".t (i INT)"))
                    .as(database)
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void letsTheBackupAccountReadAndNothingElse() throws SQLException {
        assertThat(grants(Account.BACKUP))
                .anyMatch(grant -> grant.contains("ON `kasane\\_t\\_%`.*"))
                .noneMatch(
                        grant -> grant.matches(".*(ALL PRIVILEGES|INSERT|UPDATE|DELETE|CREATE|DROP|GRANT OPTION).*"));
    }

    @Test
    void changesNothingWhenSetUpAgain() throws SQLException {
        query(Account.OWNER, "CREATE TABLE IF NOT EXISTS kasane_control.kept (i INT)");
        List<String> before = grants(Account.PROVISION);
        mariaDb.makeReady();
        mariaDb.makeReady();
        assertThat(grants(Account.PROVISION)).isEqualTo(before);
        assertThat(query(Account.OWNER, "SELECT COUNT(*) FROM kasane_control.kept"))
                .containsExactly("0");
    }

    @Test
    void removesAStrangerAtTheNextStart() throws SQLException {
        query(Account.ROOT, "CREATE USER ''@'localhost'");
        query(Account.ROOT, "CREATE DATABASE test");
        mariaDb.makeReady();
        assertThat(query(Account.ROOT, "SELECT user FROM mysql.global_priv WHERE user = ''"))
                .isEmpty();
        assertThat(query(Account.ROOT, "SHOW DATABASES LIKE 'test'")).isEmpty();
    }

    @Test
    void doesNotStartOnASettingThatIsNotSafe() throws SQLException {
        query(Account.ROOT, "SET GLOBAL local_infile = 1");
        assertThatThrownBy(mariaDb::makeReady)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("local_infile is 1, must be 0");
        query(Account.ROOT, "SET GLOBAL local_infile = 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE USER stranger@'%' IDENTIFIED BY 'x' | DROP USER stranger@'%'",
                "CREATE USER stranger@'127.0.0.1' | DROP USER stranger@'127.0.0.1'",
            })
    void doesNotStartWithAnAccountThatIsOpenOrReachableFromElsewhere(String opened, String closed) throws SQLException {
        query(Account.ROOT, opened);
        assertThatThrownBy(mariaDb::makeReady)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("accounts that are open or reachable from elsewhere: 1");
        query(Account.ROOT, closed);
        mariaDb.makeReady();
    }

    @Test
    void takesAwayARootThatCouldComeFromElsewhere() throws SQLException {
        query(Account.ROOT, "CREATE USER root@'192.0.2.1' IDENTIFIED BY 'x'");
        mariaDb.makeReady();
        assertThat(query(Account.ROOT, "SELECT host FROM mysql.global_priv WHERE user = 'root' ORDER BY 1"))
                .containsExactly("127.0.0.1", "localhost");
    }

    @Test
    void givesAnAccountItsPasswordBackAtTheNextStart() throws SQLException {
        query(Account.ROOT, "ALTER USER kasane_web@'127.0.0.1' IDENTIFIED BY 'changed by hand'");
        assertThatThrownBy(() -> query(Account.WEB, "SELECT 1")).isInstanceOf(SQLException.class);
        mariaDb.makeReady();
        assertThat(query(Account.WEB, "SELECT 1")).containsExactly("1");
    }

    @Test
    void readsNoFileOfThisMachine() {
        assertThatThrownBy(() -> query(Account.ROOT, "SELECT 'x' INTO OUTFILE '/tmp/kasane-outfile'"))
                .hasMessageContaining("secure-file-priv");
        assertThatThrownBy(
                        () -> query(Account.OWNER, "LOAD DATA LOCAL INFILE '/etc/passwd' INTO TABLE kasane_control.x"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void storesFourByteText() throws SQLException {
        query(Account.OWNER, "CREATE TABLE IF NOT EXISTS kasane_control.words (w VARCHAR(20))");
        query(Account.OWNER, "INSERT INTO kasane_control.words VALUES ('𠮷田 髙')");
        assertThat(query(Account.OWNER, "SELECT w FROM kasane_control.words")).containsExactly("𠮷田 髙");
    }

    private List<String> grants(Account account) throws SQLException {
        return query(Account.ROOT, "SHOW GRANTS FOR '" + account.user() + "'@'127.0.0.1'");
    }

    private List<String> query(Account account, String sql) throws SQLException {
        try (Connection connection = connect(account.user(), secrets.password(account));
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            if (statement.execute(sql)) {
                try (ResultSet result = statement.getResultSet()) {
                    while (result.next()) {
                        rows.add(result.getString(1));
                    }
                }
            }
            return rows;
        }
    }

    private Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + port + "/?sslMode=DISABLED", user, password);
    }
}
