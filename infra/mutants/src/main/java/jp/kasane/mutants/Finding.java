package jp.kasane.mutants;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What became of the product without one guard.
 *
 * @param by the test that failed, as {@code SessionsTest#anIdleSessionOpensNothing}; empty if none did
 */
@JsonPropertyOrder({"guard", "outcome", "by"})
public record Finding(String guard, Outcome outcome, String by) {

    /** Whether a test noticed. */
    public enum Outcome {
        CAUGHT,
        /** All tests passed without the guard: a hole in them. */
        SURVIVED,
        /** The tests did not come to an end, which says nothing. */
        HUNG
    }

    boolean caught() {
        return outcome == Outcome.CAUGHT;
    }
}
