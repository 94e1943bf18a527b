package jp.kasane.prefecture.visits;

/** What came of doing something to a visit. */
public sealed interface ActOutcome {

    /** It is done. */
    record Done(VisitRecord before, VisitRecord after) implements ActOutcome {}

    /** Somebody changed it since it was shown. */
    record Changed(VisitRecord now) implements ActOutcome {}

    /** It cannot be done to a visit that stands there. */
    record NotFromHere(VisitState state) implements ActOutcome {}

    /** Its programme has ended: what took place is reported and paid, and nothing else is done. */
    record Ended() implements ActOutcome {}

    /** Its day has not come yet. */
    record TooEarly() implements ActOutcome {}

    /** The day is not after today: nothing is planned into the past. */
    record TooLate() implements ActOutcome {}

    /** The adviser is somewhere else in that half-day. */
    record Taken() implements ActOutcome {}

    /** Nobody of that name serves in this prefecture, or not any more. */
    record NoAdviser() implements ActOutcome {}

    /** The adviser signs in: what they found and advised is theirs to write. */
    record WritesAlone() implements ActOutcome {}

    /**
     * Something else is to be paid for it now than what was shown to whoever pays.
     *
     * @param now in yen
     */
    record OtherSum(long now) implements ActOutcome {}

    /** Nobody does that without saying why. */
    record NoReason() implements ActOutcome {}

    /** There is no such visit. */
    record Gone() implements ActOutcome {}
}
