package jp.kasane.prefecture.feeds;

/** What came of saying something of a subscribed calendar. Only what was done stands in the trail. */
public enum FeedOutcome {
    DONE,
    /** There is no calendar. */
    NONE,
    /** It was read within the last minute. */
    JUST_READ,
    /** The address that is kept does not open: there is nothing to ask for. */
    UNOPENED,
    /** The adviser is none of theirs. */
    NOT_THEIRS
}
