package jp.kasane.web.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.identity.IdentityClients;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import jp.kasane.kernel.testing.TestTowns;
import jp.kasane.web.KasaneWeb;
import jp.kasane.web.signin.ARealm;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;

/**
 * The web application, whole: started by its own listener, with its filters, in a small server on loopback, over a real MariaDB and
 * an identity server that says what a test tells it to. Started once for all tests of a run.
 */
public final class RunningPages {

    /** Where browsers believe the pages are; requests name it as their origin. */
    public static final String ORIGIN = "https://kasane.example";

    public static final Place PREFECTURE = Place.prefecture(TestTowns.PREFECTURE);
    public static final Place OTHER_PREFECTURE = Place.prefecture("050008");
    /** Six digits that no place has. */
    public static final String NOWHERE = "099996";

    private static final AtomicInteger REGISTERED = new AtomicInteger(800_000);

    private final TestTowns towns = new TestTowns();
    private final ARealm realm = new ARealm();
    private final Place town = newTown();
    private final Place otherTown = newTown();
    private final Map<Place, String> successors;
    private final int port;

    private RunningPages() {
        Heard.listen();
        towns.control().jdbi().useHandle(handle -> {
            handle.execute(
                    "UPDATE prefecture SET realm = 'kasane-020001', client_secret = ? WHERE code = ?",
                    towns.keys().seal(IdentityClients.purpose(PREFECTURE.code()), "client-secret"),
                    PREFECTURE.code());
            handle.execute(
                    "INSERT INTO prefecture (code, name, realm, client_id, client_secret, state, created_at) VALUES (?,"
                            + " '隣県', 'kasane-050008', 'kasane-web', ?, 'ACTIVE', ?)",
                    OTHER_PREFECTURE.code(),
                    towns.keys().seal(IdentityClients.purpose(OTHER_PREFECTURE.code()), "client-secret"),
                    Instant.now());
        });
        this.successors =
                Map.of(PREFECTURE, registeredTown(PREFECTURE), OTHER_PREFECTURE, registeredTown(OTHER_PREFECTURE));
        Arranged.take(town, Arranged.published("aomori-imabetsu.yaml"));
        this.port = start();
    }

    private static final class Started {
        private static final RunningPages PAGES = new RunningPages();
    }

    /** The pages of this run, started at the first call. */
    public static RunningPages get() {
        return Started.PAGES;
    }

    /** The town that most tests are about. */
    public Place town() {
        return town;
    }

    public Place otherTown() {
        return otherTown;
    }

    public ARealm realm() {
        return realm;
    }

    public TestTowns towns() {
        return towns;
    }

    int port() {
        return port;
    }

    /** One more active town, with an empty database that the product's schema stands in. */
    public Place newTown() {
        Tenant made = towns.newTown();
        towns.control()
                .jdbi()
                .useHandle(
                        handle -> handle.execute("UPDATE tenant SET schema_version = '1' WHERE code = ?", made.code()));
        return made.place();
    }

    /** A town of the prefecture that others may merge into; there from the beginning. */
    public String successor(Place prefecture) {
        return successors.get(prefecture);
    }

    /** A town that stands in the registry alone, with no database behind it: all that a prefecture's pages ask for. */
    public String registeredTown(Place prefecture) {
        String code = Integer.toString(REGISTERED.getAndIncrement());
        towns.control()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO tenant (code, prefecture_code, name, kana, state, server_id, database_name,"
                                + " database_user, schema_version, single_officer, created_at, changed_at)"
                                + " VALUES (?, ?, '見本町', 'みほんちょう', 'ACTIVE', 'embedded', ?, ?, '1', FALSE,"
                                + " NOW(6), NOW(6))",
                        code,
                        prefecture.code(),
                        Tenant.databaseNameOf(code),
                        Tenant.databaseNameOf(code)));
        return code;
    }

    private int start() {
        try {
            Path folder = Files.createTempDirectory("kasane-pages");
            System.setProperty("kasane.web.config", settings(folder).toString());
            Tomcat server = new Tomcat();
            server.setBaseDir(folder.toString());
            server.setPort(0);
            server.getConnector().setProperty("address", "127.0.0.1");
            Path root = Path.of(System.getProperty("kasane.root"));
            Context pages =
                    server.addContext("", root.resolve("web-ui/src/main/webapp").toString());
            pages.setParentClassLoader(RunningPages.class.getClassLoader());
            pages.addApplicationListener(KasaneWeb.class.getName());
            Tomcat.addServlet(pages, "default", new DefaultServlet());
            pages.addServletMappingDecoded("/", "default");
            server.start();
            return server.getConnector().getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LifecycleException e) {
            throw new IllegalStateException("the pages do not start", e);
        }
    }

    private Path settings(Path folder) throws IOException {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) 7);
        Path ring = Files.writeString(
                folder.resolve("keyring.json"),
                "{\"current\":\"k1\",\"keys\":{\"k1\":\"" + Base64.getEncoder().encodeToString(key) + "\"}}");
        String control = towns.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT DATABASE()")
                        .mapTo(String.class)
                        .one());
        Properties settings = new Properties();
        settings.setProperty("kasane.public.url", ORIGIN);
        settings.setProperty("kasane.identity.url", realm.url());
        settings.setProperty("kasane.keyring", ring.toString());
        settings.setProperty("kasane.control.url", EmbeddedMariaDb.get().url(control));
        settings.setProperty("kasane.control.user", EmbeddedMariaDb.OWNER_USER);
        settings.setProperty("kasane.control.password", EmbeddedMariaDb.PASSWORD);
        settings.setProperty("kasane.mail.port", "1");
        settings.setProperty("kasane.mail.relays", "ours.example.jp:1");
        Path file = folder.resolve("web.properties");
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, null);
        }
        return file;
    }
}
