package jp.kasane.prefecture.visits;

import java.time.Instant;

/**
 * An adviser's report of a visit.
 *
 * @param version from 1; the newest counts, the older ones stay
 * @param byUser the person's id
 */
public record Report(String visit, int version, Text text, String byUser, Instant at) {

    /**
     * What stands in it.
     *
     * @param findings what the adviser found (現状・気づき)
     * @param advice what they advised
     * @param homework what the town does until the next visit
     * @param next what comes next
     */
    public record Text(String findings, String advice, String homework, String next) {

        /** What each part holds at the most. */
        public static final int LONGEST = 10_000;

        public boolean empty() {
            return findings.isBlank() || advice.isBlank();
        }
    }
}
