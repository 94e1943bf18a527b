package jp.kasane.prefecture.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.kasane.prefecture.dispatch.Score;

/**
 * A search for a plan, as it was written last. Its node writes every few seconds; one that has not been written for a minute is over,
 * and what it found last can still be taken.
 *
 * @param basis names what it planned from
 * @param method that found the best so far; empty before there is one
 * @param score of the best so far
 */
public record Run(
        String id,
        String programme,
        State state,
        String basis,
        String method,
        Optional<Score> score,
        Found found,
        Instant startedAt,
        Instant writtenAt) {

    /** After so long without a word it is over. */
    public static final Duration SILENCE = Duration.ofMinutes(1);

    /** Where it stands. */
    public enum State {
        RUNNING,
        /** Ended by hand before its time was over. */
        STOPPED,
        DONE,
        FAILED,
        /** Its plan is the programme's. */
        TAKEN
    }

    /** Whether it is still searching, as far as anybody knows. */
    public boolean searching(Instant now) {
        return state == State.RUNNING && writtenAt.plus(SILENCE).isAfter(now);
    }

    /** Whether its node fell silent before the end. */
    public boolean lost(Instant now) {
        return state == State.RUNNING && !searching(now);
    }
}
