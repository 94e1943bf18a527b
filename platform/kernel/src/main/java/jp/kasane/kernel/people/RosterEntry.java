package jp.kasane.kernel.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.identity.User;
import org.jspecify.annotations.Nullable;

/**
 * One line of the roster: a grant, whose it is, through whom they have it, and who ended it.
 *
 * @param proposedBy the name of who proposed it; null: made when the place was set up
 * @param approvedBy the name of who approved it; the same as who proposed it where no second one was needed
 * @param endedBy the name of who declined, revoked or shortened it
 * @param home whether this place first let the person in, and so looks after their sign-in
 */
public record RosterEntry(
        Grant grant,
        Person person,
        @Nullable String proposedBy,
        @Nullable String approvedBy,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endedWhy,
        boolean home) {

    /**
     * Who it is, as the town knows them.
     *
     * @param secondFactor whether they have signed in with one since the last reset
     */
    public record Person(
            String id,
            String name,
            String kana,
            String username,
            String email,
            User.State state,
            boolean known,
            boolean secondFactor) {}

    /** Where a grant stands today. */
    public enum Standing {
        PROPOSED,
        NOT_BEGUN,
        LIVE,
        OVER,
        DECLINED,
        REVOKED,
        /** The first administrator's, that nobody used in time. */
        VOID;

        public boolean past() {
            return this == OVER || this == DECLINED || this == REVOKED || this == VOID;
        }
    }

    public Standing standing(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Grants.JAPAN);
        return switch (grant.state()) {
            case PROPOSED -> Standing.PROPOSED;
            case DECLINED -> Standing.DECLINED;
            case REVOKED -> Standing.REVOKED;
            case GRANTED -> granted(now, today);
        };
    }

    private Standing granted(Instant now, LocalDate today) {
        LocalDate to = grant.validTo();
        if (to != null && to.isBefore(today)) {
            return Standing.OVER;
        }
        if (grant.validFrom().isAfter(today)) {
            return Standing.NOT_BEGUN;
        }
        return grant.liveAt(now, today) ? Standing.LIVE : Standing.VOID;
    }

    public Optional<String> post() {
        return Optional.ofNullable(grant.post());
    }
}
