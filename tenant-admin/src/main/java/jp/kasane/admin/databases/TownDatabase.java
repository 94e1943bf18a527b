package jp.kasane.admin.databases;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.kasane.kernel.tenancy.Tenant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One town's database on its server, seen by whoever makes it. A table name in a GRANT is taken literally; only database-wide
 * grants read {@code _} as a wildcard, and there are none here: each table is granted by name, so that a stricter one can be
 * (ADR 0004).
 */
public final class TownDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(TownDatabase.class);
    /** Where the migrations of a town's database are. */
    public static final String SCHEMA = "db/town";

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 32;
    private static final int CONNECTIONS = 40;
    private static final int PATIENCE_SECONDS = 60;
    private static final String USUAL = "SELECT, INSERT, UPDATE, DELETE";
    private static final Map<String, String> STRICTER = Map.of(
            "audit_entry", "SELECT, INSERT",
            "audit_shown", "SELECT, INSERT",
            "audit_seal", "SELECT",
            "definition_version", "SELECT, INSERT",
            "town_marker", "SELECT",
            "flyway_schema_history", "SELECT");

    /** What the sealer's own user may do in a town (ADR 0012); no other table is its business. */
    private static final Map<String, String> SEALER = Map.of(
            "audit_entry", "SELECT",
            "audit_shown", "SELECT",
            "audit_seal", "SELECT, INSERT");

    /** Of a town that has merged: its user reads, and enters into the access log who read. */
    private static final Map<String, String> READING =
            Map.of("audit_entry", "SELECT, INSERT", "audit_shown", "SELECT, INSERT");

    private final DatabaseServerAccess server;
    private final String name;
    private final String account;
    private final boolean merged;
    private final SecureRandom random = new SecureRandom();

    public TownDatabase(DatabaseServerAccess server, Tenant town) {
        this.server = server;
        this.name = Tenant.databaseNameOf(town.code());
        if (!name.equals(town.databaseName()) || !name.equals(town.databaseUser())) {
            throw new IllegalStateException("the registry names another database for " + town.code());
        }
        this.merged = town.state() == Tenant.State.MERGED;
        this.account = "'" + name + "'@'" + server.address().clients() + "'";
    }

    public void create() {
        onServer("CREATE DATABASE IF NOT EXISTS `" + name + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
    }

    /** Takes everything in it away; to be done to a town that nobody can enter. */
    public void empty() {
        onServer("DROP DATABASE IF EXISTS `" + name + "`");
        create();
    }

    /**
     * Takes every right from the town's user, and waits for what it has begun: afterwards nothing is read or written through it any
     * more, not even by a transaction that was under way.
     */
    public void revokeTables() {
        server.server().useHandle(handle -> {
            handle.execute("REVOKE ALL PRIVILEGES, GRANT OPTION FROM " + account);
            handle.execute("SET SESSION lock_wait_timeout = " + PATIENCE_SECONDS);
            handle.execute("LOCK TABLES "
                    + tables(handle).stream()
                            .map(table -> "`" + name + "`.`" + table + "` WRITE")
                            .collect(Collectors.joining(", ")));
            handle.execute("UNLOCK TABLES");
            handle.execute("SET SESSION lock_wait_timeout = DEFAULT");
        });
    }

    /** Removes database and user, and what a restore may have left beside them; it is no fault if they are gone. */
    public void remove() {
        SEALER.forEach(this::revoke);
        onServer(
                "DROP DATABASE IF EXISTS `" + name + "`",
                "DROP DATABASE IF EXISTS `" + name + "_r`",
                "DROP DATABASE IF EXISTS `" + name + "_b`",
                "DROP USER IF EXISTS " + account);
    }

    /** Of each table of the town but the migrations' own: how many rows it has. */
    public Map<String, Long> counts() {
        return server.server().withHandle(handle -> {
            Map<String, Long> counts = new TreeMap<>();
            for (String table : tables(handle)) {
                if (!table.equals("flyway_schema_history")) {
                    counts.put(
                            table,
                            handle.createQuery("SELECT COUNT(*) FROM `" + name + "`.`" + table + "`")
                                    .mapTo(Long.class)
                                    .one());
                }
            }
            return counts;
        });
    }

    /** Makes the town's user, or gives it a new password; the password is returned and kept nowhere here. */
    public String createUser() {
        String password = newPassword();
        setPassword(password);
        return password;
    }

    /** The town's user exists and has this password. */
    void setPassword(String password) {
        if (!password.matches("[A-Za-z0-9]{16,64}")) {
            throw new IllegalArgumentException("a town's password has 16 to 64 letters and digits");
        }
        onServer(
                "CREATE USER IF NOT EXISTS " + account,
                "ALTER USER " + account + " IDENTIFIED BY '" + password + "' WITH MAX_USER_CONNECTIONS " + CONNECTIONS);
    }

    public String migrate() {
        return migrate(SCHEMA);
    }

    String migrate(String location) {
        server.server().useHandle(SearchSettings::check);
        return Migration.run(server.dataSource(name), location);
    }

    Optional<String> standing(String location) {
        return Migration.standing(server.dataSource(name), location);
    }

    String newest(String location) {
        return Migration.newest(server.dataSource(name), location);
    }

    /** Sets exactly the grants the town's user has, and takes away whatever else it may have come to; and the sealer's in this town. */
    public void grantTables() {
        Map<String, String> stricter = merged ? READING : STRICTER;
        String usual = merged ? "SELECT" : USUAL;
        server.server().useHandle(handle -> {
            handle.execute("REVOKE ALL PRIVILEGES, GRANT OPTION FROM " + account);
            tables(handle).forEach(table -> grant(handle, stricter.getOrDefault(table, usual), table, account));
            SEALER.forEach((table, rights) ->
                    grant(handle, rights, table, server.address().sealer()));
        });
    }

    /** What was granted on a table outlives it. */
    private void revoke(String table, String rights) {
        String from = "`" + name + "`.`" + table + "` FROM " + server.address().sealer();
        try {
            onServer("REVOKE " + rights + " ON " + from);
        } catch (UnableToExecuteStatementException nothingWasGranted) {
            LOG.debug("the sealer had no rights on {} of {}", table, name);
        }
    }

    private void grant(Handle handle, String rights, String table, String to) {
        handle.execute("GRANT " + rights + " ON `" + name + "`.`" + table + "` TO " + to);
    }

    public void mark(Tenant town) {
        server.server()
                .useHandle(handle -> handle.createUpdate("INSERT INTO `" + name + "`.town_marker (code, name)"
                                + " VALUES (:code, :name) ON DUPLICATE KEY UPDATE name = :name")
                        .bind("code", town.code())
                        .bind("name", town.name())
                        .execute());
    }

    private List<String> tables(Handle handle) {
        return handle.createQuery("SELECT table_name FROM information_schema.tables WHERE table_schema = :name"
                        + " AND table_type = 'BASE TABLE' ORDER BY table_name")
                .bind("name", name)
                .mapTo(String.class)
                .list();
    }

    private void onServer(String... statements) {
        server.server().useHandle(handle -> List.of(statements).forEach(handle::execute));
    }

    /** A password that nobody knows. */
    String newPassword() {
        StringBuilder password = new StringBuilder(PASSWORD_LENGTH);
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
