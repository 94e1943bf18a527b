package jp.kasane.bench.product;

import java.time.Clock;
import java.time.Duration;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.jobs.Job;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobRequest.OnboardTown;
import jp.kasane.kernel.jobs.Jobs;

/** Stands in for tenant-admin's worker: opens in the registry what is asked for, or fails at it. */
public final class Opener implements AutoCloseable {

    private final ControlDatabase control;
    private final Thread worker = new Thread(this::work);
    private volatile boolean working = true;
    private volatile boolean failing;

    public Opener(ControlDatabase control) {
        this.control = control;
        worker.start();
    }

    public void failing() {
        failing = true;
    }

    private void work() {
        Jobs jobs = new Jobs(control, Clock.systemUTC());
        while (working) {
            jobs.claim("test", Duration.ofSeconds(30)).ifPresent(job -> carryOut(jobs, job));
            Thread.onSpinWait();
        }
    }

    private void carryOut(Jobs jobs, Job job) {
        String code = ((OnboardTown) job.request()).code();
        control.jdbi().useHandle(handle -> handle.execute("UPDATE tenant SET state = 'ACTIVE' WHERE code = ?", code));
        if (failing) {
            jobs.failed(job, JobFailure.MAIL, "test");
        } else {
            jobs.done(job);
        }
    }

    @Override
    public void close() {
        working = false;
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
