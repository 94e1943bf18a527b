package jp.kasane.kernel.tenancy;

/** Town data was asked for with no town bound to the work. There is no default town, ever. */
public final class NoTownBound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoTownBound() {
        super("no town is bound to this work");
    }
}
