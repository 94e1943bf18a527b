package jp.kasane.kernel.succession;

/** What became of an order about a town's name or merger. */
public sealed interface SuccessionOutcome {

    /** It is in both trails. */
    record Done(Act act) implements SuccessionOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements SuccessionOutcome {}

    /** What was done, as the trail calls it. */
    enum Act {
        RENAMED,
        RENAME_WITHDRAWN,
        MERGER_PLANNED,
        MERGER_WITHDRAWN
    }

    /** Why nothing was changed; each has its words on the page. */
    enum Reason {
        /** Whoever asks does not administer the town's prefecture. */
        NOT_ADMINISTRATOR,
        /** The day lies in the past, which stays as it was. */
        PAST,
        /** Another name begins on that day. */
        DAY_TAKEN,
        /** Nothing is planned, or its day has come. */
        NOTHING_PLANNED,
        ALREADY_PLANNED,
        /** No open town of the same prefecture has that code. */
        NO_SUCCESSOR,
        /** The successor merges itself, or the town is a successor. */
        CHAIN,
        /** The town is being made, has merged, or leaves. */
        NOT_OPEN
    }
}
