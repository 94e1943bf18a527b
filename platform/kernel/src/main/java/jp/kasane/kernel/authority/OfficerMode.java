package jp.kasane.kernel.authority;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.ModeOutcome.Act;
import jp.kasane.kernel.authority.ModeOutcome.Done;
import jp.kasane.kernel.authority.ModeOutcome.Reason;
import jp.kasane.kernel.authority.ModeOutcome.Refused;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * ひとり職場: whether one officer of a town is everything at once, so that nothing waits for a second approver. Switched by the
 * town's administrators alone. Switching it on widens what each of them may do, so it waits for another administrator wherever
 * there is one (one whose grant begins later, who has not arrived yet, or whom they took away lately counts); only where nobody else administers the town does
 * it hold at once. Switching it off narrows, and holds at once. Every step is in the trail, in the transaction that makes it, on
 * the same locked rows as the town's grants. A prefecture always keeps duties apart.
 */
public final class OfficerMode {

    private static final String WAITING = """
            SELECT w.proposed_by, u.display_name, w.why, w.proposed_at
            FROM single_officer_proposal w JOIN app_user u ON u.id = w.proposed_by WHERE w.town_code = :code
            """;

    private final ControlDatabase control;
    private final Clock clock;

    public OfficerMode(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    /** A proposal to switch it on, which another administrator approves or declines; whoever made it may take it back. */
    public record Waiting(String proposedBy, String proposer, String why, Instant at) {}

    public Optional<Waiting> waiting(Place town) {
        return control.jdbi().withHandle(handle -> waiting(handle, town));
    }

    /** Switches it on, or proposes to where somebody else must agree. */
    public ModeOutcome turnOn(Viewer by, String why) {
        return decide(by, town -> {
            if (town.on()) {
                return new Refused(Reason.ALREADY_ON);
            }
            if (town.waiting().isPresent()) {
                return new Refused(Reason.ALREADY_WAITS);
            }
            return town.alone() ? town.turn(true, Act.ON, why) : town.propose(why);
        });
    }

    /** Lets another administrator's proposal hold. */
    public ModeOutcome approve(Viewer by) {
        return decide(by, town -> {
            if (town.waiting().isEmpty()) {
                return new Refused(Reason.NOTHING_WAITS);
            }
            Waiting waiting = town.waiting().get();
            return waiting.proposedBy().equals(by.userId())
                    ? new Refused(Reason.OWN_PROPOSAL)
                    : town.turn(true, Act.APPROVED, waiting.why());
        });
    }

    /** Turns a proposal down, or takes one's own back. */
    public ModeOutcome decline(Viewer by, String why) {
        return decide(
                by,
                town -> town.waiting().isEmpty() ? new Refused(Reason.NOTHING_WAITS) : town.drop(Act.DECLINED, why));
    }

    /** Separates duties again, from the next order on. */
    public ModeOutcome turnOff(Viewer by, String why) {
        return decide(by, town -> town.on() ? town.turn(false, Act.OFF, why) : new Refused(Reason.ALREADY_OFF));
    }

    private interface Decision {
        ModeOutcome of(Locked town);
    }

    private ModeOutcome decide(Viewer by, Decision decision) {
        if (by.place().kind() != Place.Kind.TOWN || !by.may(Right.PEOPLE_MANAGE)) {
            return new Refused(Reason.NOT_ADMINISTRATOR);
        }
        return control.jdbi().inTransaction(transaction -> {
            GrantStore store = new GrantStore(transaction);
            List<Grant> open = store.lockOpen(by.place());
            Set<String> people = open.stream().map(Grant::userId).collect(Collectors.toSet());
            Standing standing = store.standing(by.place(), people, clock.instant());
            Administrators administrators = new Administrators(standing, open);
            return administrators.includes(by.userId())
                    ? decision.of(new Locked(transaction, by, standing, administrators))
                    : new Refused(Reason.NOT_ADMINISTRATOR);
        });
    }

    private static Optional<Waiting> waiting(Handle handle, Place town) {
        return handle.createQuery(WAITING)
                .bind("code", town.code())
                .map((row, context) -> new Waiting(
                        row.getString("proposed_by"),
                        row.getString("display_name"),
                        row.getString("why"),
                        row.getTimestamp("proposed_at").toInstant()))
                .findOne();
    }

    /** The town while nobody else can change its grants or its mode. */
    private record Locked(Handle transaction, Viewer by, Standing standing, Administrators administrators) {

        boolean on() {
            return standing.singleOfficer();
        }

        boolean alone() {
            return !administrators.othersThan(List.of(by.userId()));
        }

        Optional<Waiting> waiting() {
            return OfficerMode.waiting(transaction, by.place());
        }

        ModeOutcome propose(String why) {
            transaction
                    .createUpdate("INSERT INTO single_officer_proposal (town_code, proposed_by, why, proposed_at)"
                            + " VALUES (:code, :by, :why, :now)")
                    .bind("code", by.place().code())
                    .bind("by", by.userId())
                    .bind("why", why)
                    .bind("now", standing.now())
                    .execute();
            return entered(Act.PROPOSED, why);
        }

        ModeOutcome turn(boolean on, Act act, String why) {
            transaction
                    .createUpdate("UPDATE tenant SET single_officer = :on, changed_at = :now WHERE code = :code")
                    .bind("on", on)
                    .bind("now", standing.now())
                    .bind("code", by.place().code())
                    .execute();
            return drop(act, why);
        }

        ModeOutcome drop(Act act, @Nullable String why) {
            transaction
                    .createUpdate("DELETE FROM single_officer_proposal WHERE town_code = :code")
                    .bind("code", by.place().code())
                    .execute();
            return entered(act, why);
        }

        private ModeOutcome entered(Act act, @Nullable String why) {
            String action = "SINGLE_OFFICER_" + act;
            ControlAudit.record(
                    transaction,
                    by.doing(Right.PEOPLE_MANAGE, action, "tenant", by.place().code(), why));
            return new Done(act);
        }
    }
}
