package jp.kasane.kernel.departures;

import java.time.Instant;
import java.util.Optional;

/**
 * One town's leaving (離脱). Two people decide it: an administrator of the prefecture asks, one of the town's own agrees.
 *
 * @param reason why, in the asker's words
 * @param eraseFrom from when on the town may be shut, exported and erased; empty until somebody agreed
 * @param exportId the export that was made, read through and handed over; nothing is erased before
 */
public record Departure(
        String id,
        String townCode,
        State state,
        String reason,
        String askedBy,
        Instant askedAt,
        Optional<String> agreedBy,
        Optional<Instant> agreedAt,
        Optional<Instant> eraseFrom,
        Optional<String> exportId,
        Optional<String> certificate) {

    /** How far it has come. Each state is entered from the one before it; only the first two can be withdrawn. */
    public enum State {
        ASKED,
        AGREED,
        /** The town is shut and its export is complete. */
        EXPORTED,
        /** Something may be gone already: there is no way back. */
        ERASING,
        ERASED,
        WITHDRAWN;

        public boolean open() {
            return this != ERASED && this != WITHDRAWN;
        }

        public boolean withdrawable() {
            return this == ASKED || this == AGREED;
        }
    }
}
