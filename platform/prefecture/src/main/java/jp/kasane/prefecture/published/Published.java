package jp.kasane.prefecture.published;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a town has published of its arrangement.
 *
 * @param effectiveFrom from which day on it holds, as the town's definition says
 * @param parts which parts the town chose, by the names that the format of definitions gives them
 * @param content the definition as canonical JSON, of those parts alone
 */
public record Published(
        String tenantCode,
        String title,
        LocalDate effectiveFrom,
        Set<String> parts,
        String content,
        Instant publishedAt) {

    public Published {
        parts = Set.copyOf(parts);
    }
}
