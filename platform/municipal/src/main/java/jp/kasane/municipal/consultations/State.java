package jp.kasane.municipal.consultations;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a consultation stands. This is the one table of its life: it is open, corrected and handed on until it is finished; a
 * finished one is opened again before anything in it changes; a wrong entry is voided, never deleted, and stays as it is.
 */
public enum State {
    OPEN,
    DONE,
    VOIDED;

    /** What may be done to a consultation. RECORD is its beginning and leads from no state. */
    public enum Act {
        RECORD,
        REVISE,
        ASSIGN,
        FINISH,
        REOPEN,
        VOID
    }

    private static final Map<State, Map<Act, State>> LIFE = Map.of(
            OPEN, Map.of(Act.REVISE, OPEN, Act.ASSIGN, OPEN, Act.FINISH, DONE, Act.VOID, VOIDED),
            DONE, Map.of(Act.REOPEN, OPEN, Act.VOID, VOIDED),
            VOIDED, Map.of());

    /** The state the act leads to; empty if it is not possible here. */
    public Optional<State> after(Act act) {
        return Optional.ofNullable(LIFE.getOrDefault(this, Map.of()).get(act));
    }

    /** What is possible here. */
    public Set<Act> possible() {
        return LIFE.getOrDefault(this, Map.of()).keySet();
    }
}
