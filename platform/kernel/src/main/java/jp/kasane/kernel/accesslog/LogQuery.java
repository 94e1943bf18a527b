package jp.kasane.kernel.accesslog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.accesslog.LogEntry.Source;
import jp.kasane.kernel.audit.ShownHours;
import jp.kasane.kernel.authority.Place;

/** One question to one of the two trails, newest first, from a cursor down. */
final class LogQuery {

    private static final String TOWN = """
            SELECT l.id, l.at, l.actor_id, l.actor_role, l.action, l.subject_kind, l.subject_id, NULL AS subject_user,
                   l.shown_ids, l.purpose, l.request_id
            FROM audit_entry l WHERE 1 = 1""";

    private static final String CONTROL = """
            SELECT l.id, l.at, l.actor_id, l.actor_role, l.action, l.subject_kind, l.subject_id,
                   IF(l.subject_kind = 'user', l.subject_id, g.user_id) AS subject_user,
                   NULL AS shown_ids, l.purpose, l.request_id
            FROM control_audit l LEFT JOIN access_grant g ON l.subject_kind = 'grant' AND g.id = l.subject_id
            WHERE l.place_kind = ? AND l.place_code = ?""";

    /** A sign-in is entered at the prefecture whose realm it was, also where it was a town's officer: none of its business. */
    private static final String NO_SIGN_INS = "l.action <> 'SIGN_IN'";

    private final Source source;
    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    private LogQuery(Source source, String sql) {
        this.source = source;
        this.sql = new StringBuilder(sql);
    }

    /** All lines the filter lets through, whatever record it names. */
    static LogQuery ofTown(LogFilter filter) {
        return new LogQuery(Source.TOWN, TOWN).narrowed(filter);
    }

    /** Only what was done to the record itself. */
    LogQuery actedUpon(String recordId) {
        and("l.subject_id = ?", recordId);
        return this;
    }

    /** Only lists that showed the record, in these hours; an entry about the record itself is no such list. */
    LogQuery showed(String recordId, List<Long> hours) {
        and("l.shown_ids LIKE ? AND (l.subject_id IS NULL OR l.subject_id <> ?)", "%" + recordId + "%", recordId);
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < hours.size(); i++) {
            int last = i;
            while (last + 1 < hours.size() && hours.get(last + 1) == hours.get(last) - 1) {
                last++;
            }
            ranges.add("(l.at >= ? AND l.at < ?)");
            values.add(utc(ShownHours.beginOf(hours.get(last))));
            values.add(utc(ShownHours.beginOf(hours.get(i) + 1)));
            i = last;
        }
        sql.append(" AND (").append(String.join(" OR ", ranges)).append(')');
        return this;
    }

    static LogQuery ofControl(Place place, LogFilter filter) {
        LogQuery query = new LogQuery(Source.CONTROL, CONTROL);
        query.values.addAll(List.of(place.kind().name(), place.code()));
        if (place.kind() == Place.Kind.PREFECTURE) {
            query.and(NO_SIGN_INS);
        }
        filter.recordId().ifPresent(id -> query.and("l.subject_id = ?", id));
        return query.narrowed(filter);
    }

    private LogQuery narrowed(LogFilter filter) {
        filter.actorIds().ifPresent(ids -> {
            String marks = String.join(",", Collections.nCopies(ids.size(), "?"));
            and(ids.isEmpty() ? "1 = 0" : "l.actor_id IN (" + marks + ")", ids.toArray());
        });
        filter.action().ifPresent(action -> and("l.action = ?", action));
        filter.from().ifPresent(from -> and("l.at >= ?", utc(from)));
        filter.until().ifPresent(until -> and("l.at < ?", utc(until)));
        return this;
    }

    /** Of two entries of one moment the town's stands first; see {@link LogEntry.Source}. */
    LogQuery below(Optional<LogCursor> cursor) {
        cursor.ifPresent(from -> {
            LocalDateTime at = utc(from.at());
            int order = source.compareTo(from.source());
            if (order == 0) {
                and("l.at <= ? AND (l.at < ? OR l.id < ?)", at, at, from.id());
            } else {
                and(order > 0 ? "l.at <= ?" : "l.at < ?", at);
            }
        });
        return this;
    }

    List<LogEntry> run(Connection connection, int most) {
        sql.append(" ORDER BY l.at DESC, l.id DESC LIMIT ?");
        values.add(most);
        try (PreparedStatement query = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            List<LogEntry> entries = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException("the access log could not be read", e);
        }
    }

    private LogEntry entry(ResultSet row) throws SQLException {
        String shown = row.getString("shown_ids");
        return new LogEntry(
                source,
                row.getLong("id"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("actor_id"),
                row.getString("actor_role"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("subject_user"),
                shown == null ? List.of() : List.of(shown.split(" ")),
                row.getString("purpose"),
                row.getString("request_id"));
    }

    private void and(String condition, Object... bound) {
        sql.append(" AND ").append(condition);
        values.addAll(List.of(bound));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
