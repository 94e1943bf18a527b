package jp.kasane.admin.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.kasane.kernel.jobs.Job;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.kernel.jobs.LeaseLost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes jobs from the queue and has them carried out, a few at a time, until it is closed. While a job runs its lease is renewed;
 * closing lets running jobs finish for a while, and what is still running then is taken up by the next worker when its lease ends.
 */
public final class Worker implements AutoCloseable {

    /** How long a worker may be silent before its job goes to another. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final long IDLE_MILLIS = 250;
    private static final long AFTER_FAULT_MILLIS = 2_000;
    private static final long CLOSE_SECONDS = 25;

    private final Jobs jobs;
    private final JobRunner runner;
    private final String name;
    private final Duration lease;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Job> running = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final ScheduledExecutorService heartbeats =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "kasane-heartbeat"));

    public Worker(Jobs jobs, JobRunner runner, String name) {
        this(jobs, runner, name, LEASE);
    }

    Worker(Jobs jobs, JobRunner runner, String name, Duration lease) {
        this.jobs = jobs;
        this.runner = runner;
        this.name = name;
        this.lease = lease;
    }

    /** Starts as many threads as jobs may run at once. */
    public void start(int atOnce) {
        long period = lease.toMillis() / 3;
        heartbeats.scheduleWithFixedDelay(this::renew, period, period, TimeUnit.MILLISECONDS);
        for (int i = 0; i < atOnce; i++) {
            Thread thread = daemon(this::work, "kasane-worker-" + i);
            thread.setContextClassLoader(Worker.class.getClassLoader());
            threads.add(thread);
            thread.start();
        }
    }

    /** Carries out one waiting job, if there is one. */
    public boolean workOnce() {
        Optional<Job> claimed = jobs.claim(name, lease);
        claimed.ifPresent(job -> {
            running.put(job.id(), job);
            try {
                runner.run(job);
            } finally {
                running.remove(job.id());
            }
        });
        return claimed.isPresent();
    }

    private void work() {
        boolean idle = false;
        while (!pause(idle ? IDLE_MILLIS : 0)) {
            try {
                idle = !workOnce();
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("the queue cannot be reached: {}", e.toString());
                pause(AFTER_FAULT_MILLIS);
            }
        }
    }

    /** Waits; true when it is time to stop. */
    private boolean pause(long millis) {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void renew() {
        for (Job job : running.values()) {
            try {
                jobs.heartbeat(job, lease);
            } catch (LeaseLost e) {
                running.remove(job.id());
            } catch (RuntimeException e) {
                LOG.warn("job {} could not be renewed: {}", job.id(), e.toString());
            }
        }
    }

    @Override
    public void close() {
        closing.countDown();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS);
        for (Thread thread : threads) {
            try {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        heartbeats.shutdownNow();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
