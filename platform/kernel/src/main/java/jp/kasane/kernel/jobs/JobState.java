package jp.kasane.kernel.jobs;

/**
 * A job's life: it waits, runs, and is done or has failed. A job whose worker died, or that a stopping worker gave back, waits
 * again and goes on after its last finished step. Done and failed are ends: whoever wants to try again asks anew.
 */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    /** The one table of a job's life. */
    public boolean mayBecome(JobState next) {
        return switch (this) {
            case QUEUED -> next == RUNNING;
            case RUNNING -> next == QUEUED || next == DONE || next == FAILED;
            case DONE, FAILED -> false;
        };
    }

    public boolean ended() {
        return this == DONE || this == FAILED;
    }
}
