package jp.kasane.kernel.tenancy;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One database server as this node meets it: how many are inside its towns, and whether it answers. A server takes only so many of a
 * node's threads, so that those of another server's towns find one; and while it is silent nobody waits for it but one who tries, now
 * and then, whether it answers again.
 */
final class ServerGate {

    /** How long a silent server is left alone before somebody tries again. */
    static final Duration LEFT_ALONE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(ServerGate.class);

    private final String server;
    private final Semaphore places;
    private final AtomicLong nextTry = new AtomicLong();
    private volatile boolean silent;

    ServerGate(String server, int places) {
        this.server = server;
        this.places = new Semaphore(places);
    }

    /** Takes somebody in at once, or refuses at once. */
    void enter(String town) {
        if ((silent && !mayTry()) || !places.tryAcquire()) {
            throw new TownUnavailable(town, null);
        }
    }

    void leave() {
        places.release();
    }

    void answered() {
        if (silent) {
            silent = false;
            LOG.info("database server {} answers again", server);
        }
    }

    void wasSilent() {
        nextTry.set(System.nanoTime() + LEFT_ALONE.toNanos());
        if (!silent) {
            silent = true;
            LOG.warn("database server {} does not answer; its towns are refused until it does", server);
        }
    }

    boolean answers() {
        return !silent;
    }

    private boolean mayTry() {
        long due = nextTry.get();
        long now = System.nanoTime();
        return now - due >= 0 && nextTry.compareAndSet(due, now + LEFT_ALONE.toNanos());
    }
}
