package jp.kasane.prefecture.calendars;

/**
 * What is wrong with a file of somebody's, and where.
 *
 * @param line from 1; 0: the file as a whole
 * @param what the name of the property it is about; never its value
 */
public record Trouble(int line, Reason reason, String what) {

    /** Why something is not read. */
    public enum Reason {
        /** Neither a text nor UTF-8. */
        NOT_TEXT,
        TOO_LARGE,
        /** It does not begin as a calendar does. */
        NOT_A_CALENDAR,
        /** A line without name and value. */
        BROKEN_LINE,
        /** What ends is not what began. */
        BROKEN_NESTING,
        /** It stops in the middle. */
        UNFINISHED,
        TOO_MANY_EVENTS,
        TOO_MANY_LINES,
        /** It repeats more often than can be followed. */
        TOO_MUCH,
        NO_START,
        WRONG_TIME,
        UNKNOWN_ZONE,
        WRONG_RULE,
        /** By the hour, or in a way that no calendar of days needs. */
        RULE_NOT_READ,
        WRONG_DURATION,
        ENDS_BEFORE_IT_BEGINS
    }

    /** Carried out of the reading of one event, or of the whole file. */
    static final class Met extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Trouble trouble;

        Met(int line, Reason reason, String what) {
            super(reason.name(), null, false, false);
            this.trouble = new Trouble(line, reason, what);
        }

        Trouble trouble() {
            return trouble;
        }
    }
}
