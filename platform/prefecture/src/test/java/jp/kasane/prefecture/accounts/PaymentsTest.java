package jp.kasane.prefecture.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.visits.ActOutcome;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** What is paid is counted when it is paid, out of what the prefecture keeps. */
class PaymentsTest extends ATripAtHand {

    @Test
    void twoWhoPayForOneTripAtOncePayItsWayOnce() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        for (int round = 1; round <= 8; round++) {
            LocalDate day = TODAY.minusDays(round);
            String morning = reported(near, day, HalfDay.Half.MORNING);
            String afternoon = reported(far, day, HalfDay.Half.AFTERNOON);
            assertThat(travel(day)).as("there, over noon, and home").isEqualTo(3 * YEN);
            long first = sum(morning);
            long second = sum(afternoon);
            List<Callable<ActOutcome>> both = List.of(() -> paid(afternoon, second), () -> paid(morning, first));
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
    void whoeverWasShownAnotherSumPaysNothingAndIsToldWhatItIsNow() {
        LocalDate day = TODAY.minusDays(40);
        String morning = reported(near, day, HalfDay.Half.MORNING);
        long alone = sum(morning);
        String afternoon = reported(far, day, HalfDay.Half.AFTERNOON);
        assertThat(sum(morning)).as("the way home is the other's now").isEqualTo(alone - YEN);
        int before = visits.events(HERE, morning).size();
        assertThat(paid(morning, alone)).isEqualTo(new ActOutcome.OtherSum(alone - YEN));
        assertThat(paid(morning, -1)).isEqualTo(new ActOutcome.OtherSum(alone - YEN));
        assertThat(now(morning).state()).isEqualTo(VisitState.REPORTED);
        assertThat(visits.events(HERE, morning)).hasSize(before);
        assertThat(trail(morning)).isEmpty();
        assertThat(paid(morning, alone - YEN)).isInstanceOf(ActOutcome.Done.class);
        assertThat(trail(morning)).containsExactly("VISIT_PAY");
        assertThat(fares(afternoon)).isEqualTo(2 * YEN);
    }

    @Test
    void whoSawAnOlderVisitOrOneThatIsNotReportedIsToldThatAndNotTheSum() {
        LocalDate day = TODAY.minusDays(41);
        String visit = reported(near, day, HalfDay.Half.MORNING);
        VisitRecord seen = now(visit);
        assertThat(payments.pay(programme, seen, seen.version() - 1, 0, officer))
                .isInstanceOf(ActOutcome.Changed.class);
        aVisit.put(visit, VisitState.HELD, adviser, day, HalfDay.Half.MORNING);
        assertThat(paid(visit, 0)).isEqualTo(new ActOutcome.NotFromHere(VisitState.HELD));
        aVisit.put(visit, VisitState.CONFIRMED, adviser, day, HalfDay.Half.MORNING);
        assertThat(paid(visit, 0)).isEqualTo(new ActOutcome.NotFromHere(VisitState.CONFIRMED));
        assertThat(payments.of(programme, now(visit))).isEmpty();
        assertThat(trail(visit)).isEmpty();
    }

    /** As a plan would that moves visits of the same day the other way round. */
    @Test
    void whoeverLosesAgainstAPlanThatWantsTheSameVisitsIsToldToLookAgain() throws Exception {
        LocalDate day = TODAY.minusDays(42);
        String morning = reported(near, day, HalfDay.Half.MORNING);
        String afternoon = reported(far, day, HalfDay.Half.AFTERNOON);
        long seen = sum(morning);
        CompletableFuture<ActOutcome> paying = places.control().jdbi().inTransaction(plan -> {
            // Whoever has changed less is the one that is undone.
            plan.execute("UPDATE dispatch_route SET winter_minutes = 70 WHERE prefecture_code = ?", HERE);
            held(plan, afternoon);
            var asked = CompletableFuture.supplyAsync(() -> paid(morning, seen));
            awaitWaiting(plan);
            held(plan, morning);
            return asked;
        });
        assertThat(paying.get(20, TimeUnit.SECONDS)).isEqualTo(new ActOutcome.Changed(now(morning)));
        assertThat(now(morning).state()).isEqualTo(VisitState.REPORTED);
        assertThat(trail(morning)).isEmpty();
        assertThat(paid(morning, seen)).isInstanceOf(ActOutcome.Done.class);
    }

    private static void held(Handle transaction, String visit) {
        transaction
                .createQuery("SELECT id FROM dispatch_visit WHERE id = ? FOR UPDATE")
                .bind(0, visit)
                .mapTo(String.class)
                .one();
    }

    /** Until somebody waits for a row of these tables. */
    private static void awaitWaiting(Handle handle) throws SQLException {
        String database =
                handle.createQuery("SELECT DATABASE()").mapTo(String.class).one();
        Instant late = Instant.now().plusSeconds(20);
        try (Connection root = EmbeddedMariaDb.get().connect("mysql", "root", EmbeddedMariaDb.PASSWORD);
                PreparedStatement waiting = root.prepareStatement(
                        "SELECT COUNT(*) FROM information_schema.INNODB_TRX t JOIN information_schema.PROCESSLIST p"
                                + " ON p.ID = t.trx_mysql_thread_id WHERE t.trx_state = 'LOCK WAIT' AND p.DB = ?")) {
            waiting.setString(1, database);
            while (Instant.now().isBefore(late)) {
                ResultSet rows = waiting.executeQuery();
                if (rows.next() && rows.getInt(1) > 0) {
                    return;
                }
                LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
            }
        }
        throw new AssertionError("nobody waited");
    }

    @Test
    void whatIsTakenBackIsCountedAnew() {
        LocalDate day = TODAY.minusDays(30);
        String morning = reported(near, day, HalfDay.Half.MORNING);
        paid(morning);
        assertThat(paid(morning)).as("it is paid").isEqualTo(new ActOutcome.NotFromHere(VisitState.PAID));
        visits.act(HERE, morning, now(morning).version(), VisitAct.NOT_PAID, "額の誤り", officer);
        assertThat(now(morning).state()).isEqualTo(VisitState.REPORTED);
        assertThat(paid(morning)).isInstanceOf(ActOutcome.Done.class);
        assertThat(travel(day)).isEqualTo(2 * YEN);
    }
}
