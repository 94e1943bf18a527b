package jp.kasane.kernel.departures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.departures.Departure.State;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of {@link Departures}. */
public final class DepartureRows {

    private static final String SELECT = """
            SELECT id, town_code, state, reason, asked_by, asked_at, agreed_by, agreed_at, erase_from, export_id, certificate
            FROM departure WHERE town_code = :code ORDER BY asked_at DESC, id DESC LIMIT 1
            """;

    private DepartureRows() {}

    /** The town's newest leaving, within a caller's transaction. */
    public static Optional<Departure> newest(Handle handle, String townCode) {
        return handle.createQuery(SELECT)
                .bind("code", townCode)
                .map(DepartureRows::departure)
                .findOne();
    }

    /** The town, of whose leaving nobody else decides until the transaction ends. */
    static Optional<Tenant> locked(Handle transaction, String townCode) {
        transaction
                .createQuery("SELECT code FROM tenant WHERE code = :code FOR UPDATE")
                .bind("code", townCode)
                .mapTo(String.class)
                .findOne();
        return TenantRegistry.find(transaction, townCode);
    }

    static void ask(Handle transaction, String townCode, String by, String reason, Instant now) {
        transaction
                .createUpdate("INSERT INTO departure (id, town_code, open_town, state, reason, asked_by, asked_at)"
                        + " VALUES (:id, :code, :code, 'ASKED', :reason, :by, :now)")
                .bind("id", Ids.next())
                .bind("code", townCode)
                .bind("reason", reason)
                .bind("by", by)
                .bind("now", now)
                .execute();
    }

    static void agree(Handle transaction, String id, String by, Instant now, Instant eraseFrom) {
        transaction
                .createUpdate("UPDATE departure SET state = 'AGREED', agreed_by = :by, agreed_at = :now,"
                        + " erase_from = :from WHERE id = :id AND state = 'ASKED'")
                .bind("by", by)
                .bind("now", now)
                .bind("from", eraseFrom)
                .bind("id", id)
                .execute();
    }

    static void end(Handle transaction, String id, String by, String why, Instant now) {
        transaction
                .createUpdate("UPDATE departure SET state = 'WITHDRAWN', open_town = NULL, ended_by = :by,"
                        + " ended_at = :now, ended_why = :why WHERE id = :id AND state IN ('ASKED', 'AGREED')")
                .bind("by", by)
                .bind("now", now)
                .bind("why", why)
                .bind("id", id)
                .execute();
    }

    private static Departure departure(ResultSet row, StatementContext context) throws SQLException {
        return new Departure(
                row.getString("id"),
                row.getString("town_code"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                Optional.ofNullable(row.getString("agreed_by")),
                instant(row.getTimestamp("agreed_at")),
                instant(row.getTimestamp("erase_from")),
                Optional.ofNullable(row.getString("export_id")),
                Optional.ofNullable(row.getString("certificate")));
    }

    private static Optional<Instant> instant(@Nullable Timestamp moment) {
        return Optional.ofNullable(moment).map(Timestamp::toInstant);
    }
}
