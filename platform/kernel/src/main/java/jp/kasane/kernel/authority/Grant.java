package jp.kasane.kernel.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What opens a place to a user: role, purpose, who proposed and who approved it, from when to when. A grant is never deleted; it
 * ends, is declined or is revoked, with who, when and why.
 *
 * @param validTo the last day it holds, included; null while open
 * @param voidIfUnusedAt the first administrator's grant is void from then on if nobody has used it (14 days)
 */
public record Grant(
        String id,
        String userId,
        Place place,
        StandardRole role,
        @Nullable String post,
        String purpose,
        State state,
        @Nullable String proposedBy,
        @Nullable String approvedBy,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Instant voidIfUnusedAt,
        @Nullable Instant firstUsedAt) {

    /** PROPOSED waits for a second approver; DECLINED and REVOKED are ends. */
    public enum State {
        PROPOSED,
        GRANTED,
        DECLINED,
        REVOKED;

        /** The one table of a grant's life. */
        public boolean mayBecome(State next) {
            return switch (this) {
                case PROPOSED -> next == GRANTED || next == DECLINED;
                case GRANTED -> next == REVOKED;
                case DECLINED, REVOKED -> false;
            };
        }
    }

    public Grant {
        Objects.requireNonNull(state);
        if (role.placeKind() != place.kind()) {
            throw new IllegalArgumentException(role + " cannot be held at " + place);
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("a grant ends on or after the day it begins");
        }
    }

    /** Whether the grant opens its place at that moment. {@code today} is the day in Japan. */
    public boolean liveAt(Instant now, LocalDate today) {
        return state == State.GRANTED
                && !today.isBefore(validFrom)
                && (validTo == null || !today.isAfter(validTo))
                && (voidIfUnusedAt == null || firstUsedAt != null || now.isBefore(voidIfUnusedAt));
    }
}
