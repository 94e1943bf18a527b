package jp.kasane.prefecture.visits;

import static jp.kasane.prefecture.visits.VisitAct.ADVISER_AGREES;
import static jp.kasane.prefecture.visits.VisitAct.ADVISER_CANNOT;
import static jp.kasane.prefecture.visits.VisitAct.CANCEL;
import static jp.kasane.prefecture.visits.VisitAct.CONFIRM;
import static jp.kasane.prefecture.visits.VisitAct.HOLD;
import static jp.kasane.prefecture.visits.VisitAct.NOT_HELD;
import static jp.kasane.prefecture.visits.VisitAct.NOT_PAID;
import static jp.kasane.prefecture.visits.VisitAct.PAY;
import static jp.kasane.prefecture.visits.VisitAct.PLACE;
import static jp.kasane.prefecture.visits.VisitAct.REPORT;
import static jp.kasane.prefecture.visits.VisitAct.REPORT_FOR;
import static jp.kasane.prefecture.visits.VisitAct.TAKE_BACK;
import static jp.kasane.prefecture.visits.VisitAct.TOWN_AGREES;
import static jp.kasane.prefecture.visits.VisitAct.TOWN_CANNOT;

import java.util.Map;
import java.util.Optional;

/**
 * Where a visit stands. A visit is proposed for an adviser and a half-day, agreed to by the town and the adviser and thereby
 * confirmed, held after its day, reported by the adviser and paid. What is moved has to be agreed to anew; whoever cannot come sends
 * it back to be planned again. Cancelled is an end; what was noted held or paid by mistake goes one step back.
 */
public enum VisitState {
    /** To be planned: it has no adviser and no day. */
    UNPLANNED,
    PROPOSED,
    CONFIRMED,
    HELD,
    REPORTED,
    PAID,
    CANCELLED;

    /** The one table of the life of a visit. What is not in it cannot be done. */
    private static final Map<VisitState, Map<VisitAct, VisitState>> WAYS = Map.of(
            UNPLANNED, Map.of(PLACE, PROPOSED, CANCEL, CANCELLED),
            PROPOSED,
                    Map.of(
                            PLACE, PROPOSED,
                            TOWN_AGREES, PROPOSED,
                            ADVISER_AGREES, PROPOSED,
                            CONFIRM, CONFIRMED,
                            TOWN_CANNOT, UNPLANNED,
                            ADVISER_CANNOT, UNPLANNED,
                            TAKE_BACK, UNPLANNED,
                            CANCEL, CANCELLED),
            CONFIRMED,
                    Map.of(
                            PLACE, PROPOSED,
                            TOWN_CANNOT, UNPLANNED,
                            ADVISER_CANNOT, UNPLANNED,
                            TAKE_BACK, UNPLANNED,
                            CANCEL, CANCELLED,
                            HOLD, HELD),
            HELD, Map.of(REPORT, REPORTED, REPORT_FOR, REPORTED, NOT_HELD, CONFIRMED),
            REPORTED, Map.of(REPORT, REPORTED, REPORT_FOR, REPORTED, PAY, PAID),
            PAID, Map.of(NOT_PAID, REPORTED),
            CANCELLED, Map.of());

    /** Where the act leads from here; empty: it cannot be done here. */
    public Optional<VisitState> after(VisitAct act) {
        return Optional.ofNullable(WAYS.getOrDefault(this, Map.of()).get(act));
    }

    public boolean allows(VisitAct act) {
        return after(act).isPresent();
    }

    /** Whether it took place. */
    public boolean tookPlace() {
        return this == HELD || this == REPORTED || this == PAID;
    }

    /** Whether it has an adviser and a half-day. */
    public boolean placed() {
        return this != UNPLANNED && this != CANCELLED;
    }
}
