package jp.kasane.kernel.accesslog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.kernel.audit.ShownHours;

/**
 * The lines of a town's own trail about one record: what was done to it, and the lists that showed it. The lists are looked for
 * only in the hours in which the record was shown, newest first, until there are enough (ADR 0010).
 */
final class RecordTrail {

    private static final int FEWEST_HOURS = 64;
    private static final int MOST_HOURS = 500;

    private final Connection connection;
    private final LogFilter filter;
    private final String recordId;

    RecordTrail(Connection connection, LogFilter filter, String recordId) {
        this.connection = connection;
        this.filter = filter;
        this.recordId = recordId;
    }

    List<LogEntry> below(Optional<LogCursor> from, int most) {
        List<LogEntry> acts =
                LogQuery.ofTown(filter).actedUpon(recordId).below(from).run(connection, most);
        return Stream.concat(acts.stream(), lists(from, most).stream())
                .sorted(AccessLog.NEWEST_FIRST)
                .limit(most)
                .toList();
    }

    private List<LogEntry> lists(Optional<LogCursor> from, int most) {
        int atOnce = Math.min(MOST_HOURS, Math.max(FEWEST_HOURS, most));
        List<LogEntry> lists = new ArrayList<>();
        long latest = Math.min(hour(filter.until(), Instant.MAX), hour(from.map(LogCursor::at), Instant.MAX));
        List<Long> hours = hours(latest, atOnce);
        while (!hours.isEmpty() && lists.size() < most) {
            lists.addAll(
                    LogQuery.ofTown(filter).showed(recordId, hours).below(from).run(connection, most - lists.size()));
            hours = hours.size() < atOnce ? List.of() : hours(hours.get(hours.size() - 1) - 1, atOnce);
        }
        return lists;
    }

    private List<Long> hours(long latest, int most) {
        try {
            return new ShownHours(connection).newest(recordId, hour(filter.from(), Instant.MIN), latest, most);
        } catch (SQLException e) {
            throw new IllegalStateException("the access log could not be read", e);
        }
    }

    private static long hour(Optional<Instant> moment, Instant otherwise) {
        return ShownHours.of(moment.orElse(otherwise));
    }
}
