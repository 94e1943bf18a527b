package jp.kasane.kernel.jobs;

/** The worker took too long to be heard of, and the job was given to another: stop at once. */
public final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost(String jobId) {
        super("the lease of job " + jobId + " went to another worker");
    }
}
