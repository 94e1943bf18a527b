package jp.kasane.bench.baseline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The duties of the list page in plain JDBC, statement for statement what the product's own layers send: session, grants, registry,
 * colleagues, rows, count, access log.
 */
public final class BareList {

    static final String ROWS = "SELECT " + ListRow.COLUMNS
            + " FROM consultation c WHERE TRUE AND c.state IN ('OPEN', 'DONE')"
            + " ORDER BY c.received_on DESC, c.id DESC LIMIT ? OFFSET ?";
    static final String COUNT = "SELECT COUNT(*) FROM consultation c WHERE TRUE AND c.state IN ('OPEN', 'DONE')";
    static final String ENTRY = """
            INSERT INTO audit_entry
              (at, actor_id, actor_role, action, subject_kind, subject_id, shown_ids, purpose, request_id)
            VALUES (?, ?, 'COORDINATOR', 'LIST', 'consultation', NULL, ?, NULL, ?)
            """;
    static final String SHOWN = "INSERT IGNORE INTO audit_shown (record_id, shown_hour) VALUES ";
    private static final int PAGE = 50;

    private final DataSource town;

    BareList(DataSource town) {
        this.town = town;
    }

    /** Rows and their number in all, looked at by somebody. */
    public record Looked(List<ListRow> rows, long total) {}

    /** One look, entered into the access log by the same transaction. */
    Looked look(String userId, String requestId) throws SQLException {
        try (Connection connection = town.getConnection()) {
            connection.setAutoCommit(false);
            Looked looked = look(connection);
            enter(connection, userId, looked.rows(), requestId);
            connection.commit();
            connection.setAutoCommit(true);
            return looked;
        }
    }

    /** What the list shows, for the bench itself. */
    public static Looked look(Connection connection) throws SQLException {
        return new Looked(rows(connection), count(connection));
    }

    private static List<ListRow> rows(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setInt(1, PAGE);
            select.setInt(2, 0);
            List<ListRow> rows = new ArrayList<>(PAGE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(ListRow.read(row));
                }
            }
            return rows;
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNT);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void enter(Connection connection, String userId, List<ListRow> rows, String requestId)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ENTRY)) {
            insert.setObject(1, LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC));
            insert.setString(2, userId);
            insert.setString(3, rows.stream().map(ListRow::id).collect(Collectors.joining(" ")));
            insert.setString(4, requestId);
            insert.executeUpdate();
        }
        String shown = rows.stream().map(row -> "(?, ?)").collect(Collectors.joining(","));
        try (PreparedStatement insert = connection.prepareStatement(SHOWN + shown)) {
            List<String> ids = rows.stream().map(ListRow::id).sorted().toList();
            for (int i = 0; i < ids.size(); i++) {
                insert.setString(2 * i + 1, ids.get(i));
                insert.setLong(2 * i + 2, Instant.now().getEpochSecond() / 3600);
            }
            insert.executeUpdate();
        }
    }
}
