package jp.kasane.prefecture.requests;

import java.util.List;

/** What came of an act on a request. */
public sealed interface RequestOutcome {

    /**
     * It is done.
     *
     * @param id the request's
     * @param standing visits that are agreed and stay until the prefecture cancels them
     */
    record Done(String id, List<String> standing) implements RequestOutcome {
        public Done {
            standing = List.copyOf(standing);
        }
    }

    /** Somebody changed it, or its programme, meanwhile. */
    record Stale() implements RequestOutcome {}

    /** It is not there, or not for whoever asks. */
    record Gone() implements RequestOutcome {}

    /** It is not done, and why. */
    record Refused(Why why) implements RequestOutcome {}

    /** Why not. */
    enum Why {
        /** Not from where it stands. */
        STATE,
        /** The programme takes no applications yet, or not any more; or it has ended. */
        CLOSED,
        /** The town is excluded from the programme. */
        EXCLUDED,
        /** The town has another live request in the programme. */
        ONE_ALREADY,
        /** The town has as many requests in the programme as it may have. */
        TOO_MANY,
        /** Something required is missing, or something does not fit. */
        INCOMPLETE,
        /** So many towns are accepted as there is room for. */
        QUOTA_FULL,
        /** Its visits are planned already. */
        PLANNED
    }
}
