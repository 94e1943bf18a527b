package jp.kasane.prefecture.programmes;

import java.util.List;

/** What came of changing a programme or its state. */
public sealed interface ChangeOutcome {

    /** It is as asked. */
    record Changed(int version) implements ChangeOutcome {}

    /** It is not there any more. */
    record Deleted() implements ChangeOutcome {}

    /** Somebody else changed it meanwhile; nothing was kept. */
    record Stale(Programme now) implements ChangeOutcome {}

    /** There is none of that id in the prefecture. */
    record Gone() implements ChangeOutcome {}

    /** Towns have answered what it asks, and this of their answers would be lost or read under other words. */
    record Lost(List<Answered> answers) implements ChangeOutcome {
        public Lost {
            answers = List.copyOf(answers);
        }
    }

    /**
     * It cannot be.
     *
     * @param count of how many things it is because of: visits; else 0
     */
    record Refused(Why why, int count) implements ChangeOutcome {}

    /** Why it cannot be. */
    enum Why {
        /** Visits of its stages are there: no stage is taken away, added or moved any more. */
        STAGES_HAVE_VISITS,
        /** Year and kind are settled once towns could see it. */
        SETTLED_WHEN_OPENED,
        /** It does not lie one step away. */
        NOT_THE_NEXT_STEP,
        /** A town has sent an application: it would see it vanish. */
        STAYS_OPEN,
        /** Only what is being set up is deleted. */
        NOT_A_DRAFT,
        /** Towns saw it: it stays on record, whatever they did. */
        STAYS_ON_RECORD,
        /** Visits are still to be held. */
        VISITS_STILL_OPEN
    }
}
