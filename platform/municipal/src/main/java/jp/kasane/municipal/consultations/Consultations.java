package jp.kasane.municipal.consultations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.kasane.kernel.audit.AuditEntry;
import jp.kasane.kernel.audit.AuditEntry.Action;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.tenancy.StaleRecord;
import jp.kasane.kernel.tenancy.TownTransaction;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.municipal.disclosure.Disclosure;
import jp.kasane.municipal.disclosure.Extent;
import jp.kasane.municipal.disclosure.Outlet;
import jp.kasane.municipal.disclosure.Visible;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.jspecify.annotations.Nullable;

/**
 * The consultations of the one town the unit of work is bound to, as its viewer may know them. Every look, list, file and change
 * is entered in the access log by the same transaction. What the viewer must not know does not exist here: it is not found, not
 * listed and not counted.
 */
public final class Consultations {

    /** The most records of one exported file. */
    public static final int LARGEST_EXPORT = 5_000;

    private static final String KIND = "consultation";

    /** Reads a record in one statement, its long text too, which is otherwise fetched only when asked for. */
    static final Map<String, Object> WHOLE = Map.of(QueryHints.FETCH_GROUP_DEFAULT, HintValues.FALSE);

    private final TownUnit unit;
    private final Viewer viewer;
    private final Clock clock;

    public Consultations(TownUnit unit, Clock clock) {
        this.unit = unit;
        this.viewer = unit.viewer();
        this.clock = clock;
    }

    /** Takes a contact down, with the next number of its fiscal year. It is the recorder's own work unless they only type. */
    public ConsultationSheet record(Intake intake) {
        return unit.transaction(transaction -> record(transaction, intake).sheet(Extent.ALL));
    }

    /**
     * As {@link #record(Intake)}, once for each form: whoever hands the same one in again, even at the same moment, gets what it
     * became.
     *
     * @param submission names the form as it was opened; the recorder's own, so nobody meets another's
     */
    public RecordOutcome record(Intake intake, String submission) {
        return unit.transaction(transaction -> {
            ConsultationStore store = new ConsultationStore(transaction);
            if (store.handIn(viewer.userId(), submission, by())) {
                Consultation taken = record(transaction, intake);
                store.became(viewer.userId(), submission, taken.id());
                return new RecordOutcome.Taken(taken.sheet(Extent.ALL));
            }
            String id = store.whatBecame(viewer.userId(), submission);
            transaction.record(AuditEntry.of(Action.READ, Right.RECORD_CREATE, KIND, id));
            return found(transaction, id, Right.RECORD_CREATE, Outlet.PAGE)
                    .map(one -> new RecordOutcome.TakenBefore(sheet(transaction, one)))
                    .orElseThrow(() -> new IllegalStateException("a recorder lost sight of " + id));
        });
    }

    private Consultation record(TownTransaction transaction, Intake intake) {
        ConsultationStore store = new ConsultationStore(transaction);
        ReceiptNumber number = store.nextNumber(FiscalYear.of(intake.received().on()));
        Consultation taken = Consultation.record(number, intake, firstAssignee(), by());
        transaction.entities().persist(taken);
        transaction.entities().flush();
        store.index(taken.id(), intake);
        store.remember(taken, State.Act.RECORD, Snapshot.of(taken), by());
        transaction.record(AuditEntry.of(Action.CREATE, Right.RECORD_CREATE, KIND, taken.id()));
        return taken;
    }

    /** Whether this town has ever numbered a consultation; tells of no record. */
    public boolean anyEverNumbered() {
        return unit.withoutPersonalData(transaction -> new ConsultationStore(transaction).anyEverNumbered());
    }

    private @Nullable String firstAssignee() {
        return viewer.actingAs(Right.RECORD_CREATE) == StandardRole.RECORDER ? null : viewer.userId();
    }

    /** One consultation to read. */
    public Optional<ConsultationSheet> find(String id) {
        return look(id, Right.RECORD_READ, Outlet.PAGE, Action.READ, Consultations::sheet);
    }

