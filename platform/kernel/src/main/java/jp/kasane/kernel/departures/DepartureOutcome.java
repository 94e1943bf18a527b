package jp.kasane.kernel.departures;

/** What became of an order about a town's leaving. */
public sealed interface DepartureOutcome {

    /** It is in the trail, of the prefecture and of the town. */
    record Done(Act act) implements DepartureOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements DepartureOutcome {}

    /** What was done, as the trail calls it after {@code DEPARTURE_}. */
    enum Act {
        ASKED,
        AGREED,
        WITHDRAWN
    }

    /** Why nothing was changed; each has its words on the page. */
    enum Reason {
        /** Whoever asks may not, or not there. */
        NOT_ADMINISTRATOR,
        /** What was typed is not the town's name. */
        OTHER_NAME,
        /** It has been asked for already. */
        ALREADY_ASKED,
        /** Nothing is asked for, or no longer. */
        NOTHING_ASKED,
        /** Somebody has agreed already. */
        ALREADY_AGREED,
        /** Nobody agrees to what they asked for. */
        OWN_REQUEST,
        /** The town has administrators: it is theirs to agree. */
        TOWN_DECIDES,
        /** The town is being made, or is shut for its leaving. */
        NOT_OPEN
    }
}
