package jp.kasane.admin.work;

import jp.kasane.kernel.jobs.JobFailure;
import org.jspecify.annotations.Nullable;

/** A step that could not be done, and why. The message is for the operator: ids and causes, never a person's data. */
public final class StepRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final JobFailure failure;

    public StepRefused(JobFailure failure, String message) {
        this(failure, message, null);
    }

    public StepRefused(JobFailure failure, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.failure = failure;
    }

    public JobFailure failure() {
        return failure;
    }
}
