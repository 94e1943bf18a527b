package jp.kasane.admin.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import jp.kasane.admin.Installation;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.Job;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobRequest.KeepPrefecture;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.jobs.Jobs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workers share the queue: each job is done once, by whoever is free, and a worker that closes finishes what it has begun. */
@Timeout(60)
class WorkerTest {

    private static Installation installation;

    private final Jobs jobs = installation.emptied().jobs;
    private final List<Worker> workers = new ArrayList<>();
    private final AtomicInteger carriedOut = new AtomicInteger();

    @BeforeAll
    static void install() {
        installation = new Installation();
    }

    @AfterAll
    static void closeInstallation() {
        installation.close();
    }

    @AfterEach
    void close() {
        workers.forEach(Worker::close);
    }

    @Test
    void manyWorkersDoEveryJobOnce() throws Exception {
        List<Place> asked = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            asked.add(ask("0%05d".formatted(i)));
        }
        for (int i = 0; i < 3; i++) {
            worker("worker-" + i, job -> carriedOut.incrementAndGet()).start(2);
        }
        await(() -> asked.stream().allMatch(place -> state(place) == JobState.DONE));
        assertThat(carriedOut).hasValue(20);
        assertThat(installation.column("SELECT DISTINCT attempts FROM job")).containsExactly("1");
    }

    @Test
    void asManyJobsRunAtOnceAsItHasThreads() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        Place one = ask("000001");
        Place two = ask("000002");
        worker("together", job -> meet(both)).start(2);
        await(() -> state(one) == JobState.DONE && state(two) == JobState.DONE);
    }

    @Test
    void closingLetsARunningJobFinishAndTakesNoOther() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Place running = ask("000001");
        Worker worker = worker("closing", job -> {
            begun.countDown();
            wait(mayEnd);
        });
        worker.start(1);
        wait(begun);
        Place waiting = ask("000002");
        Thread closing = new Thread(worker::close);
        closing.start();
        mayEnd.countDown();
        closing.join();
        assertThat(state(running)).isEqualTo(JobState.DONE);
        assertThat(state(waiting)).isEqualTo(JobState.QUEUED);
    }

    @Test
    void aJobThatRunsLongKeepsItsLease() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Place place = ask("000001");
        Duration lease = Duration.ofMillis(600);
        Worker worker = new Worker(
                jobs,
                runner(
                        job -> {
                            begun.countDown();
                            wait(mayEnd);
                        },
                        lease),
                "long",
                lease);
        workers.add(worker);
        worker.start(1);
        wait(begun);
        Instant first = lease();
        await(() -> lease().isAfter(first.plus(lease)));
        assertThat(jobs.claim("another", lease)).as("it is still in its hands").isEmpty();
        mayEnd.countDown();
        await(() -> state(place) == JobState.DONE);
    }

    @Test
    void countsAndTimesEveryStepForTheMetricsPage() {
        StepMeasures measures = new StepMeasures();
        Job job = new Job("01J", Place.prefecture("020001"), new KeepPrefecture("020001"), 0, 1, null, "test");
        measures.begins(job, JobStep.REALM);
        measures.worked(job, JobStep.REALM, Duration.ofMillis(1500));
        measures.worked(job, JobStep.REALM, Duration.ofMillis(250));
        assertThat(measures.text())
                .startsWith("# TYPE kasane_job_step_seconds summary\n")
                .contains("kasane_job_step_seconds_count{step=\"REALM\"} 2\n")
                .contains("kasane_job_step_seconds_sum{step=\"REALM\"} 1.75\n")
                .contains("kasane_job_step_seconds_count{step=\"SIGN_OUT\"} 0\n");
        assertThat(measures.text().lines()).hasSize(1 + 2 * JobStep.values().length);
    }

    @FunctionalInterface
    private interface Doing {
        void with(JobStep step);
    }

    private Worker worker(String name, Doing doing) {
        Worker worker = new Worker(jobs, runner(doing, Worker.LEASE), name, Worker.LEASE);
        workers.add(worker);
        return worker;
    }

    private JobRunner runner(Doing doing, Duration lease) {
        Plan<KeepPrefecture> plan = Plan.of(JobKind.KEEP_PREFECTURE, KeepPrefecture.class)
                .with(JobStep.REALM, task -> doing.with(JobStep.REALM))
                .with(JobStep.CLIENT, task -> {});
        return new JobRunner(jobs, new Plans(List.of(plan)), new StepMeasures(), lease);
    }

    private Place ask(String prefecture) {
        Place place = Place.prefecture(prefecture);
        assertThat(jobs.enqueue(place, new KeepPrefecture(prefecture), null)).isInstanceOf(Enqueued.Accepted.class);
        return place;
    }

    private JobState state(Place place) {
        return jobs.latest(place, 1).get(0).state();
    }

    private Instant lease() {
        return installation
                .admin
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT lease_until FROM job")
                        .mapTo(Instant.class)
                        .one());
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the other did not come", e);
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            Thread.sleep(20);
        }
    }
}
