package jp.kasane.prefecture.planning;

/** A visit that is no longer as a plan knows it, and what happened to it since. */
public record Changed(String visit, How how) {

    /** What happened. */
    public enum How {
        /** Agreed, confirmed, moved or otherwise decided upon. */
        DECIDED,
        /** Cancelled, or its request withdrawn, or its town left. */
        GONE,
        /** It was not there. */
        NEW,
        /** Its day has come. */
        PAST
    }
}
