package jp.kasane.municipal;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.kernel.tenancy.Towns;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.flywaydb.core.Flyway;

/** A town of its own for a test: a fresh database with the product's tables, entered as the product enters it. */
public final class ATown implements AutoCloseable {

    private static final AtomicInteger CODES = new AtomicInteger(20_000);
    private static final String PASSWORD = "town-Password-1";

    private final EmbeddedMariaDb server = EmbeddedMariaDb.get();
    private final KeyRing keys = new KeyRing("k1", Map.of("k1", key()));
    private final Towns towns =
            new Towns(keys, new Towns.Limits(16, Duration.ofSeconds(20), Duration.ofMinutes(5)), "kasane-town");
    private final Tenant tenant;

    private ATown() {
        String code = "9" + CODES.incrementAndGet();
        String name = Tenant.databaseNameOf(code);
        String purpose = "tenant:" + code + ":database";
        this.tenant = new Tenant(
                code,
                "020001",
                "見本町",
                "みほんちょう",
                Tenant.State.ACTIVE,
                null,
                new Tenant.DatabaseServer("embedded", "127.0.0.1", server.port()),
                name,
                name,
                keys.seal(purpose, PASSWORD),
                "1",
                false);
        make(code, name);
    }

    public static ATown fresh() {
        return new ATown();
    }

    private void make(String code, String name) {
        String escaped = name.replace("_", "\\_");
        server.asRoot(
                "CREATE DATABASE `" + name + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                "CREATE USER '" + name + "'@'127.0.0.1' IDENTIFIED BY '" + PASSWORD + "'",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON `" + escaped + "`.* TO '" + name + "'@'127.0.0.1'");
        Flyway.configure()
                .dataSource(server.url(name), "root", EmbeddedMariaDb.PASSWORD)
                .locations("classpath:db/town")
                .load()
                .migrate();
        server.asRoot("INSERT INTO `" + name + "`.town_marker VALUES ('" + code + "', '見本町')");
    }

    /** A unit of work for somebody who holds these roles here. */
    public TownUnit as(String userId, StandardRole... roles) {
        return towns.open(tenant, new Viewer(userId, tenant.place(), Set.of(roles), "test-" + Ids.next()));
    }

    /** The first column of a query, as the database administrator sees it. */
    public List<String> column(String sql) {
        try (Connection root = root();
                PreparedStatement statement = root.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void execute(String sql) {
        try (Connection root = root();
                Statement statement = root.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Connection root() throws SQLException {
        return server.connect(tenant.databaseName(), "root", EmbeddedMariaDb.PASSWORD);
    }

    private static byte[] key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }

    @Override
    public void close() {
        towns.close();
    }
}
