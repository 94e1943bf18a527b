package jp.kasane.kernel.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import jp.kasane.kernel.authority.GrantOutcome.AwaitsApproval;
import jp.kasane.kernel.authority.GrantOutcome.Closed;
import jp.kasane.kernel.authority.GrantOutcome.Granted;
import jp.kasane.kernel.authority.GrantOutcome.Reason;
import jp.kasane.kernel.authority.GrantOutcome.Refused;
import jp.kasane.kernel.control.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The open grants of one place in the hands of one administrator, and the rules by which they change (ADR 0003): only an
 * administrator of the place; what widens waits for another administrator, who neither proposed it nor gains by it, unless one
 * officer is everything at once; nobody changes their own; the place never loses its last administrator. Works on what was read
 * under lock and remembers what is to be written; touches no database itself.
 */
final class PlaceGrants {

    private final String by;
    private final Standing standing;
    private final List<Grant> before;
    private final Map<String, Grant> grants = new LinkedHashMap<>();
    private final List<GrantChange> changes = new ArrayList<>();
    private boolean administratorsTouched;

    /** @param open the proposed and granted ones of the place */
    PlaceGrants(String by, Standing standing, List<Grant> open) {
        this.by = by;
        this.standing = standing;
        this.before = List.copyOf(open);
        open.forEach(grant -> grants.put(grant.id(), grant));
    }

    /** Carries out one order after the other; whether the last administrator would go is asked of the end, not of each step. */
    GrantOutcome carryOut(GrantOrder order) {
        if (!new Administrators(standing, before).includes(by)) {
            return new Refused(Reason.NOT_ADMINISTRATOR);
        }
        if (order instanceof GrantOrder.Propose propose) {
            return propose(propose);
        }
        if (order instanceof GrantOrder.Approve approve) {
            return approve(approve.grantId());
        }
        if (order instanceof GrantOrder.Decline decline) {
            return decline(decline);
        }
        if (order instanceof GrantOrder.Revoke revoke) {
            return revoke(revoke);
        }
        return end((GrantOrder.End) order);
    }

    List<GrantChange> changes() {
        return List.copyOf(changes);
    }

    List<Grant> grants() {
        return List.copyOf(grants.values());
    }

    boolean losesLastAdministrator() {
        return administratorsTouched && !new Administrators(standing, grants.values()).neverMissing();
    }

    private GrantOutcome propose(GrantOrder.Propose asked) {
        Optional<Reason> reason = whyNot(asked);
        if (reason.isPresent()) {
            return new Refused(reason.get());
        }
        boolean atOnce = standing.singleOfficer() || !widens(asked) || appointsSecondAdministrator(asked);
        Grant grant = new Grant(
                Ids.next(),
                asked.userId(),
                standing.place(),
                asked.role(),
                asked.post(),
                asked.purpose(),
                atOnce ? Grant.State.GRANTED : Grant.State.PROPOSED,
                by,
                atOnce ? by : null,
                asked.from(),
                asked.to(),
                null,
                null);
        remember(grant, null, atOnce ? GrantChange.Act.GRANT : GrantChange.Act.PROPOSE, asked.purpose());
        return atOnce ? new Granted(grant) : new AwaitsApproval(grant);
    }

    private Optional<Reason> whyNot(GrantOrder.Propose asked) {
        Standing.Person person = standing.people().get(asked.userId());
        if (asked.role().placeKind() != standing.place().kind()) {
            return Optional.of(Reason.ROLE_NOT_HERE);
        }
        if (person == null || person.ended()) {
            return Optional.of(person == null ? Reason.NO_SUCH_PERSON : Reason.PERSON_ENDED);
        }
        if (own(asked.userId())) {
            return Optional.of(Reason.OWN_GRANT);
        }
        LocalDate to = asked.to();
        if (asked.from().isBefore(standing.today())) {
            return Optional.of(Reason.BEGINS_IN_THE_PAST);
        }
        if (to != null && to.isBefore(asked.from())) {
            return Optional.of(Reason.ENDS_BEFORE_IT_BEGINS);
        }
        return holds(asked) ? Optional.of(Reason.ALREADY_HELD) : Optional.empty();
    }

    private boolean holds(GrantOrder.Propose asked) {
        return grants.values().stream()
                .filter(sameRole(asked))
                .filter(grant -> grant.state() == Grant.State.PROPOSED || grant.effective(standing.now()))
                .anyMatch(grant -> grant.overlaps(asked.from(), asked.to()));
    }

    /** A role the person held for that whole time anyway, before this transaction, is no widening: only the title changes. */
    private boolean widens(GrantOrder.Propose asked) {
        return before.stream()
                .filter(sameRole(asked))
                .filter(grant -> grant.effective(standing.now()))
                .noneMatch(grant -> grant.encloses(asked.from(), asked.to()));
    }

