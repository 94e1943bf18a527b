package jp.kasane.kernel.accesslog;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of the access log are asked for; an empty filter asks for all.
 *
 * @param actorIds whose acts; empty in the outer sense: everybody's; an empty set: nobody's
 * @param recordId which record was acted upon, or shown in a list
 * @param until exclusive
 */
public record LogFilter(
        Optional<Set<String>> actorIds,
        Optional<String> recordId,
        Optional<String> action,
        Optional<Instant> from,
        Optional<Instant> until) {

    public static final LogFilter NONE =
            new LogFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Narrowed to one record. */
    LogFilter about(String record) {
        return new LogFilter(actorIds, Optional.of(record), action, from, until);
    }
}
