package jp.kasane.municipal.consultations;

import java.util.List;

/** One version of a consultation: what it came of, and what differs from the version before. The first one tells all it began with. */
public record PastVersion(PastAct act, List<Change> changes) {

    /** Of a version, beside the fields of the form: where the consultation stood. */
    public static final String STATE = "_state";

    /** Of a version: whose work it was, by id; empty while nobody's. */
    public static final String ASSIGNED = "_assigned";

    /** Of a version: why it was declared void. */
    public static final String VOID = "_void";

    public PastVersion {
        changes = List.copyOf(changes);
    }

    /**
     * One field that changed.
     *
     * @param field of {@link IntakeForm#ORDER}, or one of those above
     * @param hidden it changed, and this reader or this way out does not get what it said
     */
    public record Change(String field, List<String> before, List<String> after, boolean hidden) {
        public Change {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** Never what it said. */
        @Override
        public String toString() {
            return "change of " + field;
        }
    }
}
