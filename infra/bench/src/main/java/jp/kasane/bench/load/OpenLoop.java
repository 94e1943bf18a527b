package jp.kasane.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import jp.kasane.bench.figures.Samples;

/**
 * Requests that arrive at a constant rate whether or not earlier ones were answered, as people do. The time of each runs from the
 * moment it was due, not from when a sender was free, so a server that stalls is charged for everybody it keeps waiting (no
 * coordinated omission).
 */
public final class OpenLoop {

    private static final int SENDERS = 64;
    private static final long LEAD_NANOS = 100_000_000;

    private final int port;
    private final int perSecond;
    private final int status;

    /**
     * @param status the answer that counts as good; any other is a fault
     */
    public OpenLoop(int port, int perSecond, int status) {
        this.port = port;
        this.perSecond = perSecond;
        this.status = status;
    }

    /** The time of each request in milliseconds. The function gives the request of an arrival, counted from 0. */
    public Samples millis(IntFunction<Ask> asks, Duration time) throws InterruptedException {
        Arrivals arrivals = Arrivals.of(perSecond, time, System.nanoTime() + LEAD_NANOS);
        double[] millis = new double[arrivals.count()];
        AtomicInteger next = new AtomicInteger();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                running.add(senders.submit(() -> {
                    send(asks, millis, next, arrivals);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
            return new Samples(millis);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the server did not keep up", e.getCause());
        } finally {
            senders.shutdownNow();
        }
    }

    private void send(IntFunction<Ask> asks, double[] millis, AtomicInteger next, Arrivals arrivals)
            throws IOException {
        for (int arrival = next.getAndIncrement(); arrival < millis.length; arrival = next.getAndIncrement()) {
            long due = arrivals.due(arrival);
            Ask ask = asks.apply(arrival);
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            // A new connection for each: kept ones would go stale between arrivals, and a form cannot be sent twice.
            try (Wire wire = new Wire(port)) {
                Answer answer = wire.send(ask);
                if (answer.status() != status) {
                    throw new IOException("answered " + answer.status() + " instead of " + status);
                }
            }
            millis[arrival] = (System.nanoTime() - due) / 1e6;
        }
    }
}
