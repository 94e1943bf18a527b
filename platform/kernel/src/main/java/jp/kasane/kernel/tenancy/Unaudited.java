package jp.kasane.kernel.tenancy;

/** A transaction on personal data ended without an entry for the access log. It was rolled back. */
public final class Unaudited extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unaudited() {
        super("a transaction on personal data wrote no access log entry; it was rolled back");
    }
}
