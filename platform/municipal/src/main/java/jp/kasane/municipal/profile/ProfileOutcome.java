package jp.kasane.municipal.profile;

/** What came of changing a figure. */
public sealed interface ProfileOutcome {

    record Done(Figure figure) implements ProfileOutcome {}

    /** Somebody else was quicker; nothing was kept. */
    record Conflict(Figure theirs) implements ProfileOutcome {}

    /** There is no such figure here. */
    record Unknown() implements ProfileOutcome {}
}
