package jp.kasane.kernel.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a grant from its row; the one place that knows which column is what. */
public final class GrantRows {

    private GrantRows() {}

    public static Grant grant(ResultSet row, StatementContext context) throws SQLException {
        return new Grant(
                row.getString("id"),
                row.getString("user_id"),
                new Place(Place.Kind.valueOf(row.getString("place_kind")), row.getString("place_code")),
                StandardRole.valueOf(row.getString("role")),
                row.getString("post"),
                row.getString("purpose"),
                Grant.State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getString("approved_by"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                instant(row, "void_if_unused_at"),
                instant(row, "first_used_at"));
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
