package jp.kasane.kernel.people;

import java.time.Instant;
import java.util.Optional;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobState;

/** The latest thing asked for somebody's sign-in, and how far it is: an invitation under way, a reset that failed. */
public record Errand(String userId, JobKind kind, JobState state, Optional<JobFailure> failure, Instant askedAt) {}
