package jp.kasane.admin.backup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.kasane.admin.databases.DatabaseServerAccess;

/**
 * An empty database server of its own, on loopback and a free port, into which a whole backup is loaded while the present data lie
 * untouched. It writes its files as the launcher's server does, which goes on with them afterwards.
 */
final class FreshServer implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final Path work;
    private final Path base;
    private final int port;
    private final String password = HexFormat.of().formatHex(new SecureRandom().generateSeed(24));
    private final DatabaseServerAccess access;
    private final Process process;

    /** Starts in {@code work/db}, which must not exist yet. */
    FreshServer(Path work, DatabasePrograms programs) throws IOException {
        this.work = work;
        this.base = programs.base();
        this.port = freePort();
        this.access = new DatabaseServerAccess(
                new DatabaseServerAccess.Address("fresh", "127.0.0.1", port, "root", password, "127.0.0.1"));
        install();
        Path init = Files.createFile(
                work.resolve("init.sql"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(init, rootStatements());
        this.process = new ProcessBuilder(command(init))
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("mariadb.log").toFile())
                .start();
        try {
            awaitAnswer();
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    Path data() {
        return work.resolve("db");
    }

    DatabaseServerAccess access() {
        return access;
    }

    /** The databases that are not the server's own, in order. */
    List<String> databases() {
        return access().server()
                .withHandle(handle -> handle.createQuery("SELECT schema_name FROM information_schema.schemata WHERE"
                                + " schema_name NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')"
                                + " ORDER BY schema_name")
                        .mapTo(String.class)
                        .list());
    }

    private void install() throws IOException {
        Path script = base.resolve("scripts/mariadb-install-db");
        if (!Files.isReadable(script)) {
            throw new BackupRefused("server.none", base);
        }
        Process made = new ProcessBuilder(List.of(
                        "sh",
                        script.toString(),
                        "--no-defaults",
                        "--basedir=" + base,
                        "--datadir=" + data(),
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db",
                        "--force",
                        "--skip-name-resolve",
                        "--user=" + System.getProperty("user.name")))
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("install.log").toFile())
                .start();
        if (!ended(made, PATIENCE_SECONDS) || made.exitValue() != 0) {
            throw new BackupRefused("server.unmade", work.resolve("install.log"));
        }
        Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwx------"));
    }

    private String rootStatements() {
        return "DROP DATABASE IF EXISTS test;\nDELETE FROM mysql.global_priv WHERE User = '';\nFLUSH PRIVILEGES;\n"
                + "ALTER USER root@localhost IDENTIFIED BY '" + password + "';\n"
                + "CREATE USER IF NOT EXISTS root@'127.0.0.1' IDENTIFIED BY '" + password + "';\n"
                + "ALTER USER root@'127.0.0.1' IDENTIFIED BY '" + password + "';\n"
                + "GRANT ALL PRIVILEGES ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;\n"
                + "CREATE USER " + access.address().sealer() + " IDENTIFIED BY '" + password + "';\n";
    }

    /** What shapes the files must be as the launcher has it: character set and how words are indexed. */
    private List<String> command(Path init) {
        return List.of(
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data(),
                "--user=" + System.getProperty("user.name"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=",
                "--skip-name-resolve",
                "--skip-ssl",
                "--local-infile=0",
                "--symbolic-links=0",
                "--secure-file-priv=" + work,
                "--init-file=" + init,
                "--pid-file=" + work.resolve("mariadb.pid"),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--innodb-ft-min-token-size=1",
                "--innodb-ft-enable-stopword=OFF",
                "--innodb-buffer-pool-size=256M",
                "--max-allowed-packet=64M",
                "--default-time-zone=+00:00");
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers()) {
            if (ended(process, 1) || System.nanoTime() > end) {
                throw new IOException(
                        "the database for the restore does not start; see " + work.resolve("mariadb.log"));
            }
        }
    }

    private boolean answers() {
        try (Connection root = access.dataSource("mysql").getConnection()) {
            return root.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static boolean ended(Process process, int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Stops the server in order, so that its files are complete. */
    @Override
    public void close() {
        access.close();
        process.destroy();
        if (!ended(process, PATIENCE_SECONDS)) {
            process.destroyForcibly();
        }
    }
}
