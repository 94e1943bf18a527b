package jp.kasane.prefecture.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.testing.TestTowns;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.HalfDay.Half;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.programmes.CanonicalJson;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.prefecture.visits.Visits;
import org.jspecify.annotations.Nullable;

/** A programme with towns, advisers and visits, laid down past the stores, on a day that the test sets. */
final class APlan implements AutoCloseable {

    static final String HERE = TestTowns.PREFECTURE;
    static final String AKITA = "050008";
    static final LocalDate FROM = LocalDate.of(2026, 6, 8);
    static final LocalDate UNTIL = LocalDate.of(2026, 12, 25);

    final TestTowns places = new TestTowns();
    final Today clock = new Today();
    final Visits visits = new Visits(places.control(), clock);
    final Viewer officer = places.newViewer(Place.prefecture(HERE), StandardRole.PREFECTURE_OFFICER);
    final Viewer elsewhere;

    APlan() {
        change("INSERT INTO prefecture (code, name, realm, client_id, client_secret, state, created_at) VALUES"
                + " ('050008', '別県', 'kasane-other', 'kasane-web', 'x', 'ACTIVE', NOW(6))");
        elsewhere = places.newViewer(Place.prefecture(AKITA), StandardRole.PREFECTURE_OFFICER);
    }

    /** A clock that stands at noon of a day. */
    static final class Today extends Clock {

        private volatile Instant now = noon(LocalDate.of(2026, 6, 1));

        private static Instant noon(LocalDate day) {
            return day.atTime(3, 0).toInstant(ZoneOffset.UTC);
        }

        void on(String day) {
            now = noon(LocalDate.parse(day));
        }

        void later(int seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    void none() {
        clock.on("2026-06-01");
        for (String table : List.of(
                "dispatch_visit_event",
                "dispatch_visit",
                "dispatch_request",
                "dispatch_run",
                "dispatch_programme",
                "dispatch_offer",
                "dispatch_withdrawn",
                "dispatch_adviser",
                "dispatch_route",
                "dispatch_position",
                "control_audit")) {
            change("DELETE FROM " + table);
        }
        change("UPDATE tenant SET state = 'ACTIVE'");
    }

    void change(String sql, @Nullable Object... values) {
        places.control().jdbi().useHandle(handle -> handle.execute(sql, values));
    }

    List<String> column(String sql, Object... values) {
        return places.control().jdbi().withHandle(handle -> {
            var query = handle.createQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.bind(i, values[i]);
            }
            return query.mapTo(String.class).list();
        });
    }

    String programme() {
        return programme(HERE);
    }

    String programme(String prefecture) {
        String id = Ids.next();
        change(
                "INSERT INTO dispatch_programme (id, prefecture_code, fiscal_year, title, kind, state, settings, version, made_by,"
                        + " changed_at) VALUES (?, ?, 2026, '見本の派遣', 'QUOTA', 'PLANNING', ?, 1, ?, NOW(6))",
                id,
                prefecture,
                CanonicalJson.write(settings()),
                Ids.next());
        return id;
    }

    private static ProgrammeSettings settings() {
        return ASituation.settings(FROM, UNTIL, List.of(LocalDate.of(2026, 6, 10)), Map.of(Goal.WISHES, 77));
    }

    String town() {
        return places.newTown().code();
    }

    /** One who is free in every morning of June and July. */
    String adviser() {
        String id = Ids.next();
        change(
                "INSERT INTO dispatch_adviser (id, prefecture_code, name, kana, base_code, most_visits, profile, version,"
                        + " changed_at) VALUES (?, ?, '見本 助言', 'みほん じょげん', '022012', 10, ?, 1, NOW(6))",
                id,
                HERE,
                "{\"fields\":[\"参加支援\"]}");
        FROM.datesUntil(LocalDate.of(2026, 8, 1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .forEach(day -> change("INSERT INTO dispatch_offer VALUES (?, ?, 'MORNING')", id, day));
        return id;
    }

    String request(String programme, String town) {
        return request(
                programme,
                town,
                "{\"subjects\":[\"K1\"],\"preferred\":[\"2026-06-16\"],\"impossible\":[\"2026-06-17\"]}");
    }

    String request(String programme, String town, String answers) {
        String id = Ids.next();
        change(
                "INSERT INTO dispatch_request (id, prefecture_code, programme_id, town_code, state, answers, version, made_by,"
                        + " sent_at, changed_at) VALUES (?, ?, ?, ?, 'ACCEPTED', ?, 1, ?, NOW(6), NOW(6))",
                id,
                HERE,
                programme,
                town,
                answers,
                Ids.next());
        return id;
    }

    String visit(String programme, String request, String town, int number) {
        String id = Ids.next();
        change(
                "INSERT INTO dispatch_visit (id, prefecture_code, programme_id, request_id, town_code, stage_id, number, state,"
                        + " version, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'UNPLANNED', 1, NOW(6))",
                id,
                HERE,
                programme,
                request,
                town,
                "S" + number,
                number);
        return id;
    }

    /** The two visits of a town. */
    List<String> visits(String programme, String town) {
        String request = request(programme, town);
        return List.of(visit(programme, request, town, 1), visit(programme, request, town, 2));
    }

    void put(String visit, VisitState state, Placement at) {
        change(
                "UPDATE dispatch_visit SET state = ?, adviser_id = ?, day = ?, half = ? WHERE id = ?",
                state.name(),
                at.adviser(),
                at.at().day(),
                at.at().half().name(),
                visit);
    }

    VisitRecord read(String visit) {
        return visits.find(HERE, visit).orElseThrow();
    }

    /** The officer takes it off its day, or cancels it. */
    void act(String visit, VisitAct act) {
        visits.act(HERE, visit, read(visit).version(), act, "見本の理由", officer);
    }

    static Placement at(String adviser, String day) {
        return new Placement(adviser, new HalfDay(LocalDate.parse(day), Half.MORNING));
    }

    PlanningRoom room() {
        return new PlanningRoom(places.control(), clock);
    }

    Plans plans() {
        return new Plans(places.control(), clock);
    }

    @Override
    public void close() {
        places.close();
    }

    /** Waits for what happens in another thread. */
    static void until(BooleanSupplier there) {
        for (int i = 0; i < 1_500 && !there.getAsBoolean(); i++) {
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        assertThat(there.getAsBoolean()).isTrue();
    }
}
