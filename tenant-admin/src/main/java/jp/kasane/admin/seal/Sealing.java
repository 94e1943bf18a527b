package jp.kasane.admin.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.kasane.admin.databases.DatabaseServers;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.secrets.KeyRing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps every town's access log sealed, a few seconds behind, until it is closed: one thread for each database server, so that a slow
 * or dead one is no other's trouble. Several nodes may do it at once: the second to take a number leaves it.
 */
public final class Sealing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final long PAUSE_MILLIS = 5_000;
    private static final long CLOSE_MILLIS = 10_000;

    private final ControlDatabase control;
    private final DatabaseServers servers;
    private final Rounds rounds;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    public Sealing(ControlDatabase control, KeyRing keys, Settings settings, Clock clock) {
        this.control = control;
        this.servers = DatabaseServers.forSealing(settings);
        this.rounds = new Rounds(new Sealer(clock), new Anchoring(control, keys, clock), clock);
    }

    public void start() {
        for (String id : servers.ids()) {
            Thread thread = new Thread(() -> keep(id), "kasane-seal-" + id);
            thread.setDaemon(true);
            thread.setContextClassLoader(Sealing.class.getClassLoader());
            threads.add(thread);
            thread.start();
        }
    }

    private void keep(String server) {
        do {
            try {
                round(server);
            } catch (SQLException | RuntimeException e) {
                LOG.warn(
                        "access logs on the server {} are not sealed just now: {}",
                        server,
                        e.getClass().getName());
            }
        } while (!closed());
    }

    /** Every town of that server once. */
    void round(String server) throws SQLException {
        List<String> towns = towns(server);
        if (towns.isEmpty()) {
            return;
        }
        try (Connection connection = servers.server(server).connect()) {
            for (String town : towns) {
                if (closing.getCount() == 0) {
                    return;
                }
                rounds.turn(connection, town);
            }
        }
    }

    /** Those that have their tables: the grants of a town being made come with its state or just before. */
    private List<String> towns(String server) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT code FROM tenant WHERE server_id = :server AND state IN ('ACTIVE', 'SUSPENDED')"
                                        + " ORDER BY code")
                        .bind("server", server)
                        .mapTo(String.class)
                        .list());
    }

    private boolean closed() {
        try {
            return closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        for (Thread thread : threads) {
            try {
                thread.join(CLOSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        servers.close();
    }
}
