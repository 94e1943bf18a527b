package jp.kasane.kernel.definition;

/** A rule that a definition as a whole must keep, beyond what its records refuse by themselves. */
public interface Check<D> {
    void check(D definition, Complaints complaints);
}
