package jp.kasane.admin.work;

import java.time.Duration;
import jp.kasane.kernel.jobs.Job;
import jp.kasane.kernel.jobs.JobStep;

/** Hears of every step: the product's own measures and logs it, a test's stops the worker dead there. */
public interface StepObserver {

    void begins(Job job, JobStep step);

    /** The step's work is done; that it is done stands nowhere yet. */
    void worked(Job job, JobStep step, Duration took);
}
