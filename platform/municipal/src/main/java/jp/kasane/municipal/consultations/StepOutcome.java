package jp.kasane.municipal.consultations;

/** What came of a step in a consultation's life. */
public sealed interface StepOutcome {

    record Done(ConsultationSheet now) implements StepOutcome {}

    /** Its life cycle does not allow it from here; perhaps somebody else was quicker. */
    record NotPossible(State state) implements StepOutcome {}

    /** There is none for this viewer. */
    record Unknown() implements StepOutcome {}
}
