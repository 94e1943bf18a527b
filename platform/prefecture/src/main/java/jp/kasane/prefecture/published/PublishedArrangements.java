package jp.kasane.prefecture.published;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.PlaceAdministrators;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What the towns of a prefecture have published of their arrangements. Publishing copies what the town's administrator chose, at that moment;
 * later changes of the town's definition reach nobody until it publishes again. Withdrawing takes the copy away. Seen only while the town is
 * open, and only within its prefecture; both acts stand in the town's trail, made in the same transaction.
 */
public final class PublishedArrangements {

    private static final String PUBLISHED = "ARRANGEMENT_PUBLISHED";
    private static final String WITHDRAWN = "ARRANGEMENT_WITHDRAWN";

    private final ControlDatabase control;
    private final Clock clock;

    public PublishedArrangements(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    /** Publishes in place of what was published before. */
    public PublishOutcome publish(Viewer by, Copy copy) {
        return decide(by, transaction -> {
            PublishedRows.remove(transaction, by.place().code());
            PublishedRows.add(transaction, by.place().code(), copy, by.userId(), clock.instant());
            enter(
                    transaction,
                    by,
                    PUBLISHED,
                    copy.effectiveFrom() + " " + String.join(" ", new TreeSet<>(copy.parts())));
            return PublishOutcome.DONE;
        });
    }

    public PublishOutcome withdraw(Viewer by) {
        return decide(by, transaction -> {
            if (!PublishedRows.remove(transaction, by.place().code())) {
                return PublishOutcome.NOTHING_PUBLISHED;
            }
            enter(transaction, by, WITHDRAWN, null);
            return PublishOutcome.DONE;
        });
    }

    private static void enter(Handle transaction, Viewer by, String action, @Nullable String what) {
        ControlAudit.record(
                transaction,
                by.doing(Right.TOWN_SETTINGS, action, "tenant", by.place().code(), what));
    }

    private PublishOutcome decide(Viewer by, Function<Handle, PublishOutcome> decision) {
        if (by.place().kind() != Place.Kind.TOWN || !by.may(Right.TOWN_SETTINGS)) {
            return PublishOutcome.NOT_ADMINISTRATOR;
        }
        return control.jdbi().inTransaction(transaction -> {
            if (!PlaceAdministrators.includes(transaction, by.place(), by.userId(), clock.instant())) {
                return PublishOutcome.NOT_ADMINISTRATOR;
            }
            PublishedRows.lock(transaction, by.place().code());
            boolean open = TenantRegistry.find(transaction, by.place().code())
                    .filter(town -> town.state() == Tenant.State.ACTIVE)
                    .isPresent();
            return open ? decision.apply(transaction) : PublishOutcome.NOT_OPEN;
        });
    }

    /** What a town of the prefecture has published. */
    public Optional<Published> of(String prefectureCode, String tenantCode) {
        return control.jdbi().withHandle(handle -> PublishedRows.of(handle, prefectureCode, tenantCode));
    }

    /** What all towns of the prefecture have published, by code, whole. */
    public List<Published> all(String prefectureCode) {
        return control.jdbi().withHandle(handle -> PublishedRows.all(handle, prefectureCode));
    }

    /** The same as a list shows it, without the contents. */
    public List<Listed> list(String prefectureCode) {
        return control.jdbi().withHandle(handle -> PublishedRows.list(handle, prefectureCode));
    }

    /** The names of what these towns of the prefecture have published: by town, then by part, in the order of their definitions. */
    public Map<String, Map<String, List<String>>> names(String prefectureCode, Collection<String> tenantCodes) {
        return tenantCodes.isEmpty()
                ? Map.of()
                : control.jdbi().withHandle(handle -> PublishedRows.names(handle, prefectureCode, tenantCodes));
    }
}
