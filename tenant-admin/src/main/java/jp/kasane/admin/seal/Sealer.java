package jp.kasane.admin.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kasane.kernel.trail.Anchor;

/**
 * Seals what of a town's access log has committed. Numbers are given to entries before they commit: an entry is left a few seconds
 * before its number is passed, a number passed over is noted as a gap, and what commits in a gap after all is sealed late, for a
 * while. After that the gap is settled: no entry of the product can appear there any more (ADR 0012).
 */
final class Sealer {

    /** How long an entry is left, so that those with lower numbers have committed as a rule. */
    static final Duration MARGIN = Duration.ofSeconds(3);

    /** How long something may commit late; a town's transaction that stands idle is ended by the server long before. */
    static final Duration GRACE = Duration.ofMinutes(10);

    static final int MOST_AT_ONCE = 10_000;

    private final Clock clock;
    private final int mostAtOnce;

    Sealer(Clock clock) {
        this(clock, MOST_AT_ONCE);
    }

    Sealer(Clock clock, int mostAtOnce) {
        this.clock = clock;
        this.mostAtOnce = mostAtOnce;
    }

    /**
     * Adds seals until nothing is left that is ready, each in a transaction of its own, so that no restore comes in between; the
     * newest seal afterwards.
     *
     * @param last what the town's chain was anchored at; a chain that does not fit it is not gone on with
     */
    Seal sealAll(Connection connection, String town, Anchor last) throws SQLException {
        TownTrail trail = new TownTrail(connection, town);
        connection.setAutoCommit(false);
        try {
            while (sealOne(trail, last)) {
                connection.commit();
            }
            return trail.head();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private boolean sealOne(TownTrail trail, Anchor last) throws SQLException {
        Instant now = clock.instant();
        Seal head = trail.head();
        long ready = trail.ready(head.to(), now.minus(MARGIN));
        List<IdRanges.Range> gaps = trail.open(head);
        if (ready == 0 && gaps.isEmpty()) {
            return false;
        }
        long settled = Math.max(head.settledTo(), trail.sealedBefore(now.minus(GRACE)));
        List<Long> late = trail.among(gaps);
        boolean toSettle = gaps.stream().anyMatch(gap -> gap.first() <= settled);
        if (ready == 0 && late.isEmpty() && !toSettle) {
            return false;
        }
        if (last.seal() > 0
                && trail.hash(last.seal()).filter(last.hash()::equals).isEmpty()) {
            throw new ChainBroken(last.town());
        }
        TownTrail.Batch batch = trail.read(head.to() + 1, Math.max(ready, head.to()), mostAtOnce, late);
        trail.add(head.next(batch.last(), settled, batch.ids(), batch.leaves(), now));
        return true;
    }
}
