package jp.kasane.kernel.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A test database that outlives a run, for whoever makes many runs one after the other and would wait each time for a server to be
 * unpacked. Each run finds it bare: without databases, with the product's accounts and no other. Two runs at once must not share one.
 */
public final class SharedMariaDb {

    /** Tells a run to use the server at this port, whose programs lie in this folder: {@code 3306|/folder/bin}. */
    public static final String SETTING = "kasane.test.database";

    private static final String STRANGERS = "SELECT CONCAT('''', user, '''@''', host, '''') FROM mysql.user"
            + " WHERE user NOT IN ('root', 'mariadb.sys', 'PUBLIC')";
    private static final String DATABASES = "SELECT CONCAT('`', schema_name, '`') FROM information_schema.schemata"
            + " WHERE schema_name NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')";

    private static final String OTHERS =
            "SELECT CONCAT('KILL ', id) FROM information_schema.processlist WHERE id <> CONNECTION_ID() AND user <> 'system user'";

    private SharedMariaDb() {}

    /** Starts one, says what the setting must be, and keeps it until whoever started this closes the standard input. */
    public static void main(String[] arguments) throws IOException {
        EmbeddedMariaDb server = EmbeddedMariaDb.get();
        System.out.println(SETTING + "=" + server.port() + "|" + server.binaries());
        while (System.in.read() >= 0) {
            // nothing is said to it
        }
        System.exit(0);
    }

    /** Where a server stands. */
    record At(int port, Path binaries) {}

    /** The server of the setting, if this run is to use one. */
    static Optional<At> place() {
        return Optional.ofNullable(System.getProperty(SETTING))
                .map(said -> said.split("\\|", 2))
                .map(parts -> new At(Integer.parseInt(parts[0]), Path.of(parts[1])));
    }

    static void makeBare(EmbeddedMariaDb server, List<String> accounts) {
        endConnections(server);
        List<String> statements = new ArrayList<>();
        each(server, DATABASES).forEach(database -> statements.add("DROP DATABASE " + database));
        each(server, STRANGERS).forEach(account -> statements.add("DROP USER " + account));
        statements.addAll(accounts);
        server.asRoot(statements.toArray(String[]::new));
    }

    /** Those of earlier runs; some end of their own accord meanwhile. */
    private static void endConnections(EmbeddedMariaDb server) {
        try (Connection root = server.connect("mysql", "root", EmbeddedMariaDb.PASSWORD);
                Statement statement = root.createStatement()) {
            for (String kill : each(server, OTHERS)) {
                try {
                    statement.execute(kill);
                } catch (SQLException gone) {
                    continue;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the shared test database does not answer", e);
        }
    }

    private static List<String> each(EmbeddedMariaDb server, String sql) {
        try (Connection root = server.connect("mysql", "root", EmbeddedMariaDb.PASSWORD);
                Statement statement = root.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the shared test database does not answer", e);
        }
    }
}
