package jp.kasane.launcher.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.launcher.LauncherSecrets;
import jp.kasane.launcher.LauncherSecrets.Account;

/**
 * The databases and accounts that exist before any town does. Applied at every start: what is there stays, passwords are set
 * to those of the data folder. An underscore in a database name is a wildcard in GRANT, so each is escaped.
 */
final class DatabaseSetup {
    private static final String STRANGERS = """
            SELECT user, host FROM mysql.global_priv
            WHERE user = '' OR (user = 'root' AND host NOT IN ('localhost', '127.0.0.1'))""";

    private DatabaseSetup() {}

    static void apply(Connection root, LauncherSecrets secrets) throws SQLException {
        try (Statement statement = root.createStatement()) {
            for (String sql : removals(statement)) {
                statement.execute(sql);
            }
            for (String sql : statements(secrets)) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> removals(Statement statement) throws SQLException {
        List<String> sql = new ArrayList<>(List.of("DROP DATABASE IF EXISTS test"));
        try (ResultSet rows = statement.executeQuery(STRANGERS)) {
            while (rows.next()) {
                sql.add("DROP USER " + quoted(rows.getString(1)) + "@" + quoted(rows.getString(2)));
            }
        }
        return sql;
    }

    private static List<String> statements(LauncherSecrets secrets) {
        List<String> sql = new ArrayList<>(List.of(
                "CREATE DATABASE IF NOT EXISTS kasane_control CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                "CREATE DATABASE IF NOT EXISTS keycloak CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci"));
        Stream.of(Account.values())
                .filter(account -> account != Account.ROOT)
                .forEach(account -> sql.addAll(accountStatements(name(account), secrets.password(account))));
        sql.add("GRANT ALL PRIVILEGES ON `kasane\\_control`.* TO " + name(Account.OWNER) + " WITH GRANT OPTION");
        sql.add("GRANT ALL PRIVILEGES ON keycloak.* TO " + name(Account.KEYCLOAK));
        sql.add("GRANT CREATE USER ON *.* TO " + name(Account.PROVISION));
        sql.add("GRANT ALL PRIVILEGES ON `kasane\\_t\\_%`.* TO " + name(Account.PROVISION) + " WITH GRANT OPTION");
        sql.add("GRANT ALL PRIVILEGES ON `kasane\\_p\\_%`.* TO " + name(Account.PROVISION) + " WITH GRANT OPTION");
        for (String databases : List.of("`kasane\\_control`", "`kasane\\_t\\_%`", "`kasane\\_p\\_%`", "keycloak")) {
            sql.add("GRANT SELECT, LOCK TABLES, SHOW VIEW, TRIGGER ON " + databases + ".* TO " + name(Account.BACKUP));
        }
        return sql;
    }

    private static List<String> accountStatements(String name, String password) {
        return List.of(
                "CREATE USER IF NOT EXISTS " + name + " IDENTIFIED BY " + quoted(password),
                "ALTER USER " + name + " IDENTIFIED BY " + quoted(password));
    }

    private static String name(Account account) {
        return quoted(account.user()) + "@'127.0.0.1'";
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
