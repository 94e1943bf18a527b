package jp.kasane.prefecture.advisers;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An adviser of a prefecture.
 *
 * @param userId who signs in as them; null: nobody does
 * @param baseCode the municipality they set out from
 * @param mostVisits in one fiscal year, over all programmes
 * @param version of what stands here; a change names the one it was made on
 * @param retired whether nobody sends them any more; what they did stays
 */
public record AdviserRecord(
        String id,
        String name,
        String kana,
        @Nullable String userId,
        String baseCode,
        int mostVisits,
        AdviserProfile profile,
        int version,
        boolean retired) {

    /** Every town they may never be sent to: the one they set out from, and those they are barred from. */
    public Set<String> barredTowns() {
        return Stream.concat(Stream.of(baseCode), profile.barred().stream().map(Barred::townCode))
                .collect(Collectors.toUnmodifiableSet());
    }
}
