package jp.kasane.bench.product;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Properties;
import jp.kasane.kernel.control.Connections;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.identity.SessionLimits;
import jp.kasane.kernel.identity.Sessions;
import jp.kasane.kernel.identity.Strength;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.kernel.jobs.Provisioning;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;

/** The running installation as web-ui itself knows it: the same settings, database users and keys. */
public final class Installation implements AutoCloseable {

    /** The demo's prefecture. */
    public static final String PREFECTURE = "020001";

    private static final String COOKIE = "__Host-kasane=";

    private final Settings settings;
    private final KeyRing keys;
    private final ControlDatabase control;
    private final Clock clock = Clock.systemUTC();

    public Installation(BenchPlace place) {
        this.settings = Settings.load(place.webSettings());
        this.keys = KeyRing.read(Path.of(settings.required("kasane.keyring")));
        this.control = ControlDatabase.open(settings);
    }

    public TenantRegistry registry() {
        return new TenantRegistry(control);
    }

    public Jobs jobs() {
        return new Jobs(control, clock);
    }

    /** What the prefecture's page and the command line ask. */
    public Provisioning provisioning() {
        return new Provisioning(control, jobs(), clock);
    }

    public Tenant town(String code) {
        return registry().find(code).orElseThrow(() -> new IllegalStateException("no town " + code));
    }

    public User user(String username) {
        return user(PREFECTURE, username);
    }

    public User user(String prefecture, String username) {
        return new Users(control, clock).byUsername(prefecture, username).orElseThrow();
    }

    /** A session as sign-in opens one, without a browser in between; the cookie that belongs to it. */
    public String cookieOf(User user) {
        Sessions sessions = new Sessions(control, keys, SessionLimits.of(settings), clock);
        return COOKIE + sessions.open(user, Strength.PASSWORD, null, "bench", Ids.next());
    }

    /** A connection to the town's database as the town's own user; made for many rows at once. */
    public Connection connect(Tenant town) throws SQLException {
        byte[] password = town.sealedPassword();
        if (password == null) {
            throw new IllegalStateException(town + " has no database yet");
        }
        Properties properties = Connections.properties();
        properties.setProperty("user", town.databaseUser());
        properties.setProperty("password", keys.openText(town.passwordPurpose(), password));
        properties.setProperty("rewriteBatchedStatements", "true");
        return DriverManager.getConnection(
                "jdbc:mysql://" + town.server().host() + ":" + town.server().port() + "/" + town.databaseName(),
                properties);
    }

    @Override
    public void close() {
        control.close();
    }
}
