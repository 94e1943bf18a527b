package jp.kasane.municipal.consultations;

/** What came of handing in an intake form. */
public sealed interface RecordOutcome {

    /** What the form became, now or before. */
    ConsultationSheet sheet();

    /** It was taken down. */
    record Taken(ConsultationSheet sheet) implements RecordOutcome {}

    /** The same form was handed in before, and this is what it became; nothing was taken down now. */
    record TakenBefore(ConsultationSheet sheet) implements RecordOutcome {}
}