    /** One consultation with what happened to it. */
    public Optional<ConsultationStory> story(String id) {
        return look(
                id,
                Right.RECORD_READ,
                Outlet.PAGE,
                Action.READ,
                (transaction, found) -> new ConsultationStory(
                        sheet(transaction, found), new ConsultationStore(transaction).history(id)));
    }

    /** One consultation on paper. */
    public Optional<ConsultationSheet> print(String id) {
        return look(id, Right.RECORD_PRINT, Outlet.PRINT, Action.PRINT, Consultations::sheet);
    }

    private <T> Optional<T> look(
            String id, Right right, Outlet outlet, Action action, BiFunction<TownTransaction, Found, T> show) {
        return unit.transaction(transaction -> {
            Optional<Found> found = found(transaction, id, right, outlet);
            found.ifPresentOrElse(
                    one -> transaction.record(AuditEntry.of(action, right, KIND, id)), transaction::foundNothing);
            return found.map(one -> show.apply(transaction, one));
        });
    }

    /** A record that exists for the viewer, and how much of it may be shown. */
    private record Found(Consultation record, Extent extent) {}

    private static ConsultationSheet sheet(TownTransaction transaction, Found found) {
        return found.record().sheet(found.extent());
    }

    private Optional<Found> found(TownTransaction transaction, String id, Right right, Outlet outlet) {
        Consultation stored = transaction.entities().find(Consultation.class, id, WHOLE);
        if (stored == null) {
            return Optional.empty();
        }
        Extent extent = Disclosure.decide(viewer, right, outlet, stored.facts());
        return extent.shows() ? Optional.of(new Found(stored, extent)) : Optional.empty();
    }

    /** A page of those that answer the question. */
    public Listing list(ConsultationQuery query) {
        return unit.transaction(transaction -> {
            ConsultationStore store = new ConsultationStore(transaction);
            ListSql sql = sql(query, Right.RECORD_LIST);
            List<ListedConsultation> rows = store.rows(sql, Listing.SIZE, (query.page() - 1) * Listing.SIZE);
            boolean whole = query.page() == 1 && rows.size() < Listing.SIZE;
            long total = whole ? rows.size() : store.count(sql);
            transaction.record(AuditEntry.shown(
                    Action.LIST,
                    Right.RECORD_LIST,
                    KIND,
                    rows.stream().map(ListedConsultation::id).toList()));
            return new Listing(rows, total, query.page());
        });
    }

    private ListSql sql(ConsultationQuery query, Right right) {
        Visible visible = Disclosure.visible(viewer, right);
        return new ListSql(query, visible, viewer.userId());
    }

    /** Everything that answers the question, for a file; nothing if it is more than {@link #LARGEST_EXPORT}. */
    public Optional<List<ConsultationSheet>> export(ConsultationQuery query, String purpose) {
        return unit.transaction(transaction -> {
            List<String> ids =
                    new ConsultationStore(transaction).ids(sql(query, Right.RECORD_EXPORT), LARGEST_EXPORT + 1);
            if (ids.size() > LARGEST_EXPORT) {
                transaction.record(AuditEntry.shown(Action.LIST, Right.RECORD_EXPORT, KIND, List.of()));
                return Optional.empty();
            }
            List<ConsultationSheet> sheets = new ArrayList<>();
            for (String id : ids) {
                found(transaction, id, Right.RECORD_EXPORT, Outlet.EXPORT)
                        .ifPresent(found -> sheets.add(sheet(transaction, found)));
            }
            transaction.record(AuditEntry.shown(Action.EXPORT, Right.RECORD_EXPORT, KIND, ids)
                    .because(purpose));
            return Optional.of(sheets);
        });
    }

    /**
     * Corrects the version the corrector had before them; if there is a newer one, nothing is kept and both are shown. A
     * correction that changes nothing makes no new version.
     */
    public RevisionOutcome revise(String id, long version, Intake intake) {
        try {
            return unit.transaction(transaction -> revise(transaction, id, version, intake));
        } catch (StaleRecord somebodyWasQuicker) {
            return unit.transaction(transaction -> revise(transaction, id, version, intake));
        }
    }

