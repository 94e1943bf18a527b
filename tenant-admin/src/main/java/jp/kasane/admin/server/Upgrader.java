package jp.kasane.admin.server;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.kasane.kernel.upgrades.Upgrades;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pushes an upgrade of the towns on, a few towns at a time, for as long as tenant-admin runs. */
final class Upgrader implements AutoCloseable {

    /** Waiting and under way; how many really run is the worker's affair. Few, so that an invitation does not wait for all towns. */
    private static final int AT_ONCE = 4;

    private static final long LOOK_MILLIS = 200;
    private static final Logger LOG = LoggerFactory.getLogger(Upgrader.class);

    private final Upgrades upgrades;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "kasane-upgrades");
        thread.setDaemon(true);
        return thread;
    });

    Upgrader(Upgrades upgrades) {
        this.upgrades = upgrades;
    }

    /** Asks for the towns that this release finds outdated, and goes on with whatever was asked before. */
    void start(String version) {
        LOG.info("towns at version {}: {}", version, upgrades.beginAtStart(version));
        clock.scheduleWithFixedDelay(this::push, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void push() {
        try {
            upgrades.advance(AT_ONCE);
        } catch (RuntimeException e) {
            LOG.warn("upgrades cannot be pushed on: {}", e.getClass().getName());
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
