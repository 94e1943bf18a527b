package jp.kasane.prefecture.published;

/** What became of an order to publish or to withdraw. */
public enum PublishOutcome {
    /** It is done, and in the town's trail. */
    DONE,
    /** Whoever asks does not administer the town. */
    NOT_ADMINISTRATOR,
    /** The town is shut, has merged, or leaves. */
    NOT_OPEN,
    /** There is nothing to withdraw. */
    NOTHING_PUBLISHED
}
