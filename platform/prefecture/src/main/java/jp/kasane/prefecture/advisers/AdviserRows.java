package jp.kasane.prefecture.advisers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of advisers. */
final class AdviserRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = "SELECT id, name, kana, user_id, base_code, most_visits, profile, version,"
            + " retired_at IS NOT NULL FROM dispatch_adviser WHERE prefecture_code = :prefecture";

    private AdviserRows() {}

    /** Those who can be sent first, by their readings. */
    static List<AdviserRecord> of(Handle handle, String prefecture) {
        return handle.createQuery(SELECT + " ORDER BY retired_at IS NOT NULL, kana, name, id")
                .bind("prefecture", prefecture)
                .map((row, context) -> adviser(row))
                .list();
    }

    static Optional<AdviserRecord> find(Handle handle, String prefecture, String id) {
        return by(handle, prefecture, "id", id);
    }

    static Optional<AdviserRecord> ofUser(Handle handle, String prefecture, String userId) {
        return by(handle, prefecture, "user_id", userId);
    }

    /** The same, and nobody else changes it or its offers until the transaction ends. */
    static Optional<AdviserRecord> lock(Handle transaction, String prefecture, String id) {
        return transaction
                .createQuery(SELECT + " AND id = :value FOR UPDATE")
                .bind("prefecture", prefecture)
                .bind("value", id)
                .map((row, context) -> adviser(row))
                .findOne();
    }

    /** On which days from that one on somebody expects them. */
    static int expected(Handle handle, String id, LocalDate from) {
        return handle.createQuery("SELECT COUNT(*) FROM dispatch_visit WHERE adviser_id = :adviser AND day >= :from"
                        + " AND state <> 'CANCELLED'")
                .bind("adviser", id)
                .bind("from", from)
                .mapTo(Integer.class)
                .one();
    }

    /** The visits from that day on to which somebody of the prefecture is to go. */
    static List<Expected> toCome(Handle handle, String prefecture, LocalDate from) {
        return handle.createQuery("SELECT adviser_id, id, programme_id, town_code, day FROM dispatch_visit"
                        + " WHERE prefecture_code = :prefecture AND adviser_id IS NOT NULL AND day >= :from"
                        + " AND state IN ('PROPOSED', 'CONFIRMED') ORDER BY day, half, id")
                .bind("prefecture", prefecture)
                .bind("from", from)
                .map((row, context) -> new Expected(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    static void insert(Handle transaction, String prefecture, String id, AdviserDraft draft, Instant now) {
        bound(
                        transaction.createUpdate(
                                "INSERT INTO dispatch_adviser (id, prefecture_code, name, kana, user_id,"
                                        + " base_code, most_visits, profile, version, changed_at) VALUES (:id, :prefecture, :name,"
                                        + " :kana, :user, :base, :most, :profile, 1, :now)"),
                        draft)
                .bind("id", id)
                .bind("prefecture", prefecture)
                .bind("now", now)
                .execute();
    }

    static void update(Handle transaction, String id, AdviserDraft draft, Instant now) {
        bound(
                        transaction.createUpdate(
                                "UPDATE dispatch_adviser SET name = :name, kana = :kana, user_id = :user,"
                                        + " base_code = :base, most_visits = :most, profile = :profile, version = version + 1,"
                                        + " changed_at = :now WHERE id = :id"),
                        draft)
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    static void retire(Handle transaction, String id, boolean retired, Instant now) {
        transaction
                .createUpdate("UPDATE dispatch_adviser SET retired_at = IF(:retired, :now, NULL), changed_at = :now,"
                        + " version = version + 1 WHERE id = :id")
                .bind("retired", retired)
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    /** Whether there was a calendar to forget. When somebody was last asked for it is kept: another one is not asked for sooner. */
    static boolean forgetCalendar(Handle transaction, String id) {
        return transaction.execute(
                        "UPDATE dispatch_adviser SET feed_url = NULL, feed_due_at = NULL, feed_said = NULL, feed_number = 0,"
                                + " feed_fine_at = NULL WHERE id = ? AND feed_url IS NOT NULL",
                        id)
                > 0;
    }

    private static Optional<AdviserRecord> by(Handle handle, String prefecture, String column, String value) {
        return handle.createQuery(SELECT + " AND " + column + " = :value")
                .bind("prefecture", prefecture)
                .bind("value", value)
                .map((row, context) -> adviser(row))
                .findOne();
    }

    private static <S extends SqlStatement<S>> S bound(S statement, AdviserDraft draft) {
        return statement
                .bind("name", draft.name())
                .bind("kana", draft.kana())
                .bind("user", draft.userId())
                .bind("base", draft.baseCode())
                .bind("most", draft.mostVisits())
                .bind("profile", json(draft.profile()));
    }

    private static AdviserRecord adviser(ResultSet row) throws SQLException {
        return new AdviserRecord(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                profile(row.getString(7)),
                row.getInt(8),
                row.getBoolean(9));
    }

    static String json(AdviserProfile profile) {
        try {
            return JSON.writeValueAsString(profile);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AdviserProfile profile(String json) {
        try {
            return JSON.readValue(json, AdviserProfile.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
