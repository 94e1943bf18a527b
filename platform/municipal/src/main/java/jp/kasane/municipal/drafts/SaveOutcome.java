package jp.kasane.municipal.drafts;

import java.time.Instant;

/** What came of saving a draft. */
public sealed interface SaveOutcome {

    record Saved(String id, Instant at) implements SaveOutcome {}

    /** More than a form can take; nothing was saved, the former state of the draft stays. */
    record TooLarge(int most) implements SaveOutcome {}

    /** There is no such draft of this author. */
    record Unknown() implements SaveOutcome {}
}
