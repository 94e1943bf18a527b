package jp.kasane.mutants;

/** The list of guards does not fit the product: a guard that moved, a test that is gone, a mutant that does not compile. */
public final class ListWrong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ListWrong(String what) {
        super(what);
    }
}
