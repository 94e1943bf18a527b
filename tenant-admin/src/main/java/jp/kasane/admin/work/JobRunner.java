package jp.kasane.admin.work;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kasane.kernel.jobs.Job;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.kernel.jobs.LeaseLost;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one claimed job through the steps that nobody has finished yet, and says how it went. */
public final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final Jobs jobs;
    private final Plans plans;
    private final StepObserver observer;
    private final Duration lease;

    public JobRunner(Jobs jobs, Plans plans, StepObserver observer, Duration lease) {
        this.jobs = jobs;
        this.plans = plans;
        this.observer = observer;
        this.lease = lease;
    }

    public void run(Job job) {
        try {
            Plan<?> plan = plans.of(job.kind())
                    .orElseThrow(() -> new IllegalStateException("no plan for jobs of kind " + job.kind()));
            List<JobStep> steps = job.kind().steps();
            steps.subList(job.stepsDone(), steps.size()).forEach(step -> carryOut(plan, job, step));
            jobs.done(job);
            LOG.info("job {} {} is done", job.id(), job.kind());
        } catch (LeaseLost e) {
            LOG.warn("job {} went on elsewhere", job.id());
        } catch (RuntimeException e) {
            failed(job, e);
        }
    }

    private void carryOut(Plan<?> plan, Job job, JobStep step) {
        jobs.stepBegins(job, step, lease);
        observer.begins(job, step);
        Instant begun = Instant.now();
        plan.carryOut(step, job);
        observer.worked(job, step, Duration.between(begun, Instant.now()));
        jobs.stepDone(job, step);
    }

    private void failed(Job job, RuntimeException fault) {
        JobFailure failure = failureOf(fault);
        LOG.error("job {} {} failed: {}", job.id(), job.kind(), failure, fault);
        try {
            jobs.failed(job, failure, detail(fault));
        } catch (LeaseLost e) {
            LOG.warn("job {} went on elsewhere", job.id());
        }
    }

    /** The kind of the fault, for its words may quote somebody's, unless it was made to be told. */
    private static String detail(RuntimeException fault) {
        String kind = fault.getClass().getSimpleName();
        return fault instanceof StepRefused refused ? refused.told().orElse(kind) : kind;
    }

    private static JobFailure failureOf(RuntimeException fault) {
        if (fault instanceof StepRefused refused) {
            return refused.failure();
        }
        if (fault instanceof WebApplicationException || fault instanceof ProcessingException) {
            return JobFailure.IDENTITY_SERVER;
        }
        return fault instanceof JdbiException ? JobFailure.DATABASE : JobFailure.UNEXPECTED;
    }
}
