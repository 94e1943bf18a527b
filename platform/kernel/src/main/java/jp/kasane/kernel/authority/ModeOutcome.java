package jp.kasane.kernel.authority;

/** What became of an order about {@link OfficerMode}. */
public sealed interface ModeOutcome {

    /** What was done, as the trail calls it. */
    enum Act {
        /** Switched on by the only administrator. */
        ON,
        /** Waits for another administrator. */
        PROPOSED,
        /** Switched on by a second administrator. */
        APPROVED,
        DECLINED,
        OFF
    }

    /** It is in the trail. */
    record Done(Act act) implements ModeOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements ModeOutcome {}

    /** Why nothing was changed; each has its words on the page. */
    enum Reason {
        /** Who asked does not administer the town (any more). */
        NOT_ADMINISTRATOR,
        ALREADY_ON,
        ALREADY_OFF,
        /** Somebody has proposed it already. */
        ALREADY_WAITS,
        /** No proposal waits (any more). */
        NOTHING_WAITS,
        /** Nobody approves what they proposed. */
        OWN_PROPOSAL
    }
}
