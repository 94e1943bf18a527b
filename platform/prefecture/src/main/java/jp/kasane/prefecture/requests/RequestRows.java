package jp.kasane.prefecture.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.Ids;
import jp.kasane.prefecture.programmes.CanonicalJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Requests and their histories in the control database. Every question names the prefecture. */
final class RequestRows {

    private static final String SELECT = "SELECT id, programme_id, town_code, state, answers, version, sent_at"
            + " FROM dispatch_request WHERE prefecture_code = :prefecture";

    private RequestRows() {}

    static List<TownRequest> ofTown(Handle handle, String prefecture, String town) {
        return handle.createQuery(SELECT + " AND town_code = :town ORDER BY id DESC")
                .bind("prefecture", prefecture)
                .bind("town", town)
                .map(RequestRows::request)
                .list();
    }

    static List<TownRequest> sentTo(Handle handle, String prefecture, String programme) {
        return handle.createQuery(
                        SELECT + " AND programme_id = :programme AND sent_at IS NOT NULL ORDER BY sent_at, id")
                .bind("prefecture", prefecture)
                .bind("programme", programme)
                .map(RequestRows::request)
                .list();
    }

    static Optional<TownRequest> find(Handle handle, String prefecture, String id) {
        return one(handle, prefecture, id, "");
    }

    /** Nobody else changes it until the transaction ends. */
    static Optional<TownRequest> lock(Handle transaction, String prefecture, String id) {
        return one(transaction, prefecture, id, " FOR UPDATE");
    }

    private static Optional<TownRequest> one(Handle handle, String prefecture, String id, String how) {
        return handle.createQuery(SELECT + " AND id = :id" + how)
                .bind("prefecture", prefecture)
                .bind("id", id)
                .map(RequestRows::request)
                .findOne();
    }

    /** The town's requests in the programme of which something may still come. */
    static List<TownRequest> live(Handle handle, String prefecture, String programme, String town) {
        return ofTown(handle, prefecture, town).stream()
                .filter(one -> one.programme().equals(programme) && one.state().live())
                .toList();
    }

    /** How many towns besides this one have an accepted request. */
    static long acceptedTowns(Handle handle, String prefecture, String programme, String but) {
        return sentTo(handle, prefecture, programme).stream()
                .filter(one -> one.state() == TownRequest.State.ACCEPTED)
                .map(TownRequest::town)
                .filter(town -> !town.equals(but))
                .distinct()
                .count();
    }

    static String insert(
            Handle transaction, String prefecture, String programme, Answers answers, Viewer by, Instant at) {
        String id = Ids.next();
        transaction
                .createUpdate("INSERT INTO dispatch_request"
                        + " (id, prefecture_code, programme_id, town_code, state, answers, version, made_by, changed_at)"
                        + " VALUES (:id, :prefecture, :programme, :town, 'DRAFT', :answers, 1, :by, :at)")
                .bind("id", id)
                .bind("prefecture", prefecture)
                .bind("programme", programme)
                .bind("town", by.place().code())
                .bind("answers", CanonicalJson.write(answers))
                .bind("by", by.userId())
                .bind("at", at)
                .execute();
        return id;
    }

    static void update(Handle transaction, TownRequest was, TownRequest.State to, Answers answers, Instant at) {
        boolean first = was.sentAt() == null && to == TownRequest.State.SENT;
        transaction
                .createUpdate("UPDATE dispatch_request SET state = :state, answers = :answers, version = version + 1,"
                        + " sent_at = COALESCE(sent_at, :sent), changed_at = :at WHERE id = :id")
                .bind("state", to.name())
                .bind("answers", CanonicalJson.write(answers))
                .bind("sent", first ? at : null)
                .bind("at", at)
                .bind("id", was.id())
                .execute();
    }

    /** Whoever saw it before is told that something about it has changed. */
    static void raise(Handle transaction, String request, Instant at) {
        transaction
                .createUpdate("UPDATE dispatch_request SET version = version + 1, changed_at = :at WHERE id = :id")
                .bind("at", at)
                .bind("id", request)
                .execute();
    }

    static void enter(Handle transaction, String request, RequestAct act, String words, Viewer by, Instant at) {
        transaction
                .createUpdate("INSERT INTO dispatch_request_event"
                        + " (id, request_id, action, words, by_user, by_town, at)"
                        + " VALUES (:id, :request, :action, :words, :by, :town, :at)")
                .bind("id", Ids.next())
                .bind("request", request)
                .bind("action", act.past())
                .bind("words", words)
                .bind("by", by.userId())
                .bind("town", act.byTown())
                .bind("at", at)
                .execute();
    }

    static List<RequestEvent> events(Handle handle, String request) {
        return handle.createQuery("SELECT id, action, words, by_user, at FROM dispatch_request_event"
                        + " WHERE request_id = :request ORDER BY at, id")
                .bind("request", request)
                .map((row, context) -> event(row))
                .list();
    }

    private static RequestEvent event(ResultSet row) throws SQLException {
        return RequestEvent.of(
                row.getString("id"),
                RequestAct.called(row.getString("action")),
                row.getString("words"),
                row.getString("by_user"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static TownRequest request(ResultSet row, StatementContext context) throws SQLException {
        return new TownRequest(
                row.getString("id"),
                row.getString("programme_id"),
                row.getString("town_code"),
                TownRequest.State.valueOf(row.getString("state")),
                CanonicalJson.read(row.getString("answers"), Answers.class),
                row.getInt("version"),
                instant(row.getObject("sent_at", LocalDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime kept) {
        return kept == null ? null : kept.toInstant(ZoneOffset.UTC);
    }
}
