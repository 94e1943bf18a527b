package jp.kasane.admin.work;

import java.util.Optional;
import jp.kasane.kernel.jobs.JobFailure;
import org.jspecify.annotations.Nullable;

/** A step that could not be done, and why. The message is for the operator: ids and causes, never a person's data. */
public final class StepRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final JobFailure failure;
    private final @Nullable String told;

    public StepRefused(JobFailure failure, String message) {
        this(failure, message, null);
    }

    public StepRefused(JobFailure failure, String message, @Nullable Throwable cause) {
        this(failure, message, null, cause);
    }

    private StepRefused(JobFailure failure, String message, @Nullable String told, @Nullable Throwable cause) {
        super(message, cause);
        this.failure = failure;
        this.told = told;
    }

    /** A refusal whose words are kept with the job, because they hold nothing but ids, places in our own files and codes. */
    public static StepRefused telling(JobFailure failure, String words) {
        return new StepRefused(failure, words, words, null);
    }

    /** What may be kept with the job. */
    public Optional<String> told() {
        return Optional.ofNullable(told);
    }

    public JobFailure failure() {
        return failure;
    }
}
