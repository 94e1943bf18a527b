package jp.kasane.prefecture.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.visits.AVisit;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.prefecture.visits.Visits;
import org.junit.jupiter.api.Test;

/** Visits of an adviser’s one day, of whatever programme: which are read, and what is told when one of them did not take place. */
class TripsTest extends ATripAtHand {

    @Test
    void whatWasPaidAPartOfAWayIsToldOnceTheOtherVisitDidNotTakePlace() {
        LocalDate day = TODAY.minusDays(43);
        String morning = reported(near, day, HalfDay.Half.MORNING);
        String afternoon = reported(far, day, HalfDay.Half.AFTERNOON);
        aVisit.put(morning, VisitState.HELD, adviser, day, HalfDay.Half.MORNING);
        paid(afternoon);
        assertThat(payments.paidAPart(HERE, now(morning))).as("it took place").isEmpty();
        assertThat(payments.of(programme, now(afternoon)).orElseThrow().alone()).isFalse();
        visits.act(HERE, morning, now(morning).version(), VisitAct.NOT_HELD, "取り違え", officer);
        assertThat(payments.paidAPart(HERE, now(morning))).contains(now(afternoon));
        assertThat(payments.paidAPart("050008", now(morning))).isEmpty();
        assertThat(payments.of(programme, now(afternoon)).orElseThrow().alone()).isTrue();
        visits.act(HERE, afternoon, now(afternoon).version(), VisitAct.NOT_PAID, "旅費の数え直し", officer);
        assertThat(payments.paidAPart(HERE, now(morning))).isEmpty();
        assertThat(fares(afternoon)).as("there and home").isEqualTo(2 * YEN);
    }

    @Test
    void whoeverWasPaidTheWholeWayIsNobodysConcernWhenAnotherVisitDoesNotTakePlace() {
        LocalDate day = TODAY.minusDays(44);
        String morning = reported(near, day, HalfDay.Half.MORNING);
        paid(morning);
        String afternoon = reported(far, day, HalfDay.Half.AFTERNOON);
        aVisit.put(afternoon, VisitState.CONFIRMED, adviser, day, HalfDay.Half.AFTERNOON);
        assertThat(payments.paidAPart(HERE, now(afternoon))).isEmpty();
        String nowhere = aVisit.of(aVisit.request(near), near, 1);
        assertThat(payments.paidAPart(HERE, now(nowhere))).isEmpty();
        assertThat(payments.of(programme, now(nowhere))).isEmpty();
    }

    @Test
    void readsOfOtherProgrammesTheTripsItSharesAndNothingElse() {
        LocalDate day = TODAY.minusDays(45);
        AVisit other = new AVisit(places.control(), HERE);
        String own = reported(near, day, HalfDay.Half.MORNING);
        String mate = theirs(other, adviser, day, VisitState.PAID);
        String someoneElses = theirs(other, aVisit.adviser(null), day, VisitState.REPORTED);
        String anotherDay = theirs(other, adviser, day.minusYears(1), VisitState.PAID);
        String nextYear = reported(far, TODAY.minusDays(46), HalfDay.Half.AFTERNOON);
        String notHeld = theirs(other, adviser, TODAY.minusDays(46), VisitState.CONFIRMED);
        List<String> read = places.control()
                .jdbi()
                .withHandle(handle -> Visits.tripsOf(handle, HERE, aVisit.programme()).stream()
                        .map(VisitRecord::id)
                        .toList());
        assertThat(read).contains(own, mate, nextYear).doesNotContain(someoneElses, anotherDay, notHeld);
        List<VisitRecord> elsewhere =
                places.control().jdbi().withHandle(handle -> Visits.tripsOf(handle, "050008", aVisit.programme()));
        assertThat(elsewhere).isEmpty();
        assertThat(payments.of(programme))
                .extracting(line -> line.visit().id())
                .contains(own, nextYear)
                .doesNotContain(mate);
    }

    private static String theirs(AVisit other, String adviser, LocalDate day, VisitState state) {
        String visit = other.of(other.request(far), far, 1);
        other.put(
                visit,
                state,
                adviser,
                day,
                day.equals(TODAY.minusDays(46)) ? HalfDay.Half.MORNING : HalfDay.Half.AFTERNOON);
        return visit;
    }

    @Test
    void aLineOfTheProgrammeIsTheSameAsThatOfTheVisitAlone() {
        LocalDate day = TODAY.minusDays(47);
        String morning = reported(near, day, HalfDay.Half.MORNING);
        String afternoon = reported(far, day, HalfDay.Half.AFTERNOON);
        for (String visit : List.of(morning, afternoon)) {
            assertThat(payments.of(programme, now(visit)))
                    .isEqualTo(payments.of(programme).stream()
                            .filter(line -> line.visit().id().equals(visit))
                            .findFirst());
        }
    }
}
