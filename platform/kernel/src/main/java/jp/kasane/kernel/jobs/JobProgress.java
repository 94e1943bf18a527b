package jp.kasane.kernel.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Place;

/**
 * How far a job is, for whoever waits for it. Says nothing of the request's content.
 *
 * @param step the step under way, or the last one
 * @param failure message key of what went wrong ({@code job.failure.<key>})
 */
public record JobProgress(
        String id,
        JobKind kind,
        Place place,
        JobState state,
        Optional<JobStep> step,
        int stepsDone,
        Optional<JobFailure> failure,
        Instant askedAt,
        Optional<Instant> endedAt) {

    public List<JobStep> steps() {
        return kind.steps();
    }
}
