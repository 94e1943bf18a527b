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
        return effective(now) && covers(today);
    }

    /** Whether the role is open in the grant's period on that day, granted or only proposed. */
    boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether the period has a day in common with another. */
    boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        return (to == null || !validFrom.isAfter(to)) && (validTo == null || !from.isAfter(validTo));
    }

    /** Whether the whole other period lies within this one. */
    boolean encloses(LocalDate from, @Nullable LocalDate to) {
        return !from.isBefore(validFrom) && (validTo == null || (to != null && !to.isAfter(validTo)));
    }

    /** Granted, and not one of those that are void because nobody used them in time. */
    boolean effective(Instant now) {
        return state == State.GRANTED
                && (voidIfUnusedAt == null || firstUsedAt != null || now.isBefore(voidIfUnusedAt));
    }

    Grant approvedBy(String approver) {
        return with(State.GRANTED, approver, validTo);
    }

    Grant declined() {
        return with(State.DECLINED, approvedBy, validTo);
    }

    Grant revoked() {
        return with(State.REVOKED, approvedBy, validTo);
    }

    Grant endingOn(LocalDate lastDay) {
        return new Grant(
                id,
                userId,
                place,
                role,
                post,
                purpose,
                state,
                proposedBy,
                approvedBy,
                validFrom,
                lastDay,
                voidIfUnusedAt,
                firstUsedAt);
    }

    private Grant with(State next, @Nullable String approver, @Nullable LocalDate lastDay) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("a grant does not go from " + state + " to " + next);
        }
        return new Grant(
                id,
                userId,
                place,
                role,
                post,
                purpose,
                next,
                proposedBy,
                approver,
                validFrom,
                lastDay,
                voidIfUnusedAt,
                firstUsedAt);
    }
}
