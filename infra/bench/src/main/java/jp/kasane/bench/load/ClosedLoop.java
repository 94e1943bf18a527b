package jp.kasane.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** A few browsers that ask again as soon as they were answered: how much a server can do. Any answer but 200 is a fault. */
public final class ClosedLoop {

    private final int port;
    private final Supplier<Ask> asks;
    private final int browsers;

    public ClosedLoop(int port, Ask ask, int browsers) {
        this(port, () -> ask, browsers);
    }

    /**
     * @param asks what is asked next, by whichever browser is free
     */
    public ClosedLoop(int port, Supplier<Ask> asks, int browsers) {
        this.port = port;
        this.asks = asks;
        this.browsers = browsers;
    }

    /** Answers in a second, over the time given. */
    public double throughput(Duration time) throws InterruptedException {
        long begin = System.nanoTime();
        long answers = run(begin + time.toNanos());
        return answers * 1e9 / (System.nanoTime() - begin);
    }

    /** Asks in rounds of that length until the server is warm ({@link Steady}). */
    public void warm(Duration round) throws InterruptedException {
        warm(round, 0);
    }

    /** The same, and at least until it has given so many answers. */
    public void warm(Duration round, long leastAnswers) throws InterruptedException {
        Steady steady = new Steady(leastAnswers);
        boolean warm = false;
        while (!warm) {
            warm = steady.after(throughput(round), round.toMillis() / 1000.0);
        }
    }

    private long run(long until) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(browsers);
        try {
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < browsers; i++) {
                running.add(pool.submit(() -> askUntil(until)));
            }
            long answers = 0;
            for (Future<Long> one : running) {
                answers += one.get();
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the server did not keep up", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private long askUntil(long until) throws IOException {
        long answers = 0;
        try (Wire wire = new Wire(port)) {
            while (System.nanoTime() < until) {
                Answer answer = wire.send(asks.get());
                if (answer.status() != 200) {
                    throw new IOException("answered " + answer.status());
                }
                answers++;
            }
        }
        return answers;
    }
}
