package jp.kasane.prefecture.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.Ids;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The visits of a request as far as its acceptance makes and its end cancels them. Everything between is planned and agreed elsewhere. */
final class RequestVisits {

    private static final String CANCELLED = "CANCELLED";
    private static final String UNPLANNED = "UNPLANNED";

    private RequestVisits() {}

    /** One as it stands. */
    record Row(
            String id,
            int number,
            String state,
            @Nullable String adviser,
            @Nullable LocalDate day,
            @Nullable String half) {}

    static List<Row> of(Handle transaction, String request) {
        return transaction
                .createQuery("SELECT id, number, state, adviser_id, day, half FROM dispatch_visit"
                        + " WHERE request_id = :request ORDER BY number FOR UPDATE")
                .bind("request", request)
                .map((row, context) -> new Row(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getString(6)))
                .list();
    }

    /** Whether nobody has done anything about them yet. */
    static boolean untouched(Handle transaction, String request) {
        return of(transaction, request).stream()
                .allMatch(visit ->
                        visit.state().equals(UNPLANNED) || visit.state().equals(CANCELLED));
    }

    /** One per stage, or as many as a request of the programme gets; those of an acceptance that was taken back are there again. */
    static void make(
            Handle transaction, String prefecture, TownRequest request, List<String> stages, int without, Instant at) {
        Map<Integer, Row> there =
                of(transaction, request.id()).stream().collect(Collectors.toMap(Row::number, Function.identity()));
        int wanted = stages.isEmpty() ? without : stages.size();
        for (int number = 1; number <= wanted; number++) {
            String stage = stages.isEmpty() ? null : stages.get(number - 1);
            Row row = there.get(number);
            if (row == null) {
                insert(transaction, prefecture, request, number, stage, at);
            } else {
                transaction
                        .createUpdate("UPDATE dispatch_visit SET state = 'UNPLANNED', stage_id = :stage,"
                                + " version = version + 1, changed_at = :at WHERE id = :id AND state = 'CANCELLED'")
                        .bind("stage", stage)
                        .bind("at", at)
                        .bind("id", row.id())
                        .execute();
            }
        }
    }

    private static void insert(
            Handle transaction,
            String prefecture,
            TownRequest request,
            int number,
            @Nullable String stage,
            Instant at) {
        transaction
                .createUpdate(
                        "INSERT INTO dispatch_visit (id, prefecture_code, programme_id, request_id, town_code,"
                                + " stage_id, number, state, version, changed_at)"
                                + " VALUES (:id, :prefecture, :programme, :request, :town, :stage, :number, 'UNPLANNED', 1, :at)")
                .bind("id", Ids.next())
                .bind("prefecture", prefecture)
                .bind("programme", request.programme())
                .bind("request", request.id())
                .bind("town", request.town())
                .bind("stage", stage)
                .bind("number", number)
                .bind("at", at)
                .execute();
    }

    /**
     * Cancels those that are not agreed.
     *
     * @return those that are and stay: the prefecture cancels them one by one, with everybody told
     */
    static List<String> cancel(Handle transaction, String request, String words, Viewer by, Instant at) {
        List<Row> visits = of(transaction, request);
        visits.stream()
                .filter(visit ->
                        visit.state().equals(UNPLANNED) || visit.state().equals("PROPOSED"))
                .forEach(visit -> cancel(transaction, visit, words, by, at));
        return visits.stream()
                .filter(visit -> visit.state().equals("CONFIRMED"))
                .map(Row::id)
                .toList();
    }

    private static void cancel(Handle transaction, Row visit, String words, Viewer by, Instant at) {
        transaction
                .createUpdate(
                        "UPDATE dispatch_visit SET state = 'CANCELLED', adviser_id = NULL, day = NULL, half = NULL,"
                                + " town_agreed = FALSE, adviser_agreed = FALSE, sequence = sequence + 1, version = version + 1,"
                                + " changed_at = :at WHERE id = :id")
                .bind("at", at)
                .bind("id", visit.id())
                .execute();
        transaction
                .createUpdate(
                        "INSERT INTO dispatch_visit_event (id, visit_id, action, from_state, to_state, adviser_id,"
                                + " day, half, words, by_user, at)"
                                + " VALUES (:id, :visit, 'CANCEL', :from, 'CANCELLED', :adviser, :day, :half, :words, :by, :at)")
                .bind("id", Ids.next())
                .bind("visit", visit.id())
                .bind("from", visit.state())
                .bind("adviser", visit.adviser())
                .bind("day", visit.day())
                .bind("half", visit.half())
                .bind("words", words)
                .bind("by", by.userId())
                .bind("at", at)
                .execute();
    }
}
