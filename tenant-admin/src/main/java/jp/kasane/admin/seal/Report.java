package jp.kasane.admin.seal;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What verifying a town's access log came to. It carries numbers of entries, seals and anchors, never what stood there.
 *
 * @param entries sealed ones that were looked at
 * @param late of them, those that committed after their number was passed
 * @param unsealed entries after the last seal, and those in gaps that are not settled yet
 * @param sealedAt when the last seal was made; empty while there is none
 * @param restored when backups were brought back
 * @param superseded whether the anchor that was handed in speaks of a log that a restore has replaced since
 */
public record Report(
        String town,
        long entries,
        long late,
        long seals,
        long unsealed,
        long anchors,
        Optional<Instant> sealedAt,
        List<Instant> restored,
        boolean superseded,
        Map<Tampering, Places> found) {

    /** Where, and in how many places; the first ones are named. */
    public record Places(long count, String numbers) {}

    public Report {
        restored = List.copyOf(restored);
        Map<Tampering, Places> inOrder = new EnumMap<>(Tampering.class);
        inOrder.putAll(found);
        found = Collections.unmodifiableMap(inOrder);
    }

    public boolean whole() {
        return found.isEmpty();
    }
}
