package jp.kasane.municipal.disclosure;

/**
 * Which records exist at all for a viewer. Lists, counts, pages and searches take their condition from here, so that a record
 * that must not be seen is not counted either.
 */
public sealed interface Visible {

    /** Whether a record with these facts exists for the viewer. */
    boolean includes(RecordFacts facts);

    /** No record at all. */
    record Nothing() implements Visible {
        @Override
        public boolean includes(RecordFacts facts) {
            return false;
        }
    }

    /** What the person recorded or was given. */
    record OwnOnly(String userId) implements Visible {
        @Override
        public boolean includes(RecordFacts facts) {
            return facts.belongsTo(userId);
        }
    }

    /** Every record of the town. */
    record Everything() implements Visible {
        @Override
        public boolean includes(RecordFacts facts) {
            return true;
        }
    }
}
