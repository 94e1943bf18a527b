package jp.kasane.prefecture.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.control.Ids;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The rows of visits and of their history. Every question names the prefecture. */
final class VisitRows {

    private static final String SELECT =
            "SELECT v.id, v.programme_id, v.request_id, v.town_code, v.stage_id, v.number, v.state,"
                    + " v.adviser_id, v.day, v.half, v.town_agreed, v.adviser_agreed, v.sequence, v.version FROM dispatch_visit v"
                    + " WHERE v.prefecture_code = :prefecture AND ";
    private static final String ORDER = " ORDER BY v.day IS NULL, v.day, v.half DESC, v.town_code, v.number, v.id";
    private static final String TRIPS = "v.state IN (<states>) AND (v.adviser_id, v.day) IN (SELECT w.adviser_id, w.day"
            + " FROM dispatch_visit w WHERE w.prefecture_code = :prefecture AND w.programme_id = :programme"
            + " AND w.state IN (<states>))";
    private static final String UPDATE = """
            UPDATE dispatch_visit SET state = :state, adviser_id = :adviser, day = :day, half = :half, town_agreed = :town,
              adviser_agreed = :agreed, sequence = :sequence, version = version + 1, changed_at = :now
            WHERE prefecture_code = :prefecture AND id = :id AND version = :version
            """;
    private static final String INSERT = """
            INSERT INTO dispatch_visit (id, prefecture_code, programme_id, request_id, town_code, stage_id, number, state, version,
              changed_at) VALUES (:id, :prefecture, :programme, :request, :town, :stage, :number, :state, :version, :now)
            """;
    private static final String REVIVE = """
            UPDATE dispatch_visit SET state = 'UNPLANNED', stage_id = :stage, version = version + 1, changed_at = :now
            WHERE prefecture_code = :prefecture AND id = :id AND state = 'CANCELLED'
            """;
    private static final String ADD_EVENT = """
            INSERT INTO dispatch_visit_event
              (id, visit_id, action, from_state, to_state, adviser_id, day, half, words, by_user, at)
            VALUES (:id, :visit, :action, :from, :to, :adviser, :day, :half, :words, :by, :at)
            """;
    private static final String EVENTS =
            "SELECT e.visit_id, e.action, e.from_state, e.to_state, e.adviser_id, e.day, e.half,"
                    + " e.words, e.by_user, e.at FROM dispatch_visit_event e JOIN dispatch_visit v ON v.id = e.visit_id"
                    + " WHERE v.prefecture_code = :prefecture AND ";

    private VisitRows() {}

    /** Those for which the column says so. */
    static List<VisitRecord> where(Handle handle, String prefecture, String column, String value) {
        return visits(handle.createQuery(SELECT + "v." + column + " = :value" + ORDER), prefecture, value);
    }

