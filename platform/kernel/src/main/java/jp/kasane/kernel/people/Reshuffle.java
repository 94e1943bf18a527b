package jp.kasane.kernel.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.authority.GrantOutcome;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.people.ReshuffleLine.Column;
import jp.kasane.kernel.people.ReshuffleReport.Effect;
import jp.kasane.kernel.people.ReshuffleReport.Kind;
import org.jdbi.v3.core.Handle;

/**
 * The reshuffle of a fiscal year (人事異動): many people added, ended and changed out of one list. It is rehearsed by really doing
 * it in a transaction that is rolled back, so what is shown is what would happen; it is carried out only as shown, and all of it or
 * nothing. That an administrator remains is asked of the end of it.
 */
public final class Reshuffle {

    private final ControlDatabase control;
    private final People people;
    private final Roster roster;
    private final Clock clock;

    public Reshuffle(ControlDatabase control, People people, Clock clock) {
        this.control = control;
        this.people = people;
        this.roster = new Roster(control);
        this.clock = clock;
    }

    /**
     * A list with its reason, as one administrator hands it in.
     *
     * @param roles reads a role as people write it
     */
    public record Order(List<ReshuffleLine> lines, String why, Function<String, Optional<StandardRole>> roles) {}

    /** What would happen; nothing does. */
    public ReshuffleReport rehearse(Viewer by, Order order) {
        return carryOut(by, order, Optional.empty());
    }

    /** Does what was shown under that fingerprint; if it would be something else by now, does nothing and tells what. */
    public ReshuffleReport apply(Viewer by, Order order, String fingerprint) {
        return carryOut(by, order, Optional.of(fingerprint));
    }

    private ReshuffleReport carryOut(Viewer by, Order order, Optional<String> fingerprint) {
        List<RosterEntry> entries = roster.of(by.place());
        return control.jdbi().inTransaction(transaction -> {
            ReshuffleReport report = report(transaction, by, order, entries);
            boolean agreed = fingerprint.filter(report.fingerprint()::equals).isPresent();
            if (!agreed || report.hasProblems()) {
                transaction.rollback();
                return report;
            }
            return new ReshuffleReport(report.lines(), true);
        });
    }

    private ReshuffleReport report(Handle transaction, Viewer by, Order order, List<RosterEntry> entries) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Grants.JAPAN);
        List<ReshuffleDraft> drafts = order.lines().stream()
                .map(line -> new ReshuffleDraft(line, by.place().kind(), order.roles()))
                .toList();
        List<ReshuffleOrders.Sourced> orders =
                new ReshuffleOrders(entries, today, order.why(), draft -> enter(transaction, by, draft)).of(drafts);
        List<GrantOutcome> outcomes = people.carryOut(
                transaction,
                by,
                orders.stream().map(ReshuffleOrders.Sourced::order).toList());
        return new ReshuffleReport(lines(drafts, orders, outcomes), false);
    }

    private Optional<String> enter(Handle transaction, Viewer by, ReshuffleDraft draft) {
        People.Entered entered = people.enter(transaction, by, draft.newcomer());
        entered.problems().forEach(draft::wrong);
        return Optional.of(entered.userId()).filter(id -> !id.isEmpty());
    }

    private static List<ReshuffleReport.Line> lines(
            List<ReshuffleDraft> drafts, List<ReshuffleOrders.Sourced> orders, List<GrantOutcome> outcomes) {
        Map<ReshuffleDraft, List<Effect>> effects =
                drafts.stream().collect(Collectors.toMap(draft -> draft, draft -> new ArrayList<>()));
        for (int i = 0; i < orders.size(); i++) {
            ReshuffleDraft draft = orders.get(i).draft();
            if (outcomes.get(i) instanceof GrantOutcome.Refused refused) {
                draft.wrong(
                        column(orders.get(i).order(), refused.reason()),
                        refused.reason().name());
            } else {
                effects.getOrDefault(draft, new ArrayList<>()).add(effect(outcomes.get(i)));
            }
        }
        return drafts.stream()
                .map(draft -> new ReshuffleReport.Line(
                        draft.source(), draft.problems(), effects.getOrDefault(draft, List.of())))
                .toList();
    }

    private static Effect effect(GrantOutcome outcome) {
        if (outcome instanceof GrantOutcome.Granted granted) {
            return effect(Kind.GRANTED, granted.grant());
        }
        if (outcome instanceof GrantOutcome.AwaitsApproval awaits) {
            return effect(Kind.AWAITS_APPROVAL, awaits.grant());
        }
        Grant closed = ((GrantOutcome.Closed) outcome).grant();
        return effect(closed.state() == Grant.State.REVOKED ? Kind.REVOKED : Kind.ENDS, closed);
    }

    private static Effect effect(Kind kind, Grant grant) {
        return new Effect(kind, grant.role(), grant.post(), grant.validFrom(), grant.validTo());
    }

    private static Column column(GrantOrder order, GrantOutcome.Reason reason) {
        return switch (reason) {
            case BEGINS_IN_THE_PAST -> Column.FROM;
            case ENDS_BEFORE_IT_BEGINS, ENDS_IN_THE_PAST -> Column.TO;
            case NO_SUCH_PERSON, PERSON_ENDED, OWN_GRANT -> Column.USERNAME;
            default -> order instanceof GrantOrder.Propose ? Column.ROLE : Column.ACT;
        };
    }
}