    private RevisionOutcome revise(TownTransaction transaction, String id, long version, Intake intake) {
        Optional<Found> found = found(transaction, id, Right.RECORD_CHANGE, Outlet.PAGE);
        if (found.isEmpty()) {
            transaction.foundNothing();
            return new RevisionOutcome.Unknown();
        }
        Consultation before = found.get().record();
        Extent extent = found.get().extent();
        if (before.state().after(State.Act.REVISE).isEmpty()) {
            transaction.foundNothing();
            return new RevisionOutcome.NotPossible(before.state());
        }
        if (before.version() != version) {
            transaction.record(AuditEntry.of(Action.READ, Right.RECORD_CHANGE, KIND, id));
            return new RevisionOutcome.Conflict(before.sheet(extent));
        }
        if (before.says(intake, extent)) {
            transaction.record(AuditEntry.of(Action.READ, Right.RECORD_CHANGE, KIND, id));
            return new RevisionOutcome.Revised(before.sheet(extent));
        }
        before.revise(intake, extent, by());
        keep(transaction, before, State.Act.REVISE, AuditEntry.of(Action.CHANGE, Right.RECORD_CHANGE, KIND, id));
        new ConsultationStore(transaction).index(id, before.intake());
        return new RevisionOutcome.Revised(before.sheet(extent));
    }

    public StepOutcome finish(String id) {
        return step(id, State.Act.FINISH, Right.RECORD_CHANGE, Action.CHANGE, null, Consultation::finish);
    }

    public StepOutcome reopen(String id) {
        return step(id, State.Act.REOPEN, Right.RECORD_CHANGE, Action.CHANGE, null, Consultation::reopen);
    }

    /** Gives it to a colleague. */
    public StepOutcome assign(String id, Assignee colleague) {
        return step(
                id,
                State.Act.ASSIGN,
                Right.RECORD_CHANGE,
                Action.CHANGE,
                null,
                (found, by) -> found.assign(colleague.userId(), by));
    }

    /** Declares a wrong entry void. It stays readable, with who did it and why. */
    public StepOutcome voidRecord(String id, VoidReason reason) {
        return step(
                id,
                State.Act.VOID,
                Right.RECORD_VOID,
                Action.VOID,
                reason.text(),
                (found, by) -> found.declareVoid(reason.text(), by));
    }

    private StepOutcome step(
            String id,
            State.Act act,
            Right right,
            Action action,
            @Nullable String reason,
            BiConsumer<Consultation, Consultation.By> verb) {
        AuditEntry entry = AuditEntry.of(action, right, KIND, id);
        return againIfStale(transaction -> {
            Optional<Found> found = found(transaction, id, right, Outlet.PAGE);
            if (found.isEmpty()) {
                transaction.foundNothing();
                return new StepOutcome.Unknown();
            }
            Consultation record = found.get().record();
            if (record.state().after(act).isEmpty()) {
                transaction.foundNothing();
                return new StepOutcome.NotPossible(record.state());
            }
            verb.accept(record, by());
            keep(transaction, record, act, reason == null ? entry : entry.because(reason));
            return new StepOutcome.Done(record.sheet(found.get().extent()));
        });
    }

    private StepOutcome againIfStale(Function<TownTransaction, StepOutcome> work) {
        try {
            return unit.transaction(work);
        } catch (StaleRecord somebodyWasQuicker) {
            return unit.transaction(work);
        }
    }

    private void keep(TownTransaction transaction, Consultation changed, State.Act act, AuditEntry entry) {
        transaction.entities().flush();
        new ConsultationStore(transaction).remember(changed, act, Snapshot.of(changed), by());
        transaction.record(entry);
    }

    private Consultation.By by() {
        return new Consultation.By(viewer.userId(), clock.instant());
    }
}
