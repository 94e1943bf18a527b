package jp.kasane.prefecture.feeds;

/** What came of reading a subscribed calendar. Any but the first changes nothing of the half-days. */
public enum FeedSaid {
    /** It was read; the number says how many of its events were left out. */
    FINE,
    /** Nothing of the public network has that name. Whether a machine of our own network has it is not told. */
    NO_NAME,
    NO_ANSWER,
    /** Its certificate is not for that name, or of nobody who is trusted. */
    NOT_TRUSTED,
    SLOW,
    /** It sends elsewhere; nobody is followed. */
    MOVED,
    NO_ACCESS,
    NOT_THERE,
    /** The server answers that something is wrong. */
    FAULT,
    /** In bytes, or in events and how often they repeat. */
    TOO_LARGE,
    COMPRESSED,
    /** What answers does not speak HTTP as it should. */
    NOT_HTTP,
    /** Not UTF-8. */
    NOT_TEXT,
    NOT_A_CALENDAR,
    /** A calendar that cannot be understood; the number is the line. */
    BROKEN,
    /** The address that is kept does not open, so nobody was asked: its key is gone, or it was spoilt. */
    UNOPENED,
    /** Whoever signs in as the adviser may not advise any more, so nobody was asked for them. */
    NOT_SERVING;

    /** Whether a server was asked for it. */
    public boolean asked() {
        return this != UNOPENED && this != NOT_SERVING;
    }
}
