package jp.kasane.prefecture.visits;

import java.time.Instant;
import jp.kasane.prefecture.dispatch.Placement;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a visit; never changed.
 *
 * @param action a {@link VisitAct}'s name
 * @param at where it stood afterwards; of what lost its place: where it stood before
 * @param words the reason given, no longer than {@link Visits#LONGEST_WORDS}; empty if none
 * @param byUser the person's id
 */
public record VisitEvent(
        String visit,
        String action,
        VisitState from,
        VisitState to,
        @Nullable Placement at,
        String words,
        String byUser,
        Instant when) {

    public VisitEvent {
        if (words.codePointCount(0, words.length()) > Visits.LONGEST_WORDS) {
            throw new IllegalArgumentException("words of a visit's history: " + words.length());
        }
    }
}
