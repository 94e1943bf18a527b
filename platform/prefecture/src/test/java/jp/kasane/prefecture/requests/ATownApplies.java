package jp.kasane.prefecture.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.testing.TestTowns;
import jp.kasane.prefecture.programmes.ProgrammeDraft;
import jp.kasane.prefecture.programmes.Programmes;
import jp.kasane.prefecture.requests.RequestOutcome.Done;
import jp.kasane.prefecture.requests.RequestOutcome.Refused;
import jp.kasane.prefecture.requests.RequestOutcome.Why;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A prefecture, another one, two towns and their applications, for tests of them. */
abstract class ATownApplies {

    static final String HERE = TestTowns.PREFECTURE;
    static final String AKITA = "050008";
    static final Answers WHOLE =
            new Answers(Map.of("Q1", "人が足りない"), List.of("T1"), "", List.of(LocalDate.of(2026, 7, 1)), List.of());
    static final Decision GOOD = new Decision(List.of("準備の進みぐあい"), "準備会が立ち上がっている");

    static TestTowns places;
    static Programmes programmes;
    static Requests requests;
    static Viewer officer;
    static Viewer elsewhere;
    static Viewer town;
    static Viewer other;

    @BeforeAll
    static void open() {
        places = new TestTowns();
        change("INSERT INTO prefecture (code, name, realm, client_id, client_secret, state, created_at) VALUES"
                + " ('050008', '別県', 'kasane-other', 'kasane-web', 'x', 'ACTIVE', NOW(6))");
        programmes = new Programmes(places.control(), Clock.systemUTC());
        requests = on("2026-04-20");
        officer = places.newViewer(Place.prefecture(HERE), StandardRole.PREFECTURE_OFFICER);
        elsewhere = places.newViewer(Place.prefecture(AKITA), StandardRole.PREFECTURE_OFFICER);
        town = places.newViewer(places.newTown(), StandardRole.COORDINATOR);
        other = places.newViewer(places.newTown(), StandardRole.TOWN_ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        places.close();
    }

    @BeforeEach
    void none() {
        emptied();
    }

    static void emptied() {
        for (String table : List.of(
                "dispatch_visit_event",
                "dispatch_visit",
                "dispatch_attachment",
                "dispatch_request_event",
                "dispatch_request_version",
                "dispatch_request",
                "dispatch_programme",
                "control_audit")) {
            change("DELETE FROM " + table);
        }
    }

    static Requests on(String day) {
        Instant noon = LocalDate.parse(day).atTime(3, 0).toInstant(ZoneOffset.UTC);
        return new Requests(places.control(), Clock.fixed(noon, ZoneOffset.UTC));
    }

    static void change(String sql) {
        places.control().jdbi().useHandle(handle -> handle.execute(sql));
    }

    static List<String> column(String sql) {
        return places.control()
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    static String opened(ProgrammeDraft draft) {
        return AProgramme.open(programmes, draft, officer);
    }

    static String quota() {
        return opened(AProgramme.quota(6, "000000"));
    }

    static String drafted(String programme, Viewer by) {
        return ((Done) requests.begin(HERE, programme, WHOLE, by)).id();
    }

    static String sent(String programme, Viewer by) {
        String id = drafted(programme, by);
        assertThat(requests.send(seen(id), WHOLE, by)).isInstanceOf(Done.class);
        return id;
    }

    static String accepted(String programme, Viewer by) {
        String id = sent(programme, by);
        assertThat(requests.accept(seen(id), GOOD, officer)).isInstanceOf(Done.class);
        return id;
    }

    static TownRequest now(String id) {
        return List.of(town, other).stream()
                .flatMap(one -> requests.find(HERE, one.place().code(), id).stream())
                .findFirst()
                .orElseThrow();
    }

    static Seen seen(String id) {
        return new Seen(HERE, id, now(id).version());
    }

    static List<String> visits(String id) {
        return column("SELECT CONCAT_WS(' ', number, stage_id, state) FROM dispatch_visit WHERE request_id = '" + id
                + "' ORDER BY number");
    }

    static RequestOutcome refused(Why why) {
        return new Refused(why);
    }
}
