package jp.kasane.kernel.tenancy;

/** Somebody else saved the record between reading and writing. Nothing of this transaction was kept. */
public final class StaleRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleRecord(Throwable cause) {
        super("the record was changed meanwhile", cause);
    }
}
