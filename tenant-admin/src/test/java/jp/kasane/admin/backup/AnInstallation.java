package jp.kasane.admin.backup;

import static jp.kasane.kernel.testing.EmbeddedMariaDb.OWNER_USER;
import static jp.kasane.kernel.testing.EmbeddedMariaDb.PASSWORD;
import static jp.kasane.kernel.testing.EmbeddedMariaDb.PROVISION_USER;
import static jp.kasane.kernel.testing.EmbeddedMariaDb.SEAL_USER;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import jp.kasane.kernel.testing.TestTowns;

/** An installation with two towns that have people and records, on a real database, with a data folder of its own. */
public final class AnInstallation implements AutoCloseable {

    static final String BACKUP_USER = "kasane_backup";
    static final Optional<Passphrase> NO_PASSPHRASE = Optional.empty();

    final EmbeddedMariaDb server = EmbeddedMariaDb.get();
    public final TestTowns towns = new TestTowns();
    public final Tenant town;
    public final Tenant other;
    final Path data;
    final String identityDatabase = "keycloak_" + Ids.next().toLowerCase(java.util.Locale.ROOT);
    final Settings settings;
    private final Properties properties;
    final KeyRing keys;

    public AnInstallation(Path data) throws IOException, SQLException {
        this.data = data;
        Files.createDirectories(data.resolve("secrets"));
        Files.createDirectories(data.resolve("backups"));
        Files.createDirectories(data.resolve("run"));
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 7);
        Path ring = Files.writeString(
                data.resolve("secrets/keyring.json"),
                "{\"current\":\"k1\",\"keys\":{\"k1\":\"" + Base64.getEncoder().encodeToString(key) + "\"}}");
        Files.writeString(data.resolve("secrets/launcher.properties"), "database.root=as-it-was\n");
        keys = KeyRing.read(ring);
        town = towns.newTown();
        other = towns.newTown();
        String control = controlDatabase();
        properties = properties(control, ring);
        settings = new Settings("test", properties);
        towns.control().jdbi().useHandle(handle -> handle.execute("UPDATE tenant SET schema_version = '1'"));
        server.asRoot(
                "CREATE DATABASE " + identityDatabase,
                "CREATE TABLE " + identityDatabase + ".user_entity (id VARCHAR(36), username VARCHAR(255))",
                "INSERT INTO " + identityDatabase + ".user_entity VALUES ('1', '見本 花子')");
        mayBackUp(server);
        server.asRoot(mayBackUp(identityDatabase));
    }

    /** A town on a second database server, which the settings name too. */
    Tenant townElsewhere() {
        EmbeddedMariaDb two = EmbeddedMariaDb.another();
        mayBackUp(two);
        towns.register("two", two.port());
        properties.setProperty("kasane.provision.two.host", "127.0.0.1");
        properties.setProperty("kasane.provision.two.port", Integer.toString(two.port()));
        properties.setProperty("kasane.provision.two.user", PROVISION_USER);
        properties.setProperty("kasane.provision.two.password", PASSWORD);
        Tenant made = towns.newTown(two, "two");
        towns.control()
                .jdbi()
                .useHandle(
                        handle -> handle.execute("UPDATE tenant SET schema_version = '1' WHERE code = ?", made.code()));
        return towns.registry().find(made.code()).orElseThrow();
    }

    private static void mayBackUp(EmbeddedMariaDb where) {
        where.asRoot(
                "CREATE USER IF NOT EXISTS '" + BACKUP_USER + "'@'127.0.0.1' IDENTIFIED BY '" + PASSWORD + "'",
                mayBackUp("`kasane\\_control\\_%`"),
                mayBackUp("`kasane\\_t\\_%`"),
                mayBackUp("`kasane\\_p\\_%`"));
    }

    private static String mayBackUp(String databases) {
        return "GRANT SELECT, LOCK TABLES, SHOW VIEW, TRIGGER ON " + databases + ".* TO '" + BACKUP_USER
                + "'@'127.0.0.1'";
    }

    private String controlDatabase() {
        return towns.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT DATABASE()")
                        .mapTo(String.class)
                        .one());
    }

    private Properties properties(String control, Path ring) {
        Properties properties = new Properties();
        properties.setProperty("kasane.data", data.toString());
        properties.setProperty("kasane.keyring", ring.toString());
        properties.setProperty("kasane.control.url", server.url(control));
        properties.setProperty("kasane.control.user", OWNER_USER);
        properties.setProperty("kasane.control.password", PASSWORD);
        properties.setProperty("kasane.provision.embedded.host", "127.0.0.1");
        properties.setProperty("kasane.provision.embedded.port", Integer.toString(server.port()));
        properties.setProperty("kasane.provision.embedded.user", PROVISION_USER);
        properties.setProperty("kasane.provision.embedded.password", PASSWORD);
        properties.setProperty("kasane.seal.user", SEAL_USER);
        properties.setProperty("kasane.seal.password", PASSWORD);
        properties.setProperty("kasane.backup.user", BACKUP_USER);
        properties.setProperty("kasane.backup.password", PASSWORD);
        properties.setProperty("kasane.identity.database", identityDatabase);
        properties.setProperty("kasane.database.programs", server.binaries().toString());
        return properties;
    }

    /** The settings as a file, as the commands read them. */
    public Path settingsFile() throws IOException {
        Path file = data.resolve("tenant-admin.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, "of a test");
        }
        return file;
    }

    DatabasePrograms programs() {
        return DatabasePrograms.find(settings);
    }

    ControlDatabase control() {
        return towns.control();
    }

    BackupMaker maker() {
        return new BackupMaker(settings, control(), keys, programs(), Clock.systemUTC());
    }

    Path townBackup(Tenant of) throws IOException {
        return maker().town(of.code(), newFile(), NO_PASSPHRASE).file();
    }

    Path newFile() {
        return data.resolve("backups/" + Ids.next() + ".zip");
    }

    TownRestore restore(Consumer<TownRestore.Stage> observer) {
        return restore(keys, observer);
    }

    TownRestore restore(KeyRing with, Consumer<TownRestore.Stage> observer) {
        return new TownRestore(settings, control(), with, programs(), Clock.systemUTC(), observer);
    }

    TownRestore.Restored bringBack(Path file, Tenant of) throws IOException {
        return restore(stage -> {}).restore(file, of.code(), NO_PASSPHRASE);
    }

    public void suspend(Tenant of) {
        control()
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE tenant SET state = 'SUSPENDED' WHERE code = ?", of.code()));
    }

    public String state(Tenant of) {
        return one("SELECT state FROM tenant WHERE code = '" + of.code() + "'");
    }

    String one(String sql) {
        return control()
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    /** Somebody who holds a role in the town. */
    public String person(Tenant of) {
        String user = towns.newUser();
        towns.grant(user, of.place(), StandardRole.CASE_WORKER);
        return user;
    }

    /** A record of the town with that text in it. */
    public void record(Tenant of, String text) throws SQLException {
        String id = Ids.next();
        try (Connection root = server.connect(of.databaseName(), "root", PASSWORD)) {
            insert(
                    root,
                    "INSERT INTO consultation (id, version, number, fiscal_year, received_on, received_at, channel,"
                            + " contact_relation, urgency, next_step, basis, state, keep_until, created_at, changed_at, serial,"
                            + " recorded_by, changed_by, body, person_name) VALUES (?, 1, ?, 2026, '1989-01-07', '09:05', 'PHONE',"
                            + " 'SELF', 'NORMAL', 'NONE', 'OWN', 'OPEN', '9999-12-31', '2026-11-22 01:02:03.123456', NOW(6),"
                            + " CRC32(RAND()) DIV 2, ?, ?, ?, ?)",
                    id,
                    id,
                    id,
                    id,
                    text,
                    text);
            insert(root, "INSERT INTO consultation_search VALUES (?, ?, ?)", id, "names", text);
        }
    }

    private static void insert(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setString(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    /** Every row of every table of a database, each value to the bit. */
    public Map<String, List<String>> rows(String database) throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : server.tablesOf(database)) {
            all.put(table, rows(database, table));
        }
        return all;
    }

    private List<String> rows(String database, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection root = server.connect(database, "root", PASSWORD);
                ResultSet result = root.createStatement().executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    byte[] value = result.getBytes(column);
                    row.append(value == null ? "NULL" : Base64.getEncoder().encodeToString(value))
                            .append(' ');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    /** Databases an exchange may have left beside a town's own. */
    List<String> besides(Tenant of) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection root = server.connect("mysql", "root", PASSWORD);
                var found = root.createStatement().executeQuery("SHOW DATABASES")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names.stream()
                .filter(name -> name.matches(of.databaseName() + "_."))
                .toList();
    }

    @Override
    public void close() {
        towns.close();
    }
}
