package jp.kasane.web.running;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.prefecture.accounts.Payments;
import jp.kasane.prefecture.feeds.Feeds;
import jp.kasane.prefecture.visits.Visits;
import org.jdbi.v3.core.Handle;

/** Visits in every state, laid down for tests. */
public final class VisitThings {

    private static final ControlDatabase CONTROL = RunningPages.get().towns().control();
    private static final AtomicInteger DAYS = new AtomicInteger();

    private static final Map<String, Kept> LASTING = new ConcurrentHashMap<>();
    private static final Map<String, String> ADVISERS = new ConcurrentHashMap<>();
    private static final Map<Place, String> TOWNS = new ConcurrentHashMap<>();

    private VisitThings() {}

    /** What an operation on a visit is asked of: a visit of the place, in the state from which it succeeds, of the person who asks. */
    static String visit(Operation operation, Person person, Place place) {
        String state = state(operation.template());
        if (place.kind() == Place.Kind.TOWN) {
            Place prefecture = prefectureOf(place);
            return visit(prefecture, place.code(), townsAdviser(prefecture), state);
        }
        return operation.parameters().size() > 1
                ? lasting(place, state)
                : visit(place, townOf(place), ownAdviser(person, place), state);
    }

    /** Those that operations on a programme's visit are asked of, as at their beginning: whoever compares tables makes them before. */
    static void prepare(Operation operation) {
        String state = state(operation.template());
        lasting(RunningPages.PREFECTURE, state);
        lasting(RunningPages.OTHER_PREFECTURE, state);
    }

    private static String lasting(Place prefecture, String state) {
        String adviser = townsAdviser(prefecture);
        Kept kept = LASTING.computeIfAbsent(prefecture.code() + state, key -> {
            String id = visit(prefecture, townOf(prefecture), adviser, state);
            return new Kept(id, dayOf(id));
        });
        Books.changeControl(
                "UPDATE dispatch_visit SET state = ?, adviser_id = ?, day = ?, half = 'MORNING', town_agreed = FALSE,"
                        + " adviser_agreed = FALSE, sequence = 0, version = 1, changed_at = '2026-01-01' WHERE id = ?",
                state,
                adviser,
                kept.day(),
                kept.id());
        return kept.id();
    }

    /** A visit that lasts, and its day. */
    private record Kept(String id, String day) {}

    private static String dayOf(String visit) {
        return Books.control("SELECT day FROM dispatch_visit WHERE id = ?", visit)
                .get(0)
                .get("day");
    }

    private static String townsAdviser(Place prefecture) {
        return ADVISERS.computeIfAbsent(prefecture.code(), code -> DispatchThings.adviser(prefecture, "見本 派遣", null));
    }

    private static String state(String template) {
        if (template.matches(".*/(agree|confirm|cannot)")) {
            return "PROPOSED";
        }
        if (template.matches(".*/(report|reply|not-held)")) {
            return "HELD";
        }
        if (template.endsWith("/not-paid")) {
            return "PAID";
        }
        return template.endsWith("/paid") ? "REPORTED" : "CONFIRMED";
    }

    /** What is answered to somebody while somebody else brings the visit to another state: where it is waited for, it stands there then. */
    public static Answer meanwhile(String visit, String state, Supplier<Answer> asked) throws Exception {
        try (Handle other = CONTROL.jdbi().open()) {
            other.begin();
            other.execute("UPDATE dispatch_visit SET state = ?, version = version + 1 WHERE id = ?", state, visit);
            CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(asked);
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            other.commit();
            return answer.get(30, TimeUnit.SECONDS);
        }
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

    /** The adviser has a calendar that nobody reads for now, and that nobody has read of late. */
    public static void subscribed(String adviser) {
        Books.changeControl(
                "UPDATE dispatch_adviser SET feed_url = ?, feed_read_at = '2026-01-01', feed_due_at = '2099-01-01',"
                        + " feed_said = 'FINE', feed_number = 0, feed_fine_at = '2026-01-01' WHERE id = ?",
                RunningPages.get()
                        .towns()
                        .keys()
                        .seal(Feeds.purpose(adviser), "https://calendar.example.invalid/geheim.ics"),
                adviser);
    }

    private static Place prefectureOf(Place town) {
        return Place.prefecture(Books.control("SELECT prefecture_code FROM tenant WHERE code = ?", town.code())
                .get(0)
                .get("prefecture_code"));
    }

    /** One that applies for nothing else: what is accepted for it stands in nobody's way. */
    private static String townOf(Place prefecture) {
        return TOWNS.computeIfAbsent(prefecture, RunningPages.get()::registeredTown);
    }

    /** What its page shows that it costs, in yen; nothing if it did not take place. */
    public static String sum(Place prefecture, String visit) {
        Clock clock = Clock.systemUTC();
        return new Visits(CONTROL, clock)
                .find(prefecture.code(), visit)
                .flatMap(one -> new Payments(CONTROL, clock).of(DispatchThings.read(prefecture, one.programme()), one))
                .map(line -> Long.toString(line.total()))
                .orElse("");
    }

    public static String stateOf(String visit) {
        return Books.control("SELECT state FROM dispatch_visit WHERE id = ?", visit)
                .get(0)
                .get("state");
    }
}