    /** Without a second administrator nothing could ever be approved: the first one appoints the second alone. */
    private boolean appointsSecondAdministrator(GrantOrder.Propose asked) {
        return asked.role().has(Right.PEOPLE_MANAGE)
                && !new Administrators(standing, before).othersThan(List.of(by, asked.userId()))
                && !new Administrators(standing, grants.values()).othersThan(List.of(by, asked.userId()));
    }

    private GrantOutcome approve(String grantId) {
        Grant grant = grants.get(grantId);
        if (grant == null || grant.state() != Grant.State.PROPOSED) {
            return new Refused(Reason.NOT_HERE);
        }
        if (!standing.singleOfficer() && by.equals(grant.proposedBy())) {
            return new Refused(Reason.OWN_PROPOSAL);
        }
        if (own(grant.userId())) {
            return new Refused(Reason.OWN_GRANT);
        }
        if (over(grant)) {
            return new Refused(Reason.PERIOD_OVER);
        }
        if (!standing.present(grant.userId())) {
            return new Refused(Reason.PERSON_ENDED);
        }
        Grant approved = grant.approvedBy(by);
        remember(approved, grant, GrantChange.Act.APPROVE, grant.purpose());
        return new Granted(approved);
    }

    private GrantOutcome decline(GrantOrder.Decline asked) {
        Grant grant = grants.get(asked.grantId());
        if (grant == null || grant.state() != Grant.State.PROPOSED) {
            return new Refused(Reason.NOT_HERE);
        }
        if (own(grant.userId())) {
            return new Refused(Reason.OWN_GRANT);
        }
        return close(grant.declined(), grant, GrantChange.Act.DECLINE, asked.why());
    }

    private GrantOutcome revoke(GrantOrder.Revoke asked) {
        Grant grant = grants.get(asked.grantId());
        Optional<Reason> reason = whyUnchangeable(grant);
        if (grant == null || reason.isPresent()) {
            return new Refused(reason.orElse(Reason.NOT_HERE));
        }
        return close(grant.revoked(), grant, GrantChange.Act.REVOKE, asked.why());
    }

    private GrantOutcome end(GrantOrder.End asked) {
        Grant grant = grants.get(asked.grantId());
        Optional<Reason> reason = whyUnchangeable(grant);
        if (grant == null || reason.isPresent()) {
            return new Refused(reason.orElse(Reason.NOT_HERE));
        }
        LocalDate lastDay = asked.lastDay();
        if (Objects.equals(lastDay, grant.validTo())) {
            return new Refused(Reason.NOTHING_CHANGES);
        }
        LocalDate validTo = grant.validTo();
        if (lastDay == null || (validTo != null && lastDay.isAfter(validTo))) {
            return propose(followingOn(grant, Objects.requireNonNull(validTo), lastDay, asked.why()));
        }
        if (lastDay.isBefore(standing.today())) {
            return new Refused(Reason.ENDS_IN_THE_PAST);
        }
        if (lastDay.isBefore(grant.validFrom())) {
            return new Refused(Reason.NOT_BEGUN_BY_THEN);
        }
        return close(grant.endingOn(lastDay), grant, GrantChange.Act.END, asked.why());
    }

    private static GrantOrder.Propose followingOn(
            Grant grant, LocalDate validTo, @Nullable LocalDate lastDay, String why) {
        return new GrantOrder.Propose(grant.userId(), grant.role(), grant.post(), why, validTo.plusDays(1), lastDay);
    }

    private Optional<Reason> whyUnchangeable(@Nullable Grant grant) {
        if (grant == null || grant.state() != Grant.State.GRANTED) {
            return Optional.of(Reason.NOT_HERE);
        }
        if (own(grant.userId())) {
            return Optional.of(Reason.OWN_GRANT);
        }
        return over(grant) ? Optional.of(Reason.PERIOD_OVER) : Optional.empty();
    }

    private Closed close(Grant after, Grant grant, GrantChange.Act act, String why) {
        administratorsTouched |= Administrators.administers(grant) && grant.state() == Grant.State.GRANTED;
        remember(after, grant, act, why);
        return new Closed(after);
    }

    private void remember(Grant after, @Nullable Grant grant, GrantChange.Act act, String why) {
        grants.put(after.id(), after);
        changes.add(new GrantChange(after, grant, act, why));
    }

    private boolean own(String userId) {
        return !standing.singleOfficer() && by.equals(userId);
    }

    private boolean over(Grant grant) {
        LocalDate to = grant.validTo();
        return to != null && to.isBefore(standing.today());
    }

    private static Predicate<Grant> sameRole(GrantOrder.Propose asked) {
        return grant -> grant.userId().equals(asked.userId()) && grant.role() == asked.role();
    }
}
