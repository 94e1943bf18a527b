package jp.kasane.kernel.authority;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.GrantOutcome.Reason;
import jp.kasane.kernel.authority.GrantOutcome.Refused;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import org.jdbi.v3.core.Handle;

/**
 * Where the grants of a place are given, approved, shortened and taken away, by the administrators of that place alone. Every
 * change and its entry in the trail share one transaction, on rows locked for it: two administrators who act at once are served
 * one after the other, so that between them they cannot remove the last one. The rules are in {@link PlaceGrants} and ADR 0003.
 */
public final class GrantDesk {

    private final ControlDatabase control;
    private final Clock clock;

    public GrantDesk(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    /** Carries out one order at the viewer's place, or changes nothing. */
    public GrantOutcome carryOut(Viewer by, GrantOrder order) {
        return control.jdbi()
                .inTransaction(
                        transaction -> carryOut(transaction, by, List.of(order)).get(0));
    }

    /**
     * Carries out all orders within the caller's transaction, or writes nothing at all if one of them is refused; the outcomes
     * stand in the order of the orders. That an administrator remains is asked of the final state: if none would, every
     * order that takes from an administrator is refused with {@link Reason#LAST_ADMINISTRATOR}.
     */
    public List<GrantOutcome> carryOut(Handle transaction, Viewer by, List<? extends GrantOrder> orders) {
        if (!by.may(Right.PEOPLE_MANAGE)) {
            return orders.stream()
                    .map(order -> refused(Reason.NOT_ADMINISTRATOR))
                    .toList();
        }
        GrantStore store = new GrantStore(transaction);
        Instant now = clock.instant();
        List<Grant> open = store.lockOpen(by.place());
        PlaceGrants grants =
                new PlaceGrants(by.userId(), store.standing(by.place(), people(by, open, orders), now), open);
        List<GrantOutcome> outcomes = new ArrayList<>();
        orders.forEach(order -> outcomes.add(grants.carryOut(order)));
        if (grants.losesLastAdministrator()) {
            outcomes.replaceAll(GrantDesk::refusedForTheLast);
        }
        if (outcomes.stream().noneMatch(Refused.class::isInstance)) {
            grants.changes().forEach(change -> write(transaction, store, by, change, now));
        }
        return outcomes;
    }

    private static GrantOutcome refused(Reason reason) {
        return new Refused(reason);
    }

    private static Set<String> people(Viewer by, List<Grant> open, List<? extends GrantOrder> orders) {
        Stream<String> proposed = orders.stream()
                .filter(GrantOrder.Propose.class::isInstance)
                .map(order -> ((GrantOrder.Propose) order).userId());
        return Stream.of(Stream.of(by.userId()), open.stream().map(Grant::userId), proposed)
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    private static GrantOutcome refusedForTheLast(GrantOutcome outcome) {
        return outcome instanceof GrantOutcome.Closed closed
                        && closed.grant().state() != Grant.State.DECLINED
                        && Administrators.administers(closed.grant())
                ? new Refused(Reason.LAST_ADMINISTRATOR)
                : outcome;
    }

    private static void write(Handle transaction, GrantStore store, Viewer by, GrantChange change, Instant now) {
        store.write(change, by.userId(), now);
        String action = change.act().name();
        ControlAudit.record(
                transaction,
                by.doing(Right.PEOPLE_MANAGE, action, "grant", change.after().id(), change.why()));
    }
}
