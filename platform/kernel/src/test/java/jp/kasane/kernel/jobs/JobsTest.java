package jp.kasane.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.jobs.Enqueued.Accepted;
import jp.kasane.kernel.jobs.Enqueued.AlreadyUnderWay;
import jp.kasane.kernel.jobs.JobRequest.ResumeTown;
import jp.kasane.kernel.jobs.JobRequest.SuspendTown;
import jp.kasane.kernel.testing.AClock;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobsTest {

    private static final Place IMABETSU = Place.town("023035");
    private static final Place YOMOGITA = Place.town("023043");
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final AClock clock = new AClock();
    private ControlDatabase control;
    private Jobs jobs;

    @BeforeEach
    void anEmptyQueue() {
        EmbeddedMariaDb server = EmbeddedMariaDb.get();
        String database = server.newMigratedControlDatabase();
        control = ControlDatabase.open(server.url(database), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
        jobs = new Jobs(control, clock);
    }

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void handsOutTheOldestWaitingJobWithWhatWasAsked() {
        String first = enqueue(IMABETSU, new SuspendTown("023035", "点検のため"));
        enqueue(YOMOGITA, new ResumeTown("023043"));

        Job job = jobs.claim("w1", LEASE).orElseThrow();

        assertThat(job.id()).isEqualTo(first);
        assertThat(job.place()).isEqualTo(IMABETSU);
        assertThat(job.request()).isEqualTo(new SuspendTown("023035", "点検のため"));
        assertThat(job.attempt()).isEqualTo(1);
    }

    @Test
    void takesNoSecondOneOfTheSameWhileTheFirstIsUnfinished() {
        String first = enqueue(IMABETSU, new ResumeTown("023035"));

        assertThat(jobs.enqueue(IMABETSU, new SuspendTown("023035", "点検"), null))
                .isEqualTo(new AlreadyUnderWay(first));

        jobs.done(jobs.claim("w1", LEASE).orElseThrow());
        assertThat(jobs.enqueue(IMABETSU, new ResumeTown("023035"), null)).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whomItNamedIsForgottenWhenItEnds(boolean well) {
        FirstAdministrator first =
                new FirstAdministrator("01J00000000000000000000001", "架空 太郎", "taro@example.invalid", "taro");
        enqueue(Place.prefecture("020001"), new JobRequest.OnboardTown("023035", first, true));
        Job job = jobs.claim("w1", LEASE).orElseThrow();
        assertThat(((JobRequest.OnboardTown) job.request()).firstAdministrator())
                .isEqualTo(first);

        if (well) {
            jobs.done(job);
        } else {
            jobs.failed(job, JobFailure.DATABASE, "");
        }

        String kept = control.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT request FROM job")
                        .mapTo(String.class)
                        .one());
        assertThat(kept)
                .contains("\"code\":\"023035\"", "\"userId\":\"" + first.userId() + "\"")
                .doesNotContain("架空", "taro");
    }

    @Test
    void belongsToThePlaceThatAskedAndToNoOther() {
        String job = enqueue(IMABETSU, new ResumeTown("023035"));

        assertThat(jobs.progress(IMABETSU, job)).isPresent();
        assertThat(jobs.progress(YOMOGITA, job)).isEmpty();
        assertThat(jobs.progress(Place.prefecture("023035"), job)).isEmpty();
        assertThat(jobs.latest(IMABETSU, 5)).hasSize(1);
        assertThat(jobs.latest(YOMOGITA, 5)).isEmpty();
    }

    @Test
    void ofManyWhoAskAtOnceExactlyOneIsTaken() throws Exception {
        List<Enqueued> answers = atOnce(8, () -> jobs.enqueue(IMABETSU, new ResumeTown("023035"), null));

        assertThat(answers).filteredOn(Accepted.class::isInstance).hasSize(1);
        assertThat(jobs.latest(IMABETSU, 10)).hasSize(1);
    }

    @Test
    void noTwoWorkersEverHoldTheSameJob() throws Exception {
        IntStream.range(0, 20)
                .forEach(i ->
                        enqueue(IMABETSU, new JobRequest.ResetMfa("0000000000000000000000000" + (char) ('A' + i))));

        List<List<String>> taken = atOnce(6, () -> {
            List<String> mine = new java.util.ArrayList<>();
            for (var job = jobs.claim("w", LEASE); job.isPresent(); job = jobs.claim("w", LEASE)) {
                mine.add(job.get().id());
            }
            return mine;
        });

        assertThat(taken.stream().flatMap(List::stream).toList()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aDeadWorkersJobGoesToTheNextAfterItsLastFinishedStep() {
        enqueue(IMABETSU, new JobRequest.InviteUser("01J00000000000000000000001"));
        Job lost = jobs.claim("w1", LEASE).orElseThrow();
        jobs.stepBegins(lost, JobStep.IDENTITY, LEASE);
        jobs.stepDone(lost, JobStep.IDENTITY);
        assertThat(jobs.claim("w2", LEASE)).isEmpty();

        clock.pass(LEASE.plusSeconds(1));
        Job taken = jobs.claim("w2", LEASE).orElseThrow();

        assertThat(taken.id()).isEqualTo(lost.id());
        assertThat(taken.stepsDone()).isEqualTo(1);
        assertThat(taken.attempt()).isEqualTo(2);
        assertThatThrownBy(() -> jobs.done(lost)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> jobs.heartbeat(lost, LEASE)).isInstanceOf(LeaseLost.class);
    }

    @Test
    void aLeaseThatEndedStaysLostEvenIfTheNextWorkerHasTheSameName() {
        enqueue(IMABETSU, new ResumeTown("023035"));
        Job lost = jobs.claim("tenant-admin-1", LEASE).orElseThrow();
        clock.pass(LEASE.plusSeconds(1));
        Job taken = jobs.claim("tenant-admin-1", LEASE).orElseThrow();

        assertThatThrownBy(() -> jobs.heartbeat(lost, LEASE)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> jobs.stepDone(lost, JobStep.RESUMPTION)).isInstanceOf(LeaseLost.class);
        jobs.done(taken);
    }

    @Test
    void aHeartbeatKeepsTheJob() {
        enqueue(IMABETSU, new ResumeTown("023035"));
        Job job = jobs.claim("w1", LEASE).orElseThrow();

        clock.pass(LEASE.minusSeconds(1));
        jobs.heartbeat(job, LEASE);
        clock.pass(LEASE.minusSeconds(1));

        assertThat(jobs.claim("w2", LEASE)).isEmpty();
    }

    @Test
    void aJobOverWhichWorkersKeepDyingIsGivenUp() {
        String id = enqueue(IMABETSU, new ResumeTown("023035"));
        for (int i = 0; i < Jobs.ATTEMPTS; i++) {
            assertThat(jobs.claim("w" + i, LEASE)).isPresent();
            clock.pass(LEASE.plusSeconds(1));
        }

        assertThat(jobs.claim("last", LEASE)).isEmpty();
        JobProgress progress = jobs.progress(IMABETSU, id).orElseThrow();
        assertThat(progress.state()).isEqualTo(JobState.FAILED);
        assertThat(progress.failure()).contains(JobFailure.WORKER_LOST);
    }

    @Test
    void aFailureIsShownToThePlaceThatAskedAndToNoOther() {
        String id = enqueue(IMABETSU, new ResumeTown("023035"));
        Job job = jobs.claim("w1", LEASE).orElseThrow();
        jobs.stepBegins(job, JobStep.RESUMPTION, LEASE);
        jobs.failed(job, JobFailure.STATE, "x".repeat(3000));

        JobProgress progress = jobs.progress(IMABETSU, id).orElseThrow();
        assertThat(progress.failure()).contains(JobFailure.STATE);
        assertThat(progress.step()).contains(JobStep.RESUMPTION);
        assertThat(progress.endedAt()).isPresent();
        assertThat(jobs.progress(YOMOGITA, id)).isEmpty();
        assertThat(jobs.progress(Place.prefecture("020001"), id)).isEmpty();
    }

    @Test
    void aJobStandsOrFallsWithTheTransactionThatAskedForIt() {
        assertThatThrownBy(() -> control.jdbi().useTransaction(transaction -> {
                    jobs.enqueue(transaction, IMABETSU, new ResumeTown("023035"), null);
                    throw new IllegalStateException("the caller thinks better of it");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(jobs.latest(IMABETSU, 10)).isEmpty();
    }

    private String enqueue(Place place, JobRequest request) {
        clock.pass(Duration.ofMillis(1));
        return ((Accepted) jobs.enqueue(place, request, null)).jobId();
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> future : executor.invokeAll(java.util.Collections.nCopies(threads, work))) {
                results.add(future.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
