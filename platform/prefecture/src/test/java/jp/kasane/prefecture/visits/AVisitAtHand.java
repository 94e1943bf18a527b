package jp.kasane.prefecture.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.testing.TestTowns;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** One visit to be planned, its town, its adviser and the officer. */
abstract class AVisitAtHand {

    static final String HERE = TestTowns.PREFECTURE;
    static final String AKITA = "050008";
    static final LocalDate TODAY = LocalDate.now(Grants.JAPAN);
    static final HalfDay SOON = HalfDay.morning(TODAY.plusDays(10));

    static TestTowns places;
    static Visits visits;
    static VisitPapers papers;
    static VisitNotes notes;
    static AVisit aVisit;
    static String town;
    static String adviser;
    static Viewer officer;
    static Viewer townsPerson;
    static Viewer advising;

    String request = "";
    String visit = "";

    @BeforeAll
    static void open() {
        places = new TestTowns();
        town = places.newTown().code();
        visits = new Visits(places.control(), Clock.systemUTC());
        papers = new VisitPapers(places.control(), Clock.systemUTC());
        notes = new VisitNotes(places.control(), Clock.systemUTC());
        aVisit = new AVisit(places.control(), HERE);
        officer = places.newViewer(Place.prefecture(HERE), StandardRole.PREFECTURE_OFFICER);
        advising = places.newViewer(Place.prefecture(HERE), StandardRole.ADVISER);
        townsPerson = places.newViewer(Place.town(town), StandardRole.COORDINATOR);
        adviser = aVisit.adviser(advising.userId());
    }

    @AfterAll
    static void close() {
        places.close();
    }

    @BeforeEach
    void aVisitToBePlanned() {
        places.control().jdbi().useHandle(handle -> {
            for (String table :
                    List.of("dispatch_report", "dispatch_reply", "dispatch_visit_event", "dispatch_visit")) {
                handle.execute("DELETE FROM " + table);
            }
            handle.execute("DELETE FROM control_audit");
        });
        request = aVisit.request(town);
        visit = aVisit.of(request, town, 1);
    }

    VisitRecord now() {
        return visits.find(HERE, visit).orElseThrow();
    }

    VisitRecord done(ActOutcome outcome) {
        assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
        return ((ActOutcome.Done) outcome).after();
    }

    VisitRecord placed() {
        return done(visits.place(HERE, visit, now().version(), new Placement(adviser, SOON), "", officer));
    }

    ActOutcome act(VisitAct act, String words, Viewer by) {
        return visits.act(HERE, visit, now().version(), act, words, by);
    }

    VisitRecord confirmed() {
        placed();
        done(act(VisitAct.TOWN_AGREES, "", townsPerson));
        return done(act(VisitAct.ADVISER_AGREES, "", advising));
    }

    VisitRecord heldYesterday() {
        confirmed();
        aVisit.put(visit, VisitState.CONFIRMED, adviser, TODAY.minusDays(1), HalfDay.Half.MORNING);
        return done(act(VisitAct.HOLD, "", officer));
    }

    static List<String> trail() {
        return places.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT CONCAT_WS(' ', action, place_kind, actor_role, subject_kind) FROM control_audit"
                                        + " ORDER BY id")
                        .mapTo(String.class)
                        .list());
    }
}
