package jp.kasane.prefecture.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.testing.TestTowns;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.Programmes;
import jp.kasane.prefecture.visits.AVisit;
import jp.kasane.prefecture.visits.ActOutcome;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.prefecture.visits.Visits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Trips of one adviser to two towns, reported and to be paid by the officer. */
abstract class ATripAtHand {

    static final String HERE = TestTowns.PREFECTURE;
    static final LocalDate TODAY = LocalDate.now(Grants.JAPAN);
    static final int YEN = 700;

    static TestTowns places;
    static Payments payments;
    static Visits visits;
    static AVisit aVisit;
    static Viewer officer;
    static Programme programme;
    static String adviser;
    static String near;
    static String far;

    @BeforeAll
    static void open() {
        places = new TestTowns();
        near = places.newTown().code();
        far = places.newTown().code();
        payments = new Payments(places.control(), Clock.systemUTC());
        visits = new Visits(places.control(), Clock.systemUTC());
        aVisit = new AVisit(places.control(), HERE);
        adviser = aVisit.adviser(null);
        officer = places.newViewer(Place.prefecture(HERE), StandardRole.PREFECTURE_OFFICER);
        Programme found = new Programmes(places.control(), Clock.systemUTC())
                .find(HERE, aVisit.programme())
                .orElseThrow();
        ProgrammeSettings settings = ProgrammeSettings.plain(TODAY, TODAY, TODAY, TODAY);
        programme = new Programme(
                found.id(), HERE, found.year(), found.title(), found.kind(), found.state(), settings, found.version());
        List<String> all = List.of("022012", near, far);
        all.forEach(from -> all.stream().filter(to -> !to.equals(from)).forEach(to -> way(from, to)));
    }

    @AfterAll
    static void close() {
        places.close();
    }

    static void way(String from, String to) {
        places.control()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT IGNORE INTO dispatch_route VALUES (?, ?, ?, 60, NULL, NULL, NULL, ?)",
                        HERE,
                        from,
                        to,
                        YEN));
    }

    static String reported(String town, LocalDate day, HalfDay.Half half) {
        String visit = aVisit.of(aVisit.request(town), town, 1);
        aVisit.put(visit, VisitState.REPORTED, adviser, day, half);
        return visit;
    }

    static VisitRecord now(String visit) {
        return visits.find(HERE, visit).orElseThrow();
    }

    static long sum(String visit) {
        return payments.of(programme, now(visit)).orElseThrow().total();
    }

    static long fares(String visit) {
        return payments.of(programme, now(visit)).orElseThrow().travel();
    }

    static ActOutcome paid(String visit, long seen) {
        return payments.pay(programme, now(visit), now(visit).version(), seen, officer);
    }

    static ActOutcome paid(String visit) {
        return paid(visit, sum(visit));
    }

    static long travel(LocalDate day) {
        return payments.of(programme).stream()
                .filter(line -> line.at().at().day().equals(day))
                .mapToLong(AccountLine::travel)
                .sum();
    }

    static List<String> trail(String visit) {
        return places.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT action FROM control_audit WHERE subject_id = ?")
                        .bind(0, visit)
                        .mapTo(String.class)
                        .list());
    }
}
