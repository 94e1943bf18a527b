package jp.kasane.admin;

import java.time.Duration;
import jp.kasane.admin.work.StepObserver;
import jp.kasane.kernel.jobs.Job;
import jp.kasane.kernel.jobs.JobStep;

/**
 * Stops a worker dead at one moment: no clean-up runs, nothing is written any more.
 *
 * @param worked after the step's work was done, before anybody heard of it; otherwise before it began
 */
public record StopsAt(JobStep moment, boolean worked) implements StepObserver {

    /** The process dies. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void begins(Job job, JobStep step) {
        stopIf(step, false);
    }

    @Override
    public void worked(Job job, JobStep step, Duration took) {
        stopIf(step, true);
    }

    private void stopIf(JobStep step, boolean now) {
        if (step == moment && worked == now) {
            throw new Killed();
        }
    }
}
