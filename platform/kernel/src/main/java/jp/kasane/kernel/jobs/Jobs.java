package jp.kasane.kernel.jobs;

import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.text.Shortened;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * The queue in {@code kasane_control}. A worker claims the oldest waiting job for the length of a lease and must be heard of
 * before the lease ends; otherwise the next worker takes the job up after its last finished step.
 */
public final class Jobs {

    /** A job over which so many workers died is given up. */
    static final int ATTEMPTS = 5;

    private static final int RACES = 3;
    private static final int DETAIL_LENGTH = 1000;
    /** The attempt tells one claim from a later one: two workers on two machines may have the same name. */
    private static final String OURS =
            " WHERE id = :id AND worker = :worker AND attempts = :attempt AND state = 'RUNNING'";

    /** What ends a job. Whom it named by name is kept by the town's users, not by an old job; the identifiers stay. */
    private static final String ENDED =
            " uniqueness = NULL, finished_at = :now, request = JSON_COMPACT(JSON_REMOVE(request, '$.firstAdministrator.name',"
                    + " '$.firstAdministrator.email', '$.firstAdministrator.username'))";

    private final ControlDatabase control;
    private final Clock clock;

    public Jobs(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    public Enqueued enqueue(Place place, JobRequest request, @Nullable String requestedBy) {
        return control.jdbi().inTransaction(transaction -> enqueue(transaction, place, request, requestedBy));
    }

    /** Enqueues within the caller's transaction, so that what the job relies on and the job itself stand or fall together. */
    public Enqueued enqueue(Handle transaction, Place place, JobRequest request, @Nullable String requestedBy) {
        for (int attempt = 0; attempt < RACES; attempt++) {
            Optional<String> unfinished = JobRows.unfinished(transaction, request.uniqueness());
            if (unfinished.isPresent()) {
                return new Enqueued.AlreadyUnderWay(unfinished.get());
            }
            String id = Ids.next();
            if (insert(transaction, id, place, request, requestedBy)) {
                return new Enqueued.Accepted(id);
            }
        }
        throw new IllegalStateException("the queue neither takes nor holds " + request.uniqueness());
    }

    /** The unique key decides between two who ask at once, not the look beforehand. */
    private boolean insert(
            Handle transaction, String id, Place place, JobRequest request, @Nullable String requestedBy) {
        try {
            transaction
                    .createUpdate(JobRows.INSERT)
                    .bind("id", id)
                    .bind("kind", request.kind().name())
                    .bind("placeKind", place.kind().name())
                    .bind("placeCode", place.code())
                    .bind("uniqueness", request.uniqueness())
                    .bind("request", JobRequests.write(request))
                    .bind("total", request.kind().steps().size())
                    .bind("by", requestedBy)
                    .bind("now", clock.instant())
                    .execute();
            return true;
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
                return false;
            }
            throw e;
        }
    }

    /** Takes the oldest job that waits or whose worker's lease has run out. */
    public Optional<Job> claim(String worker, Duration lease) {
        return Deadlocks.again(() -> control.jdbi().inTransaction(transaction -> {
            giveUpHopeless(transaction);
            return JobRows.nextUnclaimed(transaction, clock.instant()).map(id -> take(transaction, id, worker, lease));
        }));
    }

    /** Says that the worker still lives. */
    public void heartbeat(Job job, Duration lease) {
        ours(job, "UPDATE job SET lease_until = :until" + OURS, update -> update.bind("until", after(lease)));
    }

    public void stepBegins(Job job, JobStep step, Duration lease) {
        ours(
                job,
                "UPDATE job SET step = :step, lease_until = :until" + OURS,
                update -> update.bind("step", step.name()).bind("until", after(lease)));
    }

    public void stepDone(Job job, JobStep step) {
        int done = job.kind().steps().indexOf(step) + 1;
        ours(job, "UPDATE job SET steps_done = :done" + OURS, update -> update.bind("done", done));
    }

    public void done(Job job) {
        ours(job, "UPDATE job SET state = 'DONE'," + ENDED + OURS, update -> update.bind("now", clock.instant()));
    }

    /** @param detail for the operator; never a name, an address or anything a person wrote */
    public void failed(Job job, JobFailure failure, String detail) {
        ours(
                job,
                "UPDATE job SET state = 'FAILED', failure = :failure, failure_detail = :detail," + ENDED + OURS,
                update -> update.bind("now", clock.instant())
                        .bind("failure", failure.name())
                        .bind("detail", Shortened.to(detail, DETAIL_LENGTH)));
    }

    /** The job, if it belongs to the place; to any other place it does not exist. */
    public Optional<JobProgress> progress(Place place, String id) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(JobRows.PROGRESS + " AND id = :id")
                        .bind("kind", place.kind().name())
                        .bind("code", place.code())
                        .bind("id", id)
                        .map(JobRows::progress)
                        .findOne());
    }

    /** The latest jobs of a place, newest first. */
    public List<JobProgress> latest(Place place, int atMost) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(
                                JobRows.PROGRESS + " ORDER BY created_at DESC, id DESC LIMIT :most")
                        .bind("kind", place.kind().name())
                        .bind("code", place.code())
                        .bind("most", atMost)
                        .map(JobRows::progress)
                        .list());
    }

    private Job take(Handle transaction, String id, String worker, Duration lease) {
        transaction
                .createUpdate("UPDATE job SET state = 'RUNNING', worker = :worker, lease_until = :until,"
                        + " attempts = attempts + 1, started_at = COALESCE(started_at, :now) WHERE id = :id")
                .bind("worker", worker)
                .bind("until", after(lease))
                .bind("now", clock.instant())
                .bind("id", id)
                .execute();
        return JobRows.job(transaction, id);
    }

    private void giveUpHopeless(Handle transaction) {
        transaction
                .createUpdate("UPDATE job SET state = 'FAILED', failure = 'WORKER_LOST'," + ENDED
                        + " WHERE state = 'RUNNING' AND lease_until < :now AND attempts >= :attempts")
                .bind("now", clock.instant())
                .bind("attempts", ATTEMPTS)
                .execute();
    }

    private void ours(Job job, String sql, UnaryOperator<Update> bound) {
        int changed = Deadlocks.again(() -> control.jdbi()
                .withHandle(handle -> bound.apply(handle.createUpdate(sql))
                        .bind("id", job.id())
                        .bind("worker", job.worker())
                        .bind("attempt", job.attempt())
                        .execute()));
        if (changed == 0) {
            throw new LeaseLost(job.id());
        }
    }

    private Instant after(Duration lease) {
        return clock.instant().plus(lease);
    }
}
