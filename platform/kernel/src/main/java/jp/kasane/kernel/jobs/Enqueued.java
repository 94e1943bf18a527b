package jp.kasane.kernel.jobs;

/** Whether the queue took a request. */
public sealed interface Enqueued {

    /** It waits to be carried out. */
    record Accepted(String jobId) implements Enqueued {}

    /** The same is being done already, or waits. */
    record AlreadyUnderWay(String jobId) implements Enqueued {}
}
