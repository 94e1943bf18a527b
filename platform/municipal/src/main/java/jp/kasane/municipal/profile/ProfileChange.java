package jp.kasane.municipal.profile;

import java.time.Instant;

/** One change of the profile: what was done to which figure, what it said afterwards, when and by whom. */
public record ProfileChange(String figureId, long version, Act act, Statement statement, Instant at, String by) {

    /** What can be done to a figure. */
    public enum Act {
        ADD,
        REVISE,
        REMOVE,
        RESTORE
    }
}
