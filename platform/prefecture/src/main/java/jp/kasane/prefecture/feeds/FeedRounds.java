package jp.kasane.prefecture.feeds;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.secrets.KeyRing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the subscribed calendars that are due, one after another in a thread of its own, every few minutes or when somebody waits for one.
 * Logs name advisers by their ids, calendars not at all. One of a node.
 */
public final class FeedRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedRounds.class);
    private static final Duration LOOK = Duration.ofMinutes(5);

    private final Feeds feeds;
    private final HttpsGet net;
    private final FeedReading reading;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean closed;
    private final ScheduledExecutorService one = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "kasane-feeds");
        thread.setDaemon(true);
        return thread;
    });

    public FeedRounds(ControlDatabase control, KeyRing keys, Clock clock) {
        this(new Feeds(control, keys, clock), new HttpsGet(), clock);
    }

    FeedRounds(Feeds feeds, HttpsGet net, Clock clock) {
        this.feeds = feeds;
        this.net = net;
        this.reading = new FeedReading(feeds, net, clock);
    }

    /** From now on they are read. */
    public void begin() {
        begin(LOOK);
    }

    /** Tests alone look more often. */
    void begin(Duration look) {
        one.scheduleWithFixedDelay(this::round, look.toMillis(), look.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Somebody waits: what is due is looked for at once. Asked for often, it is done once. */
    public void soon() {
        if (asked.compareAndSet(false, true)) {
            try {
                one.execute(() -> {
                    asked.set(false);
                    round();
                });
            } catch (RejectedExecutionException e) {
                LOG.debug("the node goes down: calendars are read by the next");
            }
        }
    }

    /** Reads whatever is due. */
    void round() {
        try {
            for (Optional<Feeds.Due> due = feeds.next(); due.isPresent() && !closed; due = feeds.next()) {
                read(due.get());
            }
        } catch (RuntimeException | Error e) {
            if (closed) {
                return;
            }
            LOG.warn("calendars that are due could not be looked for", e);
        }
    }

    private void read(Feeds.Due due) {
        try {
            reading.read(due);
        } catch (RuntimeException | Error e) {
            if (closed) {
                return;
            }
            LOG.warn(
                    "the calendar of adviser {} could not be read: {}",
                    due.adviser(),
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        closed = true;
        one.shutdownNow();
        net.close();
    }
}
