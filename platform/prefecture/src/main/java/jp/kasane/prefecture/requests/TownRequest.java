package jp.kasane.prefecture.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A town's application to a programme.
 *
 * @param programme the programme's id
 * @param town the town's code
 * @param version counts its changes: whoever changes it says which one they saw
 * @param sentAt when it was first sent; null: never, and nobody but the town sees it
 */
public record TownRequest(
        String id,
        String programme,
        String town,
        State state,
        Answers answers,
        int version,
        @Nullable Instant sentAt) {

    /** Where it stands. */
    public enum State {
        /** The town is writing it. */
        DRAFT,
        /** It lies with the prefecture. */
        SENT,
        /** The prefecture has asked something. */
        ASKED_BACK,
        /** It is accepted and has its visits. */
        ACCEPTED,
        /** It is refused. */
        DECLINED,
        /** The town wants nothing any more. */
        WITHDRAWN;

        /** Whether something may still come of it. */
        public boolean live() {
            return this != DECLINED && this != WITHDRAWN;
        }
    }

    /** Whether it was ever sent. */
    public boolean sent() {
        return sentAt != null;
    }
}
