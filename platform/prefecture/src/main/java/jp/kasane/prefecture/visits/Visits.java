package jp.kasane.prefecture.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.prefecture.dispatch.Placement;
import org.jdbi.v3.core.Handle;

/**
 * The visits of each prefecture and what is done to them. Every question names the prefecture, and another's visit is not there.
 * Whoever changes one names the version they saw: what somebody else changed since is never overwritten. Each act, its entry in the
 * visit's history and its entry in the trail share a transaction.
 */
public final class Visits {

    /** What the trail calls a visit. Entries of plans that were moved before this was one word say {@code dispatch_visit}, and stay so. */
    public static final String KIND = "visit";

    /** What the history takes of a reason. */
    public static final int LONGEST_WORDS = 1_000;

    private static final Set<VisitAct> MORE_THAN_WORDS =
            Set.of(VisitAct.PLACE, VisitAct.REPORT, VisitAct.REPORT_FOR, VisitAct.PAY);

    private final ControlDatabase control;
    private final Clock clock;

    public Visits(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    public List<VisitRecord> ofProgramme(String prefecture, String programme) {
        return control.jdbi().withHandle(handle -> ofProgramme(handle, prefecture, programme));
    }

    public static List<VisitRecord> ofProgramme(Handle handle, String prefecture, String programme) {
        return VisitRows.where(handle, prefecture, "programme_id", programme);
    }

    /** Of all its programmes: where advisers are already. */
    public List<VisitRecord> ofPrefecture(String prefecture) {
        return control.jdbi().withHandle(handle -> ofPrefecture(handle, prefecture));
    }

    public static List<VisitRecord> ofPrefecture(Handle handle, String prefecture) {
        return VisitRows.where(handle, prefecture, "prefecture_code", prefecture);
    }

    public List<VisitRecord> ofTown(String prefecture, String town) {
        return control.jdbi().withHandle(handle -> VisitRows.where(handle, prefecture, "town_code", town));
    }

    public List<VisitRecord> ofRequest(String prefecture, String request) {
        return control.jdbi().withHandle(handle -> VisitRows.where(handle, prefecture, "request_id", request));
    }

    /** Those an adviser is sent to now. */
    public List<VisitRecord> ofAdviser(String prefecture, String adviser) {
        return control.jdbi().withHandle(handle -> VisitRows.where(handle, prefecture, "adviser_id", adviser));
    }

    public Optional<VisitRecord> find(String prefecture, String id) {
        return control.jdbi().withHandle(handle -> VisitRows.find(handle, prefecture, id));
    }

    public static Optional<VisitRecord> find(Handle handle, String prefecture, String id) {
        return VisitRows.find(handle, prefecture, id);
    }

    /** Those of a programme that took place, and of whatever programme those that the same adviser made on the same day. */
    public static List<VisitRecord> tripsOf(Handle handle, String prefecture, String programme) {
        return VisitRows.tripsOf(handle, prefecture, programme);
    }

    /** Those of an adviser's one day, whatever their programme and state. */
    public static List<VisitRecord> ofDay(Handle handle, String prefecture, String adviser, LocalDate day) {
        return VisitRows.ofDay(handle, prefecture, adviser, day, "");
    }

    /** The same, kept from being changed by others until the transaction ends. */
    public static List<VisitRecord> held(Handle transaction, String prefecture, String adviser, LocalDate day) {
        return VisitRows.ofDay(transaction, prefecture, adviser, day, " FOR UPDATE");
    }

    /** What was paid for these visits of the prefecture, by their ids. */
    public static Map<String, Amount> paid(Handle handle, String prefecture, List<VisitRecord> visits) {
        return Amount.paid(VisitRows.payments(
                handle, prefecture, visits.stream().map(VisitRecord::id).toList()));
    }

    /** What was done to a visit, the oldest first. */
    public List<VisitEvent> events(String prefecture, String visit) {
        return control.jdbi().withHandle(handle -> VisitRows.events(handle, prefecture, "v.id", visit));
    }

    public List<VisitEvent> eventsOfProgramme(String prefecture, String programme) {
        return control.jdbi().withHandle(handle -> VisitRows.events(handle, prefecture, "v.programme_id", programme));
    }

    /** The same within a transaction. */
    public static List<VisitEvent> eventsOfProgramme(Handle handle, String prefecture, String programme) {
        return VisitRows.events(handle, prefecture, "v.programme_id", programme);
    }

    /** Every time that was done to a visit of the prefecture, whatever its programme. */
    public static List<VisitEvent> everyTime(Handle handle, String prefecture, VisitAct act) {
        return VisitRows.events(handle, prefecture, "e.action", act.name());
    }

    /** Does something that needs words at the most: agreeing, refusing, confirming, cancelling, holding. */
    public ActOutcome act(String prefecture, String id, int version, VisitAct act, String words, Viewer by) {
        if (MORE_THAN_WORDS.contains(act)) {
            throw new IllegalArgumentException(act + " needs more than words");
        }
        return control.jdbi().inTransaction(transaction -> act(transaction, prefecture, id, version, act, words, by));
    }

    /** The same within a transaction of the caller's, who takes it back on any other outcome than {@link ActOutcome.Done}. */
    public ActOutcome act(
            Handle transaction, String prefecture, String id, int version, VisitAct act, String words, Viewer by) {
        return new Doing(transaction, prefecture, by, clock.instant()).act(id, version, act, null, words);
    }

    /** The town can receive nobody then; the other days it would like are kept with its refusal, or neither is. */
    public ActOutcome townCannot(
            String prefecture, String id, int version, String words, Collection<LocalDate> wishes, Viewer by) {
        return control.jdbi().inTransaction(transaction -> {
            ActOutcome outcome = act(transaction, prefecture, id, version, VisitAct.TOWN_CANNOT, words, by);
            if (outcome instanceof ActOutcome.Done done) {
                VisitNotes.wish(transaction, done.after(), wishes, by, clock.instant());
            }
            return outcome;
        });
    }

    /** Notes within a transaction of the caller's that a reported visit is paid, and what is paid for it. */
    public ActOutcome pay(Handle transaction, String prefecture, String id, int version, Amount amount, Viewer by) {
        return new Doing(transaction, prefecture, by, clock.instant()).pay(id, version, amount);
    }

    /** Gives a visit an adviser and a half-day, or another one; who had agreed is asked anew. */
    public ActOutcome place(String prefecture, String id, int version, Placement at, String words, Viewer by) {
        return control.jdbi().inTransaction(transaction -> place(transaction, prefecture, id, version, at, words, by));
    }

    /** The same within a transaction of the caller's, who takes it back on any other outcome than {@link ActOutcome.Done}. */
    public ActOutcome place(
            Handle transaction, String prefecture, String id, int version, Placement at, String words, Viewer by) {
        return new Doing(transaction, prefecture, by, clock.instant()).act(id, version, VisitAct.PLACE, at, words);
    }
}
