package jp.kasane.admin.seal;

import static jp.kasane.kernel.testing.EmbeddedMariaDb.PASSWORD;
import static jp.kasane.kernel.testing.EmbeddedMariaDb.PROVISION_USER;
import static jp.kasane.kernel.testing.EmbeddedMariaDb.SEAL_USER;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import jp.kasane.admin.databases.DatabaseServers;
import jp.kasane.kernel.audit.ShownHours;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import jp.kasane.kernel.testing.TestTowns;
import jp.kasane.kernel.trail.Anchor;
import jp.kasane.kernel.trail.Anchors;
import jp.kasane.kernel.trail.SignedAnchor;

/** A town whose access log is written by its own user, sealed and verified by the sealer's, and tampered with by root. */
public final class ATrail implements AutoCloseable {

    static final String READ = "01HREAD00000000000000000AA";
    static final String LISTED = "01HL1STED0000000000000000B";

    final EmbeddedMariaDb server = EmbeddedMariaDb.get();
    final TestTowns towns = new TestTowns();
    public final Tenant town = towns.newTown();
    final DatabaseServers servers = DatabaseServers.forSealing(settings(server));
    final Movable clock = new Movable();
    final Anchoring anchoring = new Anchoring(towns.control(), towns.keys(), clock);
    final Sealer sealer = new Sealer(clock, 10);

    /** A clock that stands until it is moved. */
    static final class Movable extends Clock {
        private Instant now = Instant.parse("2026-11-22T01:02:03.123456Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    static Settings settings(EmbeddedMariaDb server) {
        Properties properties = new Properties();
        properties.setProperty("kasane.provision.embedded.host", "127.0.0.1");
        properties.setProperty("kasane.provision.embedded.port", Integer.toString(server.port()));
        properties.setProperty("kasane.provision.embedded.user", PROVISION_USER);
        properties.setProperty("kasane.provision.embedded.password", PASSWORD);
        properties.setProperty("kasane.seal.user", SEAL_USER);
        properties.setProperty("kasane.seal.password", PASSWORD);
        return new Settings("test", properties);
    }

    Connection asTown() throws SQLException {
        byte[] password = town.sealedPassword();
        return server.connect(
                town.databaseName(),
                town.databaseUser(),
                towns.keys().openText(town.passwordPurpose(), password == null ? new byte[0] : password));
    }

    /** In any installation: one entry now, its seal and an anchor. */
    public static void entryAndSeal(TestTowns towns, Tenant town, DatabaseServers sealers) throws SQLException {
        Clock later = Clock.offset(Clock.systemUTC(), Sealer.MARGIN.plusMillis(5));
        EmbeddedMariaDb.get()
                .asRoot("INSERT INTO " + town.databaseName() + ".audit_entry (at, actor_id, actor_role, action,"
                        + " subject_kind, request_id) VALUES (UTC_TIMESTAMP(6), '" + READ
                        + "', 'COORDINATOR', 'LIST', 'consultation', 'r-2')");
        Anchoring anchoring = new Anchoring(towns.control(), towns.keys(), Clock.systemUTC());
        try (Connection connection = sealers.server("embedded").connect()) {
            new Sealer(later).sealAll(connection, town.code(), anchoring.last(town.code()));
            anchoring.anchor(town.code(), () -> new TownTrail(connection, town.code()).head());
        }
    }

    Connection asSealer() throws SQLException {
        return servers.server("embedded").connect();
    }

    /** So many looks and lists, one after another; committed. */
    ATrail entries(int count) throws SQLException {
        try (Connection own = asTown()) {
            for (int i = 0; i < count; i++) {
                insert(own, i % 2 == 0);
            }
        }
        return this;
    }

    /** One look, or a list, by that connection, now. */
    void insert(Connection own, boolean look) throws SQLException {
        try (PreparedStatement insert = own.prepareStatement(
                "INSERT INTO audit_entry (at, actor_id, actor_role, action, subject_kind, subject_id, shown_ids, purpose,"
                        + " request_id) VALUES (?, ?, 'COORDINATOR', ?, 'consultation', ?, ?, ?, 'r-1')")) {
            insert.setObject(1, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(2, READ);
            insert.setString(3, look ? "READ" : "LIST");
            insert.setString(4, look ? READ : null);
            insert.setString(5, look ? null : LISTED + " " + READ);
            insert.setString(6, look ? null : "会議の準備");
            insert.executeUpdate();
        }
        if (!look) {
            new ShownHours(own).remember(Set.of(LISTED, READ), clock.instant());
        }
    }

    /** Seals everything that has committed; time goes on by the margin before. */
    Seal seal() throws SQLException {
        clock.forward(Sealer.MARGIN.plusMillis(1));
        return sealNow();
    }

    Seal sealNow() throws SQLException {
        try (Connection connection = asSealer()) {
            return sealer.sealAll(connection, town.code(), anchoring.last(town.code()));
        }
    }

    SignedAnchor anchor() throws SQLException {
        clock.forward(Duration.ofSeconds(60));
        anchorNow();
        return new Anchors(towns.control()).last(town.code()).orElseThrow();
    }

    Optional<Anchor> anchorNow() throws SQLException {
        try (Connection connection = asSealer()) {
            return anchoring.anchor(town.code(), () -> new TownTrail(connection, town.code()).head());
        }
    }

    /** Entries, a seal and an anchor, so often. */
    ATrail sealed(int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            entries(4);
            seal();
            anchor();
        }
        return this;
    }

    Report verify() {
        return new Verifier(towns.control(), servers).verify(town, Optional.empty());
    }

    Report verifyWith(SignedAnchor kept) {
        return new Verifier(towns.control(), servers).verify(town, Optional.of(kept));
    }

    /** By somebody who may do anything in the town's database. */
    void tamper(String... statements) {
        for (String sql : statements) {
            server.asRoot("USE " + town.databaseName(), sql);
        }
    }

    void inControl(String sql) {
        towns.control().jdbi().useHandle(handle -> handle.execute(sql));
    }

    List<String> column(String sql) throws SQLException {
        try (Connection root = server.connect(town.databaseName(), "root", PASSWORD);
                Statement statement = root.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() {
        servers.close();
        towns.close();
    }
}
