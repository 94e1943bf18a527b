package jp.kasane.kernel.accesslog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the access log: who did what to which record, when and why. Ids, never content.
 *
 * @param actorId null: the system itself
 * @param subjectUser whose grant or sign-in it was, for entries of control
 */
public record LogEntry(
        Source source,
        long id,
        Instant at,
        @Nullable String actorId,
        @Nullable String actorRole,
        String action,
        String subjectKind,
        @Nullable String subjectId,
        @Nullable String subjectUser,
        List<String> shownIds,
        @Nullable String purpose,
        @Nullable String requestId) {

    /** Where it is kept. Of two entries of one moment the town's stands first. */
    public enum Source {
        /** Acts upon records of persons, in the town's own database. */
        TOWN,
        /** Acts upon grants, people and the registry entry. */
        CONTROL
    }

    public LogEntry {
        shownIds = List.copyOf(shownIds);
    }

    public LogCursor cursor() {
        return new LogCursor(at, source, id);
    }
}
