package jp.kasane.admin.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServiceUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.admin.Installation;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.Job;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobProgress;
import jp.kasane.kernel.jobs.JobRequest.KeepPrefecture;
import jp.kasane.kernel.jobs.JobRequest.ResumeTown;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.jobs.Jobs;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a claimed job is taken through its steps, and what is said of it when one of them cannot be done. */
class JobRunnerTest {

    private static final Place AOMORI = Place.prefecture(Installation.AOMORI);

    private static Installation installation;

    private final Jobs jobs = installation.emptied().jobs;
    private final List<String> happened = new ArrayList<>();
    private RuntimeException fault = null;

    @BeforeAll
    static void install() {
        installation = new Installation();
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void carriesEveryStepOutInItsOrderAndSaysSo() {
        String id = asked();
        worker().workOnce();
        assertThat(happened).containsExactly("begins REALM", "REALM", "begins CLIENT", "CLIENT");
        assertThat(progress(id).state()).isEqualTo(JobState.DONE);
        assertThat(worker().workOnce()).as("nothing is left").isFalse();
    }

    @Test
    void goesOnAfterTheStepsThatWereFinishedBefore() {
        String id = asked();
        Job claimed = jobs.claim("one that dies", Duration.ofMillis(-1)).orElseThrow();
        jobs.stepDone(claimed, JobStep.REALM);
        worker().workOnce();
        assertThat(happened).containsExactly("begins CLIENT", "CLIENT");
        assertThat(progress(id).state()).isEqualTo(JobState.DONE);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new StepRefused(JobFailure.MAIL, "no"), JobFailure.MAIL),
                Arguments.of(new StepRefused(JobFailure.NOT_THEIRS, "no"), JobFailure.NOT_THEIRS),
                Arguments.of(new ServiceUnavailableException(), JobFailure.IDENTITY_SERVER),
                Arguments.of(new ProcessingException("connection refused"), JobFailure.IDENTITY_SERVER),
                Arguments.of(new ConnectionException(new java.sql.SQLException("gone")), JobFailure.DATABASE),
                Arguments.of(new IllegalStateException("山田太郎さんの記録"), JobFailure.UNEXPECTED));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhyAStepCouldNotBeDone(RuntimeException because, JobFailure failure) {
        String id = asked();
        fault = because;
        worker().workOnce();
        assertThat(happened).containsExactly("begins REALM");
        assertThat(progress(id).state()).isEqualTo(JobState.FAILED);
        assertThat(progress(id).failure()).contains(failure);
        assertThat(installation.one("SELECT failure_detail FROM job"))
                .as("the kind of fault, never its words: they may name somebody")
                .isEqualTo(because.getClass().getSimpleName());
    }

    @Test
    void keepsTheWordsOfARefusalThatWereMadeToBeTold() {
        String id = asked();
        fault = StepRefused.telling(JobFailure.DATABASE, "V2__x.sql line 4: SQLSTATE 23000");
        worker().workOnce();
        assertThat(progress(id).failure()).contains(JobFailure.DATABASE);
        assertThat(installation.one("SELECT failure_detail FROM job")).isEqualTo("V2__x.sql line 4: SQLSTATE 23000");
    }

    @Test
    void aFailedJobMayBeAskedForAgain() {
        asked();
        fault = new IllegalStateException();
        worker().workOnce();
        fault = null;
        String second = asked();
        worker().workOnce();
        assertThat(progress(second).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void aJobThatNobodyHasAPlanForFails() {
        Enqueued answer = jobs.enqueue(AOMORI, new ResumeTown("023035"), null);
        worker().workOnce();
        JobProgress progress = progress(((Enqueued.Accepted) answer).jobId());
        assertThat(progress.state()).isEqualTo(JobState.FAILED);
        assertThat(progress.failure()).contains(JobFailure.UNEXPECTED);
    }

    @Test
    void aJobThatAnotherWorkerTookMeanwhileIsLeftToIt() {
        String id = asked();
        Job lost = jobs.claim("a slow one", Duration.ofMillis(-1)).orElseThrow();
        Job taken = jobs.claim("a quick one", Worker.LEASE).orElseThrow();
        runner().run(lost);
        assertThat(happened).isEmpty();
        assertThat(progress(id).state()).isEqualTo(JobState.RUNNING);
        runner().run(taken);
        assertThat(progress(id).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void aFaultAfterTheLeaseWasLostIsNotWrittenIntoTheOthersJob() {
        String id = asked();
        Job lost = jobs.claim("a slow one", Worker.LEASE).orElseThrow();
        fault = new IllegalStateException("late");
        installation.server.asRoot("UPDATE " + installation.database + ".job SET worker = 'a quick one'");
        runner(step -> {}).run(lost);
        assertThat(progress(id).state()).isEqualTo(JobState.RUNNING);
        assertThat(progress(id).failure()).isEmpty();
    }

    @Test
    void aLeaseThatIsLostWhileAStepFailsIsNoFaultOfTheWorker() {
        String id = asked();
        Job lost = jobs.claim("a slow one", Worker.LEASE).orElseThrow();
        runner(step -> {
                    installation.server.asRoot("UPDATE " + installation.database + ".job SET worker = 'a quick one'");
                    throw new IllegalStateException("too late");
                })
                .run(lost);
        assertThat(progress(id).state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void aDyingMachineIsNotTakenForAFailedStep() {
        String id = asked();
        Job claimed = jobs.claim("one that dies", Worker.LEASE).orElseThrow();
        assertThatThrownBy(() -> runner(step -> {
                            throw new OutOfMemoryError("test");
                        })
                        .run(claimed))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(progress(id).state()).isEqualTo(JobState.RUNNING);
    }

    private String asked() {
        return ((Enqueued.Accepted) jobs.enqueue(AOMORI, new KeepPrefecture(Installation.AOMORI), null)).jobId();
    }

    private JobProgress progress(String id) {
        return jobs.progress(AOMORI, id).orElseThrow();
    }

    private Worker worker() {
        return new Worker(jobs, runner(), "test");
    }

    private JobRunner runner() {
        return runner(step -> {
            if (fault != null) {
                throw fault;
            }
            happened.add(step.name());
        });
    }

    private JobRunner runner(java.util.function.Consumer<JobStep> work) {
        Plan<KeepPrefecture> plan = Plan.of(JobKind.KEEP_PREFECTURE, KeepPrefecture.class)
                .with(JobStep.REALM, task -> work.accept(JobStep.REALM))
                .with(JobStep.CLIENT, task -> work.accept(JobStep.CLIENT));
        StepObserver observer = new StepObserver() {
            @Override
            public void begins(Job job, JobStep step) {
                happened.add("begins " + step);
            }

            @Override
            public void worked(Job job, JobStep step, Duration took) {
                assertThat(took).isBetween(Duration.ZERO, Duration.ofMinutes(1));
            }
        };
        return new JobRunner(
                new Jobs(installation.admin, Clock.systemUTC()), new Plans(List.of(plan)), observer, Worker.LEASE);
    }
}
