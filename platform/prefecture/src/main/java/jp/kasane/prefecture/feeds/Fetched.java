package jp.kasane.prefecture.feeds;

/** What a server answered. */
sealed interface Fetched {

    /** A whole answer. */
    record Content(byte[] bytes) implements Fetched {}

    /** None. */
    record Failed(FeedSaid said) implements Fetched {}
}
