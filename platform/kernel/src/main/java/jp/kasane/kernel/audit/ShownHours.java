package jp.kasane.kernel.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * In which hours (UTC) a record was shown in a list, in the database the connection is in. A list's entry names fifty records in
 * one text, which no index finds one of; this finds the few hours to look through (ADR 0010). It may say too much, never too
 * little: an hour is written by the same transaction as the entry.
 */
public final class ShownHours {

    private static final long SECONDS = 3600;
    private static final int ROWS_AT_ONCE = 500;

    private final Connection connection;

    public ShownHours(Connection connection) {
        this.connection = connection;
    }

    /** The hour in which the moment lies. */
    public static long of(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    public static Instant beginOf(long hour) {
        return Instant.ofEpochSecond(hour * SECONDS);
    }

    /** Remembers the records; those of the hour already stay. Rows are met in one order by everybody, so that none waits in a ring. */
    public void remember(Collection<String> recordIds, Instant at) throws SQLException {
        List<String> ids = List.copyOf(new TreeSet<>(recordIds));
        for (int first = 0; first < ids.size(); first += ROWS_AT_ONCE) {
            insert(ids.subList(first, Math.min(ids.size(), first + ROWS_AT_ONCE)), of(at));
        }
    }

    private void insert(List<String> ids, long hour) throws SQLException {
        String rows = String.join(",", Collections.nCopies(ids.size(), "(?," + hour + ")"));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT IGNORE INTO audit_shown (record_id, shown_hour) VALUES " + rows)) {
            for (int i = 0; i < ids.size(); i++) {
                insert.setString(i + 1, ids.get(i));
            }
            insert.executeUpdate();
        }
    }

    /** The newest hours of the record, from the later bound down to the earlier, both included. */
    public List<Long> newest(String recordId, long earliest, long latest, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT shown_hour FROM audit_shown WHERE record_id = ? AND shown_hour BETWEEN ? AND ?"
                        + " ORDER BY shown_hour DESC LIMIT ?")) {
            query.setString(1, recordId);
            query.setLong(2, earliest);
            query.setLong(3, latest);
            query.setInt(4, most);
            List<Long> hours = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    hours.add(row.getLong(1));
                }
            }
            return hours;
        }
    }
}
