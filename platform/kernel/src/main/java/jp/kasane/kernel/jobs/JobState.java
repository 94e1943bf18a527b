package jp.kasane.kernel.jobs;

/**
 * A job's life: it waits, runs, and is done or has failed. A job whose worker died is taken up by the next one, which goes on after
 * its last finished step. Done and failed are ends: whoever wants to try again asks anew.
 */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    public boolean ended() {
        return this == DONE || this == FAILED;
    }
}
