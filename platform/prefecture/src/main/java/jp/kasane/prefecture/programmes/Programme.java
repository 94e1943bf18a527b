package jp.kasane.prefecture.programmes;

import jp.kasane.kernel.time.FiscalYear;

/**
 * A programme of advisers' visits (派遣事業) of one prefecture and fiscal year.
 *
 * @param version counts the changes: who changes it says which version they saw
 */
public record Programme(
        String id,
        String prefecture,
        FiscalYear year,
        String title,
        Kind kind,
        State state,
        ProgrammeSettings settings,
        int version) {

    /** How its visits come to be. */
    public enum Kind {
        /** So many towns, each with all visits. */
        QUOTA,
        /** Whenever a town asks (要請). */
        ON_REQUEST
    }

    /** Where it stands. It goes forward step by step, and back one step as long as nothing would be torn from under anybody. */
    public enum State {
        /** Being set up; only the prefecture sees it. */
        DRAFT,
        /** Towns apply. */
        OPEN,
        /** Days and advisers are being settled. */
        PLANNING,
        /** Visits are held. */
        RUNNING,
        /** Nothing more happens. */
        ENDED;

        /** Whether one step leads from here to there. */
        public boolean leadsTo(State to) {
            return Math.abs(to.ordinal() - ordinal()) == 1;
        }

        public boolean isBefore(State other) {
            return compareTo(other) < 0;
        }
    }

    /** Whether towns see it. */
    public boolean shownToTowns() {
        return state != State.DRAFT;
    }

    /** Whether nothing more happens in it but what looks back: reports and payments. */
    public boolean ended() {
        return state == State.ENDED;
    }

    /** What an officer types, of it. */
    public ProgrammeDraft draft() {
        return new ProgrammeDraft(year, title, kind, settings);
    }

    /** How many visits one accepted application gets. */
    public int visitsPerRequest() {
        return settings.visits();
    }
}
