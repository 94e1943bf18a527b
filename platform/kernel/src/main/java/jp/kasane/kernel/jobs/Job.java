package jp.kasane.kernel.jobs;

import jp.kasane.kernel.authority.Place;
import org.jspecify.annotations.Nullable;

/**
 * One piece of asked-for work in the hands of the worker that claimed it.
 *
 * @param stepsDone how many steps an earlier worker finished; this one goes on after them
 * @param attempt 1 the first time, more after a worker died over it
 * @param requestedBy null: the command line or the system itself
 */
public record Job(
        String id,
        Place place,
        JobRequest request,
        int stepsDone,
        int attempt,
        @Nullable String requestedBy,
        String worker) {

    public JobKind kind() {
        return request.kind();
    }
}
