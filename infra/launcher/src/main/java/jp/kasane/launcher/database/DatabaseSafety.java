package jp.kasane.launcher.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kasane.launcher.CannotStart;

/** Looks at the running server whether it is as safe as it was told to be. One thing that is not stops the start. */
final class DatabaseSafety {
    private static final Map<String, String> EXPECTED = new TreeMap<>(Map.of(
            "bind_address", "127.0.0.1",
            "character_set_server", "utf8mb4",
            "innodb_flush_log_at_trx_commit", "1",
            "innodb_ft_min_token_size", "1",
            "local_infile", "0",
            "max_connections", "600",
            "skip_name_resolve", "1",
            "socket", "",
            "tx_isolation", "REPEATABLE-READ",
            "innodb_doublewrite", "ON"));

    private static final String OPEN_ACCOUNTS = """
            SELECT COUNT(*) FROM mysql.global_priv
            WHERE user = ''
               OR host NOT IN ('localhost', '127.0.0.1')
               OR (user <> 'mariadb.sys' AND COALESCE(JSON_VALUE(priv, '$.authentication_string'), '') = '')""";

    private DatabaseSafety() {}

    static void check(Connection root, Path data) throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (Statement statement = root.createStatement()) {
            for (Map.Entry<String, String> variable : EXPECTED.entrySet()) {
                String found = one(statement, "SELECT @@" + variable.getKey());
                if (!variable.getValue().equals(found)) {
                    wrong.add(variable.getKey() + " is " + found + ", must be " + variable.getValue());
                }
            }
            demand(statement, wrong, OPEN_ACCOUNTS, "0", "accounts that are open or reachable from elsewhere");
            demand(
                    statement,
                    wrong,
                    "SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = 'test'",
                    "0",
                    "databases named test");
        }
        if (!wrong.isEmpty()) {
            throw new CannotStart("The embedded database in " + data + " is not safe: " + String.join("; ", wrong));
        }
    }

    private static void demand(Statement statement, List<String> wrong, String sql, String expected, String what)
            throws SQLException {
        String found = one(statement, sql);
        if (!expected.equals(found)) {
            wrong.add(what + ": " + found);
        }
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
