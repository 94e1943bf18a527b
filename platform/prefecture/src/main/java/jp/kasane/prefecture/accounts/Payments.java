package jp.kasane.prefecture.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.prefecture.advisers.Advisers;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.routes.Routes;
import jp.kasane.prefecture.visits.ActOutcome;
import jp.kasane.prefecture.visits.Amount;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.Visits;
import org.jdbi.v3.core.Handle;

/**
 * What a prefecture pays for visits, read from its stores. What is paid is counted in the transaction that notes it, with all visits of
 * the same trip held: two who pay for one trip at once wait for each other. Nobody pays another sum than the one they were shown.
 */
public final class Payments {

    private final ControlDatabase control;
    private final Visits visits;

    public Payments(ControlDatabase control, Clock clock) {
        this.control = control;
        this.visits = new Visits(control, clock);
    }

    /** Of the programme's visits that took place, in the order of the days. */
    public List<AccountLine> of(Programme programme) {
        return control.jdbi()
                .inTransaction(handle ->
                        of(handle, programme, Visits.tripsOf(handle, programme.prefecture(), programme.id())));
    }

    /** What one of the programme's visits costs; nothing if it did not take place. */
    public Optional<AccountLine> of(Programme programme, VisitRecord visit) {
        return control.jdbi()
                .inTransaction(handle ->
                        line(of(handle, programme, day(handle, programme.prefecture(), visit)), visit));
    }

    /**
     * The visit of the same day that was paid only a part of its way, since this one was noted as held then and is not any more: unless
     * this one takes place after all, too little was paid.
     */
    public Optional<VisitRecord> paidAPart(String prefecture, VisitRecord notHeld) {
        if (notHeld.state().tookPlace()) {
            return Optional.empty();
        }
        return control.jdbi().inTransaction(handle -> {
            List<VisitRecord> day = day(handle, prefecture, notHeld);
            Map<String, Amount> paid = Visits.paid(handle, prefecture, day);
            return day.stream()
                    .filter(one -> Optional.ofNullable(paid.get(one.id()))
                            .filter(Amount::shared)
                            .isPresent())
                    .findFirst();
        });
    }

    /**
     * Notes that a reported visit of the programme is paid, and what. Unless it is paid nothing changes.
     *
     * @param seen what whoever pays was shown, in yen
     */
    public ActOutcome pay(Programme programme, VisitRecord visit, int version, long seen, Viewer by) {
        return control.inTransaction(
                transaction -> {
                    ActOutcome outcome = paid(transaction, programme, visit, version, seen, by);
                    if (!(outcome instanceof ActOutcome.Done)) {
                        transaction.rollback();
                    }
                    return outcome;
                },
                () -> visits.find(programme.prefecture(), visit.id())
                        .<ActOutcome>map(ActOutcome.Changed::new)
                        .orElseGet(ActOutcome.Gone::new));
    }

    private ActOutcome paid(
            Handle transaction, Programme programme, VisitRecord visit, int version, long seen, Viewer by) {
        String prefecture = programme.prefecture();
        Placement at = visit.at();
        List<VisitRecord> trip = at == null
                ? List.of()
                : Visits.held(transaction, prefecture, at.adviser(), at.at().day());
        AccountLine line = line(of(transaction, programme, trip), visit).orElse(null);
        if (line == null) {
            return new ActOutcome.NotFromHere(visit.state());
        }
        ActOutcome outcome = visits.pay(transaction, prefecture, visit.id(), version, line.amount(), by);
        return outcome instanceof ActOutcome.Done && line.total() != seen
                ? new ActOutcome.OtherSum(line.total())
                : outcome;
    }

    private static List<AccountLine> of(Handle handle, Programme programme, List<VisitRecord> trips) {
        String prefecture = programme.prefecture();
        return trips.isEmpty()
                ? List.of()
                : Accounts.of(
                        programme,
                        trips,
                        Advisers.of(handle, prefecture),
                        Routes.travel(handle, prefecture),
                        Visits.paid(handle, prefecture, trips));
    }

    private static List<VisitRecord> day(Handle handle, String prefecture, VisitRecord visit) {
        Placement at = visit.at();
        return at == null
                ? List.of()
                : Visits.ofDay(handle, prefecture, at.adviser(), at.at().day());
    }

    private static Optional<AccountLine> line(List<AccountLine> lines, VisitRecord visit) {
        return lines.stream()
                .filter(line -> line.visit().id().equals(visit.id()))
                .findFirst();
    }
}
