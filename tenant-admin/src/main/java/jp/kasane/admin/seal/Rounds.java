package jp.kasane.admin.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.kasane.kernel.trail.Anchor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals one town after another and anchors each about once a minute while its log goes on. */
final class Rounds {

    static final Duration BETWEEN_ANCHORS = Duration.ofSeconds(45);

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Sealer sealer;
    private final Anchoring anchoring;
    private final Clock clock;
    private final Map<String, Anchor> lasts = new ConcurrentHashMap<>();
    /** Towns of which everything is sealed, settled and anchored, and how they stood then: asked no more than whether they still do. */
    private final Map<String, TownTrail.Standing> quiet = new ConcurrentHashMap<>();

    private final Map<String, String> troubles = new ConcurrentHashMap<>();

    Rounds(Sealer sealer, Anchoring anchoring, Clock clock) {
        this.sealer = sealer;
        this.anchoring = anchoring;
        this.clock = clock;
    }

    /** One town's turn. What goes wrong in it is said once and is no other town's trouble. */
    void turn(Connection connection, String town) throws SQLException {
        try {
            seal(connection, town);
            troubles.remove(town);
        } catch (ChainBroken broken) {
            lasts.remove(town);
            if (anchoring.atRest(town) && say(town, broken)) {
                LOG.error(
                        "town {}: the access log does not fit its anchor and is sealed no more; run audit verify",
                        town);
            }
        } catch (SQLIntegrityConstraintViolationException anotherSealerWasQuicker) {
            LOG.debug("town {}: sealed elsewhere", town);
        } catch (SQLException | RuntimeException trouble) {
            lasts.remove(town);
            if (say(town, trouble)) {
                LOG.warn(
                        "town {}: the access log is not sealed just now: {}",
                        town,
                        trouble.getClass().getName());
            }
            if (!connection.isValid(1)) {
                throw new SQLException("the database server does not answer", trouble);
            }
        }
    }

    private boolean say(String town, Exception trouble) {
        return !trouble.toString().equals(troubles.put(town, trouble.toString()));
    }

    private void seal(Connection connection, String town) throws SQLException {
        TownTrail trail = new TownTrail(connection, town);
        TownTrail.Standing standing = trail.standing();
        if (standing.equals(quiet.get(town))) {
            return;
        }
        quiet.remove(town);
        Anchor last = lasts.computeIfAbsent(town, anchoring::last);
        Seal head = sealer.sealAll(connection, town, last);
        if (head.number() > last.seal() && !clock.instant().isBefore(last.at().plus(BETWEEN_ANCHORS))) {
            anchoring.anchor(town, trail::head).ifPresent(now -> lasts.put(town, now));
        } else if (head.number() == last.seal()
                && head.to() == standing.entry()
                && trail.open(head).isEmpty()) {
            quiet.put(town, standing);
        }
    }

    /** Towns of which something is to be said: their log is not sealed. */
    int troubled() {
        return troubles.size();
    }
}
