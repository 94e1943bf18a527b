package jp.kasane.prefecture.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.prefecture.visits.Visits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is paid is counted when it is paid, out of what the prefecture keeps. */
class PaymentsTest {

    private static final String HERE = TestTowns.PREFECTURE;
    private static final LocalDate TODAY = LocalDate.now(Grants.JAPAN);
    private static final int YEN = 700;

    private static TestTowns places;
    private static Payments payments;
    private static Visits visits;
    private static AVisit aVisit;
    private static Viewer officer;
    private static Programme programme;
    private static String adviser;
    private static String near;
    private static String far;

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

    private static void way(String from, String to) {
        places.control()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT IGNORE INTO dispatch_route VALUES (?, ?, ?, 60, NULL, NULL, NULL, ?)",
                        HERE,
                        from,
                        to,
                        YEN));
    }

    private static String reported(String town, LocalDate day, HalfDay.Half half) {
        String visit = aVisit.of(aVisit.request(town), town, 1);
        aVisit.put(visit, VisitState.REPORTED, adviser, day, half);
        return visit;
    }

    private static VisitRecord now(String visit) {
        return visits.find(HERE, visit).orElseThrow();
    }

    private static ActOutcome paid(String visit) {
        return payments.pay(programme, now(visit), now(visit).version(), officer);
    }

    private static long travel(LocalDate day) {
        return payments.of(programme).stream()
                .filter(line -> line.at().at().day().equals(day))
                .mapToLong(AccountLine::travel)
                .sum();
    }

    @Test
    void twoWhoPayForOneTripAtOncePayItsWayOnce() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        for (int round = 1; round <= 8; round++) {
            LocalDate day = TODAY.minusDays(round);
            String morning = reported(near, day, HalfDay.Half.MORNING);
            String afternoon = reported(far, day, HalfDay.Half.AFTERNOON);
            assertThat(travel(day)).as("there, over noon, and home").isEqualTo(3 * YEN);
            List<Callable<ActOutcome>> both = List.of(() -> paid(afternoon), () -> paid(morning));
            for (Future<ActOutcome> one : two.invokeAll(both)) {
                assertThat(one.get()).isInstanceOf(ActOutcome.Done.class);
            }
            assertThat(travel(day)).isEqualTo(3 * YEN);
        }
        two.shutdown();
    }

    @Test
    void whatWasPaidForAWholeTripIsNotPaidAgainForTheVisitThatTookPlaceLater() {
        LocalDate day = TODAY.minusDays(20);
        String morning = reported(near, day, HalfDay.Half.MORNING);
        assertThat(paid(morning)).isInstanceOf(ActOutcome.Done.class);
        assertThat(travel(day)).as("there and home").isEqualTo(2 * YEN);
        String afternoon = reported(far, day, HalfDay.Half.AFTERNOON);
        assertThat(paid(afternoon)).isInstanceOf(ActOutcome.Done.class);
        assertThat(travel(day)).isEqualTo(3 * YEN);
    }

    @Test
    void whatIsTakenBackIsCountedAnew() {
        LocalDate day = TODAY.minusDays(30);
        String morning = reported(near, day, HalfDay.Half.MORNING);
        paid(morning);
        assertThat(paid(morning)).as("it is paid").isInstanceOf(ActOutcome.NotFromHere.class);
        visits.act(HERE, morning, now(morning).version(), VisitAct.NOT_PAID, "額の誤り", officer);
        assertThat(now(morning).state()).isEqualTo(VisitState.REPORTED);
        assertThat(paid(morning)).isInstanceOf(ActOutcome.Done.class);
        assertThat(travel(day)).isEqualTo(2 * YEN);
    }
}
