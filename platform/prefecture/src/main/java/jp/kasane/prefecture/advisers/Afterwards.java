package jp.kasane.prefecture.advisers;

/** What becomes of a half-day that was withdrawn, once what withdrew it is taken back. */
public enum Afterwards {
    /** It is offered again. */
    OFFERED,
    /** It stays withdrawn: something else withdraws it too. */
    ABSENT,
    /** Somebody, or a calendar, has said otherwise of it since: that stays. */
    CHANGED,
    /** Nobody sends the adviser any more. */
    RETIRED;

    /** Whether taking it back changes anything: it is offered, or there is a cause less. */
    public boolean changes() {
        return this == OFFERED || this == ABSENT;
    }
}
