package jp.kasane.prefecture.feeds;

/** What a server answered. */
sealed interface Fetched {

    /** A whole answer. */
    record Content(byte[] bytes) implements Fetched {}

    /** None. */
    record Failed(FeedSaid said) implements Fetched {}

    /** Nobody was asked, for reasons that are ours: too many names are being looked up, or the node goes down. */
    record NotAsked() implements Fetched {}
}
