package jp.kasane.web.visits;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes out after a page has been answered: one thing after another, and no more of them than can wait. */
public final class Outbox implements AutoCloseable {

    static final int MOST_WAITING = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final long LAST_SECONDS = 3;

    private final ThreadPoolExecutor one =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), Outbox::daemon);

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "kasane-web-outbox");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Lets it go out.
     *
     * @param failed writes down that it did not: something went wrong, too much is waiting, or the node is going down; where not even that
     *     can be written, whoever reads that it was about to go out counts it as failed after a while
     */
    public void put(Runnable job, Runnable failed) {
        try {
            one.execute(() -> {
                if (!done(job)) {
                    done(failed);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.warn("nothing more can wait to go out");
            done(failed);
        }
    }

    private static boolean done(Runnable job) {
        try {
            job.run();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("something did not go out", e);
            return false;
        }
    }

    /** What is under way may end; what waits is told as not sent by those who wrote down that it would be. */
    @Override
    public void close() {
        one.shutdown();
        one.getQueue().clear();
        try {
            if (!one.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                one.shutdownNow();
            }
        } catch (InterruptedException e) {
            one.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
