package jp.kasane.kernel.jobs;

/** Why a job failed, in words a page can show ({@code job.failure.<name>}) with what to do about it. */
public enum JobFailure {
    /** The database server did not answer or refused. */
    DATABASE,
    /** The identity server did not answer or refused. */
    IDENTITY_SERVER,
    /** The user name belongs to somebody else at the identity server. */
    USERNAME_TAKEN,
    /** The mail could not be handed over: check the mail settings. */
    MAIL,
    /** The place is in no state for this: for example resuming a town that is not suspended. */
    STATE,
    /** The town's database is at a newer version than this release knows. */
    NEWER_SCHEMA,
    /** The person does not belong to the place that asked. */
    NOT_THEIRS,
    /** Something sealed does not open: it was changed, or the key is not on the ring. */
    SEAL,
    /** Workers died over it too often. */
    WORKER_LOST,
    /** Anything else; the log has it under the job's id. */
    UNEXPECTED
}
