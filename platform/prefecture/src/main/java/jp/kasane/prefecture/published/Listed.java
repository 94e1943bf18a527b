package jp.kasane.prefecture.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What a town has published, as a list shows it.
 *
 * @param counts how many elements each part has
 */
public record Listed(
        String tenantCode,
        String title,
        LocalDate effectiveFrom,
        Set<String> parts,
        Map<String, Integer> counts,
        Instant publishedAt) {

    public Listed {
        parts = Set.copyOf(parts);
        counts = Map.copyOf(counts);
    }

    public int count(String part) {
        return counts.getOrDefault(part, 0);
    }
}
