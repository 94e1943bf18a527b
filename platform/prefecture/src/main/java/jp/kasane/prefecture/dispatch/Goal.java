package jp.kasane.prefecture.dispatch;

/** What makes one plan better than another. Each is counted in its own unit and weighed by the officer. */
public enum Goal {
    /** Minutes on the way, there and back, where two visits in one trip share it. */
    TRAVEL,
    /** Advisers of one request beyond the first. */
    CONTINUITY,
    /** Subjects of a visit that its adviser does not know. */
    EXPERTISE,
    /** Visits on a day that the town did not ask for, where it asked for days. */
    WISHES,
    /** How far the visits raise the squares of the advisers' numbers of visits in the year, those of other programmes counted: even load. */
    LOAD,
    /** Squares of the months' numbers of visits: balanced months. */
    MONTHS,
    /** Nights away: a way home that would be too long. */
    NIGHTS,
    /** Visits that stand elsewhere than before: repairs change little. */
    STABILITY;

    /** What one unit weighs until the officer says otherwise. */
    public int usual() {
        return switch (this) {
            case TRAVEL -> 1;
            case CONTINUITY -> 120;
            case EXPERTISE -> 90;
            case WISHES -> 60;
            case LOAD, MONTHS -> 10;
            case NIGHTS -> 240;
            case STABILITY -> 0;
        };
    }
}
