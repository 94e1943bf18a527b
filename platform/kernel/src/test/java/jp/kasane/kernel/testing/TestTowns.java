package jp.kasane.kernel.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.flywaydb.core.Flyway;

/**
 * A small prefecture with real towns for tests: a control database of its own, and for each town a database with the product's
 * schema and a user with the product's grants. Codes are taken from a range no other test run of this server uses.
 */
public final class TestTowns implements AutoCloseable {

    public static final String PREFECTURE = "020001";
    /** The name of the usual server in the registry. */
    public static final String EMBEDDED = "embedded";

    private static final Map<String, String> STRICTER = Map.of(
            "audit_entry", "SELECT, INSERT",
            "audit_shown", "SELECT, INSERT",
            "audit_seal", "SELECT",
            "definition_version", "SELECT, INSERT",
            "town_marker", "SELECT",
            "flyway_schema_history", "SELECT");
    private static int nextCode = 900_000;

    private final EmbeddedMariaDb server = EmbeddedMariaDb.get();
    private final ControlDatabase control;
    private final KeyRing keys = new KeyRing("k1", Map.of("k1", key()));

    public TestTowns() {
        String name = server.newMigratedControlDatabase();
        control = ControlDatabase.open(server.url(name), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
        control.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO prefecture (code, name, realm, client_id, client_secret, state, created_at) VALUES (?, "
                            + "'試験県', 'kasane-test', 'kasane-web', ?, 'ACTIVE', ?)",
                    PREFECTURE,
                    new byte[] {1},
                    Instant.now());
        });
        register(EMBEDDED, server.port());
    }

    public ControlDatabase control() {
        return control;
    }

    public KeyRing keys() {
        return keys;
    }

    public TenantRegistry registry() {
        return new TenantRegistry(control);
    }

    public Grants grants() {
        return new Grants(control, Clock.systemUTC());
    }

    /** A new active town with an empty database. */
    public synchronized Tenant newTown() {
        return newTown(server, EMBEDDED);
    }

    /** Another database server for the registry, reached at a port of this machine. */
    public void register(String serverId, int port) {
        control.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO database_server (id, host, port) VALUES (?, '127.0.0.1', ?)", serverId, port));
    }

    /** A new active town with an empty database on a server that the registry knows by that name. */
    public synchronized Tenant newTown(EmbeddedMariaDb server, String serverId) {
        String code = Integer.toString(nextCode++);
        String database = Tenant.databaseNameOf(code);
        String password = "town-" + Ids.next();
        server.asRoot("CREATE DATABASE " + database + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        Flyway.configure()
                .dataSource(server.url(database), "root", EmbeddedMariaDb.PASSWORD)
                .locations("filesystem:"
                        + Path.of(System.getProperty("kasane.root"))
                                .resolve("platform/municipal/src/main/resources/db/town"))
                .load()
                .migrate();
        server.asRoot(
                "INSERT INTO " + database + ".town_marker VALUES ('" + code + "', '試験町')",
                "CREATE USER '" + database + "'@'127.0.0.1' IDENTIFIED BY '" + password + "'");
        grantTables(server, database);
        register(code, database, password, serverId);
        return registry().find(code).orElseThrow();
    }

    /** A person with a live grant of the role in the town, and the viewer they are there. */
    public Viewer newViewer(Tenant town, StandardRole role) {
        return newViewer(town.place(), role);
    }

    public Viewer newViewer(Place place, StandardRole role) {
        String user = newUser();
        grant(user, place, role);
        return grants().viewer(user, place, "request-" + user).orElseThrow();
    }

    public String newUser() {
        String id = Ids.next();
        control.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO app_user (id, prefecture_code, subject, username, display_name, email, state, created_at,"
                                + " changed_at) VALUES (?, ?, ?, ?, '見本 花子', ?, 'ACTIVE', NOW(6), NOW(6))",
                        id,
                        PREFECTURE,
                        id,
                        id,
                        id + "@example.invalid"));
        return id;
    }

    public String grant(String user, Place place, StandardRole role) {
        String id = Ids.next();
        control.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO access_grant (id, user_id, place_kind, place_code, role, purpose, state, valid_from,"
                                + " created_at) VALUES (?, ?, ?, ?, ?, '試験', 'GRANTED', ?, NOW(6))",
                        id,
                        user,
                        place.kind().name(),
                        place.code(),
                        role.name(),
                        LocalDate.now(Grants.JAPAN)));
        return id;
    }

    private static void grantTables(EmbeddedMariaDb server, String database) {
        String user = "'" + database + "'@'127.0.0.1'";
        for (String table : server.tablesOf(database)) {
            String rights = STRICTER.getOrDefault(table, "SELECT, INSERT, UPDATE, DELETE");
            server.asRoot("GRANT " + rights + " ON " + database + "." + table + " TO " + user);
        }
        String sealer = "'" + EmbeddedMariaDb.SEAL_USER + "'@'127.0.0.1'";
        server.asRoot(
                "GRANT SELECT ON " + database + ".audit_entry TO " + sealer,
                "GRANT SELECT ON " + database + ".audit_shown TO " + sealer,
                "GRANT SELECT, INSERT ON " + database + ".audit_seal TO " + sealer);
    }

    private void register(String code, String database, String password, String serverId) {
        control.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO tenant (code, prefecture_code, name, kana, state, server_id, database_name, database_user,"
                                + " database_password, single_officer, created_at, changed_at) VALUES (?, ?, '試験町',"
                                + " 'しけんちょう', 'ACTIVE', ?, ?, ?, ?, FALSE, NOW(6), NOW(6))",
                        code,
                        PREFECTURE,
                        serverId,
                        database,
                        database,
                        keys.seal("tenant:" + code + ":database", password)));
    }

    private static byte[] key() {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 7);
        return key;
    }

    @Override
    public void close() {
        control.close();
    }
}
