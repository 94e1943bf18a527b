package jp.kasane.admin.work;

import jp.kasane.kernel.jobs.JobRequest;

/**
 * What a step does. Doing it twice leaves the same as doing it once, because a worker may die between doing it and saying so. A
 * step that cannot be done, and would not be by trying again, throws {@link StepRefused}.
 *
 * @param <R> the kind of request it works on
 */
@FunctionalInterface
public interface Work<R extends JobRequest> {

    void carryOut(Task<R> task);
}