    /** Whether an adviser of that prefecture has that id and has not retired. */
    static boolean serves(Handle handle, String prefecture, String adviser) {
        return handle.createQuery(
                                "SELECT COUNT(*) FROM dispatch_adviser WHERE prefecture_code = :prefecture AND id = :id"
                                        + " AND retired_at IS NULL")
                        .bind("prefecture", prefecture)
                        .bind("id", adviser)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Whether anybody signs in as the adviser of a visit. */
    static boolean signsIn(Handle handle, String prefecture, String visit) {
        return handle.createQuery("SELECT COUNT(*) FROM dispatch_visit v JOIN dispatch_adviser a ON a.id = v.adviser_id"
                                + " WHERE v.prefecture_code = :prefecture AND v.id = :id AND a.user_id IS NOT NULL")
                        .bind("prefecture", prefecture)
                        .bind("id", visit)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static List<VisitRecord> visits(Query query, String prefecture, String value) {
        return query.bind("prefecture", prefecture)
                .bind("value", value)
                .map((row, context) -> visit(row))
                .list();
    }

    static Optional<VisitRecord> find(Handle handle, String prefecture, String id) {
        return where(handle, prefecture, "id", id).stream().findFirst();
    }

    /**
     * Whether the visit's programme has ended; it does not end, nor goes on, until the transaction is over. Who holds the visit too asks
     * this first.
     */
    static boolean ended(Handle transaction, String prefecture, String id) {
        return find(transaction, prefecture, id)
                .map(visit -> transaction
                        .createQuery("SELECT state = 'ENDED' FROM dispatch_programme WHERE id = :id"
                                + " AND prefecture_code = :prefecture FOR UPDATE")
                        .bind("id", visit.programme())
                        .bind("prefecture", prefecture)
                        .mapTo(Boolean.class)
                        .one())
                .orElse(false);
    }

    /** The row as it is now, kept from being changed by others until the transaction ends. */
    static Optional<VisitRecord> lock(Handle transaction, String prefecture, String id) {
        return transaction
                .createQuery(SELECT + "v.id = :value FOR UPDATE")
                .bind("prefecture", prefecture)
                .bind("value", id)
                .map((row, context) -> visit(row))
                .findOne();
    }

    /** Those of a request, by their number, kept from being changed by others until the transaction ends. */
    static List<VisitRecord> lockOfRequest(Handle transaction, String prefecture, String request) {
        return visits(
                transaction.createQuery(SELECT + "v.request_id = :value ORDER BY v.number FOR UPDATE"),
                prefecture,
                request);
    }

    /** Those that an adviser made on a day on which they made one of the programme's. */
    static List<VisitRecord> tripsOf(Handle handle, String prefecture, String programme) {
        return handle.createQuery(SELECT + TRIPS + ORDER)
                .bind("prefecture", prefecture)
                .bind("programme", programme)
                .bindList(
                        "states",
                        Arrays.stream(VisitState.values())
                                .filter(VisitState::tookPlace)
                                .map(VisitState::name)
                                .toList())
                .map((row, context) -> visit(row))
                .list();
    }

    /**
     * Those of an adviser on one day.
     *
     * @param held {@code " FOR UPDATE"} to keep them from being changed by others until the transaction ends
     */
    static List<VisitRecord> ofDay(Handle handle, String prefecture, String adviser, LocalDate day, String held) {
        return visits(
                handle.createQuery(SELECT + "v.adviser_id = :value AND v.day = :day ORDER BY v.half DESC" + held)
                        .bind("day", day),
                prefecture,
                adviser);
    }

    static void insert(Handle transaction, String prefecture, VisitRecord visit, Instant now) {
        transaction
                .createUpdate(INSERT)
                .bind("id", visit.id())
                .bind("prefecture", prefecture)
                .bind("programme", visit.programme())
                .bind("request", visit.request())
                .bind("town", visit.town())
                .bind("stage", visit.stage())
                .bind("number", visit.number())
                .bind("state", visit.state().name())
                .bind("version", visit.version())
                .bind("now", now)
                .execute();
    }

    /** A cancelled one is to be planned again. */
    static void revive(Handle transaction, String prefecture, String id, @Nullable String stage, Instant now) {
        transaction
                .createUpdate(REVIVE)
                .bind("stage", stage)
                .bind("now", now)
                .bind("prefecture", prefecture)
                .bind("id", id)
                .execute();
    }

    /** False: it is not at that version any more. */
    static boolean change(Handle transaction, String prefecture, VisitRecord to, int seen, Instant now) {
        Placement at = to.at();
        return transaction
                        .createUpdate(UPDATE)
                        .bind("state", to.state().name())
                        .bind("adviser", at == null ? null : at.adviser())
                        .bind("day", at == null ? null : at.at().day())
                        .bind("half", at == null ? null : at.at().half().name())
                        .bind("town", to.townAgreed())
                        .bind("agreed", to.adviserAgreed())
                        .bind("sequence", to.sequence())
                        .bind("now", now)
                        .bind("prefecture", prefecture)
                        .bind("id", to.id())
                        .bind("version", seen)
                        .execute()
                == 1;
    }

    static void add(Handle transaction, VisitEvent event) {
        Placement at = event.at();
        transaction
                .createUpdate(ADD_EVENT)
                .bind("id", Ids.next())
                .bind("visit", event.visit())
                .bind("action", event.action())
                .bind("from", event.from().name())
                .bind("to", event.to().name())
                .bind("adviser", at == null || at.adviser().isEmpty() ? null : at.adviser())
                .bind("day", at == null ? null : at.at().day())
                .bind("half", at == null ? null : at.at().half().name())
                .bind("words", event.words())
                .bind("by", event.byUser())
                .bind("at", event.when())
                .execute();
    }

    static List<VisitEvent> events(Handle handle, String prefecture, String column, String value) {
        return handle.createQuery(EVENTS + column + " = :value ORDER BY e.at, e.id")
                .bind("prefecture", prefecture)
                .bind("value", value)
                .map((row, context) -> event(row))
                .list();
    }

    /** What was paid for visits and what of it was taken back, the oldest first. */
    static List<VisitEvent> payments(Handle handle, String prefecture, List<String> visits) {
        if (visits.isEmpty()) {
            return List.of();
        }
        return handle.createQuery(
                        EVENTS + "e.visit_id IN (<visits>) AND e.action IN (:amount, :back) ORDER BY e.at, e.id")
                .bind("prefecture", prefecture)
                .bindList("visits", visits)
                .bind("amount", Amount.ACTION)
                .bind("back", VisitAct.NOT_PAID.name())
                .map((row, context) -> event(row))
                .list();
    }

    private static VisitRecord visit(ResultSet row) throws SQLException {
        return new VisitRecord(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                VisitState.valueOf(row.getString(7)),
                placement(row, 8),
                row.getBoolean(11),
                row.getBoolean(12),
                row.getInt(13),
                row.getInt(14));
    }

    private static VisitEvent event(ResultSet row) throws SQLException {
        return new VisitEvent(
                row.getString(1),
                row.getString(2),
                VisitState.valueOf(row.getString(3)),
                VisitState.valueOf(row.getString(4)),
                placement(row, 5),
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static @Nullable Placement placement(ResultSet row, int first) throws SQLException {
        LocalDate day = row.getObject(first + 1, LocalDate.class);
        String half = row.getString(first + 2);
        if (day == null || half == null) {
            return null;
        }
        String adviser = row.getString(first);
        return new Placement(adviser == null ? "" : adviser, new HalfDay(day, HalfDay.Half.valueOf(half)));
    }
}
