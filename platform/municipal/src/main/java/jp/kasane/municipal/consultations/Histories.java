package jp.kasane.municipal.consultations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kasane.kernel.audit.AuditEntry;
import jp.kasane.kernel.audit.AuditEntry.Action;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.tenancy.TownTransaction;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.municipal.consultations.PastVersion.Change;
import jp.kasane.municipal.disclosure.Disclosure;
import jp.kasane.municipal.disclosure.Extent;
import jp.kasane.municipal.disclosure.Marker;
import jp.kasane.municipal.disclosure.Outlet;
import jp.kasane.municipal.disclosure.RecordFacts;
import jp.kasane.municipal.forms.TypedForm;

/**
 * The past of the town's consultations, as the viewer may know it. Who may read a record today may read what it said before. If any
 * of its versions conceals the address, every version's address is concealed: what was written down openly last year is where the
 * person still lives. Reading it is entered in the access log as an act of its own.
 */
public final class Histories {

    private static final String KIND = "consultation-history";

    private static final Set<String> ADDRESS = Set.of(IntakeForm.ADDRESS, IntakeForm.CONCEALED);
    private static final List<String> AROUND = List.of(PastVersion.STATE, PastVersion.ASSIGNED, PastVersion.VOID);

    private final TownUnit unit;

    public Histories(TownUnit unit) {
        this.unit = unit;
    }

    /** The versions of one consultation, to read. */
    public Optional<ConsultationHistory> read(String id) {
        return look(id, Right.RECORD_READ, Outlet.PAGE, Action.READ);
    }

    /** The same on paper. */
    public Optional<ConsultationHistory> print(String id) {
        return look(id, Right.RECORD_PRINT, Outlet.PRINT, Action.PRINT);
    }

    private Optional<ConsultationHistory> look(String id, Right right, Outlet outlet, Action action) {
        return unit.transaction(transaction -> {
            Consultation stored = transaction.entities().find(Consultation.class, id, Consultations.WHOLE);
            if (stored == null) {
                transaction.foundNothing();
                return Optional.empty();
            }
            List<Kept> kept = new ConsultationStore(transaction).versions(id);
            Extent extent = Disclosure.decide(unit.viewer(), right, outlet, facts(stored, kept));
            return extent.shows()
                    ? Optional.of(shown(transaction, stored, kept, extent, AuditEntry.of(action, right, KIND, id)))
                    : nothing(transaction);
        });
    }

    private static Optional<ConsultationHistory> nothing(TownTransaction transaction) {
        transaction.foundNothing();
        return Optional.empty();
    }

    private static ConsultationHistory shown(
            TownTransaction transaction, Consultation stored, List<Kept> kept, Extent extent, AuditEntry entry) {
        transaction.record(entry);
        return new ConsultationHistory(stored.sheet(extent), versions(kept, extent));
    }

    /** A version as it lies in the database. */
    record Kept(PastAct act, TypedForm content) {
        boolean conceals() {
            return content.ticked(IntakeForm.CONCEALED);
        }
    }

    private static RecordFacts facts(Consultation stored, List<Kept> kept) {
        RecordFacts now = stored.facts();
        return kept.stream().anyMatch(Kept::conceals)
                ? new RecordFacts(now.recordedBy(), now.assignedTo(), now.basis(), Set.of(Marker.CONCEALED_ADDRESS))
                : now;
    }

    /** @param kept oldest first */
    private static List<PastVersion> versions(List<Kept> kept, Extent extent) {
        List<PastVersion> versions = new ArrayList<>();
        TypedForm before = TypedForm.empty();
        for (Kept version : kept) {
            versions.add(new PastVersion(version.act(), changes(before, version.content(), extent)));
            before = version.content();
        }
        Collections.reverse(versions);
        return versions;
    }

    private static List<Change> changes(TypedForm before, TypedForm after, Extent extent) {
        return Stream.concat(IntakeForm.ORDER.stream(), AROUND.stream())
                .filter(field -> !said(before, field).equals(said(after, field)))
                .map(field -> ADDRESS.contains(field) && !extent.showsAddress()
                        ? new Change(field, List.of(), List.of(), true)
                        : new Change(field, said(before, field), said(after, field), false))
                .toList();
    }

    /** An empty text and no text at all say the same. */
    private static List<String> said(TypedForm form, String field) {
        return form.all(field).stream().filter(text -> !text.isEmpty()).sorted().toList();
    }
}
