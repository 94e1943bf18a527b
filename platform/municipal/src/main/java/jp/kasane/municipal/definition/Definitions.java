package jp.kasane.municipal.definition;

import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.audit.AuditEntry;
import jp.kasane.kernel.audit.AuditEntry.Action;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.kernel.tenancy.TownTransaction;
import jp.kasane.kernel.tenancy.TownUnit;

/**
 * The definition of the one town the unit of work is bound to. Everybody who may enter the town sees its arrangement; its administrator
 * takes definitions in and out, and each time is entered in the access log by the same transaction.
 */
public final class Definitions {

    private static final String KIND = "definition";

    private final TownUnit unit;
    private final Clock clock;

    public Definitions(TownUnit unit, Clock clock) {
        this.unit = unit;
        this.clock = clock;
    }

    /** Takes a file in as a new version, whole or not at all. */
    public TakeOutcome take(byte[] file, String fileName) {
        ReadOutcome<Definition> outcome = DefinitionFiles.FORMAT.read(file);
        if (!(outcome instanceof ReadOutcome.Fits<Definition> fits)) {
            return new TakeOutcome.Refused(((ReadOutcome.Refused<Definition>) outcome).findings());
        }
        Optional<String> elsewhere = fits.definition()
                .isOfAnother(unit.tenant().code(), unit.tenant().name());
        if (elsewhere.isPresent()) {
            return new TakeOutcome.Elsewhere(elsewhere.get());
        }
        return unit.transaction(transaction -> {
            TakeOutcome taken = shelf(transaction)
                    .take(fits.definition(), fileName, unit.viewer().userId(), clock.instant());
            if (taken instanceof TakeOutcome.Taken one) {
                transaction.record(AuditEntry.of(
                        Action.CREATE, Right.TOWN_SETTINGS, KIND, one.version().id()));
            } else {
                transaction.foundNothing();
            }
            return taken;
        });
    }

    /** Every version there is, the newest first. */
    public List<DefinitionVersion> versions() {
        return unit.withoutPersonalData(transaction -> shelf(transaction).all());
    }

    /** The arrangement as it is on a day. A version never changes, so that its document is read and bound once and then remembered. */
    public Optional<Definition> at(LocalDate day) {
        return unit.withoutPersonalData(transaction -> {
            DefinitionShelf shelf = shelf(transaction);
            return shelf.validOn(day)
                    .map(version -> unit.remembered(Definition.class, version.id(), () -> shelf.read(version)));
        });
    }

    /** The same, to be taken out of the house. */
    public Optional<Definition> export(LocalDate day) {
        return unit.transaction(transaction -> {
            DefinitionShelf shelf = shelf(transaction);
            Optional<DefinitionVersion> version = shelf.validOn(day);
            version.ifPresentOrElse(
                    one -> transaction.record(AuditEntry.of(Action.EXPORT, Right.TOWN_SETTINGS, KIND, one.id())),
                    transaction::foundNothing);
            return version.map(shelf::read);
        });
    }

    private static DefinitionShelf shelf(TownTransaction transaction) {
        return new DefinitionShelf(transaction.entities().unwrap(Connection.class));
    }
}
