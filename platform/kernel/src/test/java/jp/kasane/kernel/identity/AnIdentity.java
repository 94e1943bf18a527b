package jp.kasane.kernel.identity;

import java.time.Duration;
import java.util.Map;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.testing.AClock;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;

/** The identity stores on a control database of their own, with a clock to turn. */
final class AnIdentity {

    final AClock clock = new AClock();
    final KeyRing keys = new KeyRing("k1", Map.of("k1", new byte[32]));
    final ControlDatabase control;
    final ARegistry registry;
    final Users users;
    final Sessions sessions;
    final SignIns signIns;

    private AnIdentity(ControlDatabase control) {
        this.control = control;
        this.registry = new ARegistry(control);
        this.users = new Users(control, clock);
        SessionLimits limits = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));
        this.sessions = new Sessions(control, keys, limits, clock);
        this.signIns = new SignIns(control, keys, clock);
    }

    static AnIdentity fresh() {
        EmbeddedMariaDb server = EmbeddedMariaDb.get();
        return new AnIdentity(ControlDatabase.open(
                server.url(server.newMigratedControlDatabase()), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD));
    }

    User user(String username) {
        return users.byId(registry.person(username)).orElseThrow();
    }

    long count(String table) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                        .mapTo(Long.class)
                        .one());
    }
}
