package jp.kasane.prefecture.advisers;

/** What came of writing down an adviser. */
public sealed interface AdviserOutcome {

    /** It stands. */
    record Kept(String id) implements AdviserOutcome {}

    /** Whoever was chosen signs in as another adviser already, perhaps a retired one. */
    record UserTaken(String adviser) implements AdviserOutcome {}

    /** Somebody else has changed it meanwhile; that stays. */
    record Stale() implements AdviserOutcome {}

    /** Not there, or retired. */
    record Gone() implements AdviserOutcome {}

    /** A prefecture has as many as it may have. */
    record TooMany(int most) implements AdviserOutcome {}

    /** Still expected somewhere: those visits go to somebody else first. */
    record StillExpected(int visits) implements AdviserOutcome {}
}
