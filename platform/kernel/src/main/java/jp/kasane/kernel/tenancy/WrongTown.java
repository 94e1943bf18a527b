package jp.kasane.kernel.tenancy;

/** A connection that is not in the town it was opened for. Nothing was read through it; the request fails. */
public final class WrongTown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongTown(String code) {
        super("a connection opened for " + code + " is not in that town's database, or not as its user");
    }
}
