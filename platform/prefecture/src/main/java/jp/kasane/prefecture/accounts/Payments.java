package jp.kasane.prefecture.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.prefecture.advisers.Advisers;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.routes.Routes;
import jp.kasane.prefecture.visits.ActOutcome;
import jp.kasane.prefecture.visits.Amount;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.Visits;
import org.jdbi.v3.core.Handle;

/**
 * What a prefecture pays for visits, read from its stores. What is paid is counted in the transaction that notes it, with all visits of
 * the same trip held: two who pay for one trip at once wait for each other.
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
        return control.jdbi().inTransaction(handle -> of(handle, programme));
    }

    private static List<AccountLine> of(Handle handle, Programme programme) {
        String prefecture = programme.prefecture();
        return Accounts.of(
                programme,
                Visits.tookPlace(handle, prefecture),
                Advisers.of(handle, prefecture),
                Routes.travel(handle, prefecture),
                Visits.paid(handle, prefecture));
    }

    /** Notes that a reported visit of the programme is paid, and what. */
    public ActOutcome pay(Programme programme, VisitRecord visit, int version, Viewer by) {
        String prefecture = programme.prefecture();
        return control.jdbi().inTransaction(transaction -> {
            if (visit.at() != null) {
                Visits.held(
                        transaction,
                        prefecture,
                        visit.at().adviser(),
                        visit.at().at().day());
            }
            return amount(of(transaction, programme), visit)
                    .map(amount -> visits.pay(transaction, prefecture, visit.id(), version, amount, by))
                    .orElseGet(() -> new ActOutcome.NotFromHere(visit.state()));
        });
    }

    private static Optional<Amount> amount(List<AccountLine> lines, VisitRecord visit) {
        return lines.stream()
                .filter(line -> line.visit().id().equals(visit.id()))
                .map(AccountLine::amount)
                .findFirst();
    }
}
