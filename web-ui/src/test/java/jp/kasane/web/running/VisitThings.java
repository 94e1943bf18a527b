package jp.kasane.web.running;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.Ids;

/** Visits in every state, laid down for tests. */
public final class VisitThings {

    private static final AtomicInteger DAYS = new AtomicInteger();

    private VisitThings() {}

    /** What an operation on a visit is asked of: a visit of the place, in the state from which it succeeds, of the person who asks. */
    static String visit(Operation operation, Person person, Place place) {
        boolean town = place.kind() == Place.Kind.TOWN;
        Place prefecture = town ? prefectureOf(place) : place;
        String code = town ? place.code() : townOf(prefecture);
        String adviser = town ? DispatchThings.adviser(prefecture, false) : ownAdviser(person, prefecture);
        return visit(prefecture, code, adviser, state(operation.template()));
    }

    private static String state(String template) {
        if (template.matches(".*/(agree|confirm)")) {
            return "PROPOSED";
        }
        if (template.matches(".*/(report|reply)")) {
            return "HELD";
        }
        return template.endsWith("/paid") ? "REPORTED" : "CONFIRMED";
    }

    /** A visit to the town by the adviser: to come if it is to be agreed to, otherwise of a day that has passed. */
    public static String visit(Place prefecture, String town, String adviser, String state) {
        String request = request(prefecture, town);
        String id = Ids.next();
        boolean coming = state.equals("PROPOSED");
        boolean placed = !state.equals("UNPLANNED") && !state.equals("CANCELLED");
        Books.changeControl(
                "INSERT INTO dispatch_visit (id, prefecture_code, programme_id, request_id, town_code, stage_id, number, state,"
                        + " adviser_id, day, half, version, changed_at) VALUES (?, ?, ?, ?, ?, 'STAGEA', 1, ?, ?, ?, ?, 1, NOW(6))",
                id,
                prefecture.code(),
                DispatchThings.programme(prefecture),
                request,
                town,
                state,
                placed ? adviser : null,
                placed ? day(coming).toString() : null,
                placed ? "MORNING" : null);
        return id;
    }

    /** A day on which nothing else made here is. */
    private static LocalDate day(boolean coming) {
        LocalDate today = LocalDate.now(Grants.JAPAN);
        LocalDate day =
                coming ? today.plusDays(30L + DAYS.incrementAndGet()) : today.minusDays(1L + DAYS.incrementAndGet());
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day(coming) : day;
    }

    private static String request(Place prefecture, String town) {
        String id = Ids.next();
        Books.changeControl(
                "INSERT INTO dispatch_request (id, prefecture_code, programme_id, town_code, state, answers, version, made_by,"
                        + " sent_at, changed_at) VALUES (?, ?, ?, ?, 'ACCEPTED', ?, 1, ?, NOW(6), NOW(6))",
                id,
                prefecture.code(),
                DispatchThings.programme(prefecture),
                town,
                "{\"given\":{\"QUESTIONA\":\"連携の進め方\"},\"subjects\":[\"SUBJECTA\"]}",
                Ids.next());
        return id;
    }

    /** The adviser as whom the person signs in, made if there is none. */
    public static String ownAdviser(Person person, Place prefecture) {
        return Books.control(
                        "SELECT id FROM dispatch_adviser WHERE prefecture_code = ? AND user_id = ?",
                        prefecture.code(),
                        person.id())
                .stream()
                .map(row -> row.get("id"))
                .findFirst()
                .orElseGet(() -> DispatchThings.adviser(prefecture, "見本 訪問", person.id()));
    }

    private static Place prefectureOf(Place town) {
        return Place.prefecture(Books.control("SELECT prefecture_code FROM tenant WHERE code = ?", town.code())
                .get(0)
                .get("prefecture_code"));
    }

    private static String townOf(Place prefecture) {
        return Books.control(
                        "SELECT code FROM tenant WHERE prefecture_code = ? ORDER BY code LIMIT 1", prefecture.code())
                .get(0)
                .get("code");
    }

    public static String stateOf(String visit) {
        return Books.control("SELECT state FROM dispatch_visit WHERE id = ?", visit)
                .get(0)
                .get("state");
    }
}
