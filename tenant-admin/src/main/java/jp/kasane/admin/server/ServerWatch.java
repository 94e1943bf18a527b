package jp.kasane.admin.server;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.kasane.admin.databases.DatabaseServers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks each database server now and then whether it answers, so that the operator can be told which one does not. */
final class ServerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final long LOOK_SECONDS = 10;

    private final DatabaseServers servers;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "kasane-server-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Map<String, Boolean> latest = Map.of();

    ServerWatch(DatabaseServers servers) {
        this.servers = servers;
    }

    void start() {
        clock.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** What was last heard, by the servers' names. */
    Map<String, Boolean> latest() {
        return latest;
    }

    void look() {
        Map<String, Boolean> now = Map.copyOf(servers.answering());
        now.forEach((server, answers) -> {
            if (!answers.equals(latest.getOrDefault(server, true))) {
                LOG.warn("database server {} {}", server, answers ? "answers again" : "does not answer");
            }
        });
        latest = now;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
