package jp.kasane.admin.work;

import java.util.EnumMap;
import java.util.Map;
import jp.kasane.kernel.jobs.Job;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.JobStep;

/**
 * How a kind of job is carried out: some work for each of its steps, no more and no less.
 *
 * @param <R> the request of that kind
 */
public final class Plan<R extends JobRequest> {

    private final JobKind kind;
    private final Class<R> requests;
    private final Map<JobStep, Work<? super R>> works = new EnumMap<>(JobStep.class);

    private Plan(JobKind kind, Class<R> requests) {
        this.kind = kind;
        this.requests = requests;
    }

    public static <R extends JobRequest> Plan<R> of(JobKind kind, Class<R> requests) {
        return new Plan<>(kind, requests);
    }

    public Plan<R> with(JobStep step, Work<? super R> work) {
        if (!kind.steps().contains(step) || works.put(step, work) != null) {
            throw new IllegalArgumentException(step + " has no place, or no second one, in " + kind);
        }
        return this;
    }

    /** Everything another plan of the same kind knows. */
    public Plan<R> with(Plan<R> part) {
        part.works.forEach(this::with);
        return this;
    }

    public JobKind kind() {
        return kind;
    }

    boolean complete() {
        return works.keySet().containsAll(kind.steps());
    }

    @SuppressWarnings("unchecked") // a work for ? super R takes tasks of R
    void carryOut(JobStep step, Job job) {
        Work<? super R> work = works.get(step);
        if (work == null) {
            throw new IllegalStateException("no work for " + step + " of " + kind);
        }
        Task<R> task = new Task<>(job.place(), requests.cast(job.request()), job.requestedBy());
        ((Work<R>) work).carryOut(task);
    }
}
