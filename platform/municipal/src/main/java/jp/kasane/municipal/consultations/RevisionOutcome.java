package jp.kasane.municipal.consultations;

/** What came of a correction. */
public sealed interface RevisionOutcome {

    /** It stands as corrected. */
    record Revised(ConsultationSheet now) implements RevisionOutcome {}

    /** Somebody else saved another version meanwhile. Nothing was kept; theirs is here to choose from. */
    record Conflict(ConsultationSheet theirs) implements RevisionOutcome {}

    /** It is finished or void: a finished one is opened again first. */
    record NotPossible(State state) implements RevisionOutcome {}

    /** There is none for this viewer. */
    record Unknown() implements RevisionOutcome {}
}
