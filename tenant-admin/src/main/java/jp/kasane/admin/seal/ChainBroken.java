package jp.kasane.admin.seal;

/** A town's chain no longer fits what it was anchored at: somebody cut or rewrote it. Sealing on would cover the tracks. */
final class ChainBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChainBroken(String town) {
        super("the chain of " + town + " does not fit its anchor");
    }
}
