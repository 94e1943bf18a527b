package jp.kasane.admin;

import static jp.kasane.kernel.testing.EmbeddedMariaDb.ADMIN_USER;
import static jp.kasane.kernel.testing.EmbeddedMariaDb.OWNER_USER;
import static jp.kasane.kernel.testing.EmbeddedMariaDb.PASSWORD;
import static jp.kasane.kernel.testing.EmbeddedMariaDb.PROVISION_USER;
import static jp.kasane.kernel.testing.EmbeddedMariaDb.SEAL_USER;
import static jp.kasane.kernel.testing.EmbeddedMariaDb.WEB_USER;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import jp.kasane.admin.databases.ControlSchema;
import jp.kasane.admin.databases.DatabaseServers;
import jp.kasane.admin.registry.GrantEntries;
import jp.kasane.admin.registry.GrantEntries.Entry;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.identity.IdentityClients;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.kernel.jobs.OnboardOrder;
import jp.kasane.kernel.jobs.Provisioning;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.testing.EmbeddedMariaDb;

/** An installation of its own for a test: a migrated control database, entered by pages and by tenant-admin as their own users. */
public final class Installation implements AutoCloseable {

    public static final String AOMORI = "020001";

    public final EmbeddedMariaDb server = EmbeddedMariaDb.get();
    public final String database = server.newControlDatabase();
    public final Properties properties = properties();
    public final Settings settings = new Settings("test", properties);
    public final KeyRing keys = new KeyRing("k1", Map.of("k1", new byte[32]));
    public final ControlDatabase web;
    public final ControlDatabase admin;
    public final Jobs jobs;
    private final DatabaseServers servers;

    public Installation() {
        this(Map.of());
    }

    /** With more settings than the usual ones, for example of a second database server. */
    public Installation(Map<String, String> more) {
        properties.putAll(more);
        servers = new DatabaseServers(settings);
        new ControlSchema(settings).apply();
        web = ControlDatabase.open(server.url(database), WEB_USER, PASSWORD);
        admin = ControlDatabase.open(server.url(database), ADMIN_USER, PASSWORD);
        jobs = new Jobs(admin, Clock.systemUTC());
        servers.register(admin);
        prefecture(AOMORI, "青森県", "ACTIVE");
    }

    /** The same with an identity server, in demonstration mode or not. */
    public Installation with(AKeycloak keycloak, boolean demo) {
        properties.setProperty("kasane.mode", demo ? "demo" : "production");
        properties.setProperty("kasane.identity.url", keycloak.url());
        properties.setProperty("kasane.identity.admin.client", "kasane-launcher");
        properties.setProperty("kasane.identity.admin.secret", "only-in-tests");
        properties.setProperty("kasane.demo.password", "only-in-demonstrations");
        return this;
    }

    /** The settings as a file, with the key ring beside it, as the applications and the commands read them. */
    public Path writtenTo(Path folder) throws IOException {
        Path ring = Files.writeString(
                folder.resolve("keyring.json"),
                "{\"current\":\"k1\",\"keys\":{\"k1\":\"" + Base64.getEncoder().encodeToString(new byte[32]) + "\"}}");
        properties.setProperty("kasane.keyring", ring.toString());
        properties.setProperty("kasane.data", folder.toString());
        Path file = folder.resolve("tenant-admin.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, "of a test");
        }
        return file;
    }

    /** A person of Aomori whose first grant opens that place. */
    public String person(String username, Place home, StandardRole role) {
        String id = Ids.next();
        User user = new User(
                id, AOMORI, null, username, "見本 " + username, username + "@example.jp", "ja", User.State.INVITED);
        admin.jdbi().useTransaction(transaction -> {
            Users.enter(transaction, user, Instant.now());
            GrantEntries.enter(transaction, new GrantEntries.Entry(id, home, role, "試験", null), Instant.now());
        });
        return id;
    }

    /** As it was at first: one prefecture, no town, nobody. */
    public Installation emptied() {
        for (String table : List.of(
                "dispatch_attachment",
                "dispatch_request_event",
                "dispatch_request_version",
                "dispatch_request",
                "dispatch_programme",
                "erasure",
                "town_name",
                "merger",
                "departure",
                "schema_upgrade_town",
                "schema_upgrade",
                "web_session",
                "access_grant",
                "app_user",
                "job",
                "control_audit",
                "mail_setting",
                "arrangement_template",
                "tenant")) {
            server.asRoot("DELETE FROM " + database + "." + table);
        }
        server.asRoot("DELETE FROM " + database + ".prefecture WHERE code <> '" + AOMORI + "'");
        return this;
    }

    public String one(String sql) {
        return column(sql).get(0);
    }

    public DatabaseServers servers() {
        return servers;
    }

    /** What a page of a prefecture asks with. */
    public Provisioning provisioning() {
        return new Provisioning(web, new Jobs(web, Clock.systemUTC()), Clock.systemUTC());
    }

    public void prefecture(String code, String name, String state) {
        admin.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO prefecture (code, name, realm, client_id, client_secret, state, created_at)"
                                + " VALUES (?, ?, ?, 'kasane-web', ?, ?, NOW(6))",
                        code,
                        name,
                        "kasane-" + code,
                        keys.seal(IdentityClients.purpose(code), "a client's secret"),
                        state));
    }

    /** Somebody who administers the prefecture of Aomori. */
    public void administratorOfAomori(String username, String email) {
        User user = new Users(admin, Clock.systemUTC()).invite(AOMORI, username, "見本 健", email);
        Entry grant = new Entry(user.id(), Place.prefecture(AOMORI), StandardRole.PREFECTURE_ADMINISTRATOR, "試験", null);
        admin.jdbi().useTransaction(transaction -> GrantEntries.enter(transaction, grant, Instant.now()));
    }

    public OnboardOrder order(String townCode) {
        return order(townCode, "admin-" + townCode);
    }

    public OnboardOrder order(String townCode, String username) {
        return new OnboardOrder(AOMORI, townCode, "架空 太郎", username + "@example.jp", username, false, true, null);
    }

    /** Takes away what an earlier test left of towns. */
    public void withoutTowns(String... codes) {
        for (String code : codes) {
            server.asRoot(
                    "DROP DATABASE IF EXISTS kasane_t_" + code,
                    "DROP USER IF EXISTS 'kasane_t_" + code + "'@'127.0.0.1'");
        }
    }

    public List<String> column(String sql) {
        return admin.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("kasane.data", "target/no-data-folder");
        properties.setProperty("kasane.mode", "production");
        properties.setProperty("kasane.public.url", "http://localhost:8080");
        properties.setProperty("kasane.control.url", server.url(database));
        properties.setProperty("kasane.control.user", ADMIN_USER);
        properties.setProperty("kasane.control.password", PASSWORD);
        properties.setProperty("kasane.control.owner.user", OWNER_USER);
        properties.setProperty("kasane.control.owner.password", PASSWORD);
        properties.setProperty("kasane.provision.embedded.host", "127.0.0.1");
        properties.setProperty("kasane.provision.embedded.port", Integer.toString(server.port()));
        properties.setProperty("kasane.provision.embedded.user", PROVISION_USER);
        properties.setProperty("kasane.provision.embedded.password", PASSWORD);
        properties.setProperty("kasane.seal.user", SEAL_USER);
        properties.setProperty("kasane.seal.password", PASSWORD);
        return properties;
    }

    @Override
    public void close() {
        web.close();
        admin.close();
        servers.close();
    }
}
