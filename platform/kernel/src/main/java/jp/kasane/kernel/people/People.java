package jp.kasane.kernel.people;

import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.authority.GrantDesk;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.authority.GrantOutcome;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.Jobs;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator does with the people of their place: inviting somebody, giving and taking roles. A person who is not
 * known yet is entered, gets the grant, and is invited by mail once the grant is in force; all in one transaction.
 */
public final class People {

    private static final String ROSTER = "roster";

    private final ControlDatabase control;
    private final GrantDesk desk;
    private final Jobs jobs;
    private final Clock clock;

    public People(ControlDatabase control, GrantDesk desk, Jobs jobs, Clock clock) {
        this.control = control;
        this.desk = desk;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Invites somebody; a person of the same user name and mail address is the same person, whoever let them in first. */
    public InviteOutcome invite(Viewer by, Newcomer newcomer, Terms terms) {
        if (!by.may(Right.PEOPLE_MANAGE)) {
            return new InviteOutcome.GrantRefused(GrantOutcome.Reason.NOT_ADMINISTRATOR);
        }
        Set<Newcomer.Problem> problems = newcomer.problems();
        if (!problems.isEmpty()) {
            return new InviteOutcome.WrongEntry(problems);
        }
        try {
            return control.jdbi().inTransaction(transaction -> {
                InviteOutcome outcome = invite(transaction, by, newcomer, terms);
                if (!(outcome instanceof InviteOutcome.Invited)) {
                    transaction.rollback();
                }
                return outcome;
            });
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
                return new InviteOutcome.WrongEntry(EnumSet.of(Newcomer.Problem.USERNAME_TAKEN));
            }
            throw e;
        }
    }

    private InviteOutcome invite(Handle transaction, Viewer by, Newcomer newcomer, Terms terms) {
        Entered entered = enter(transaction, by, newcomer);
        if (!entered.problems().isEmpty()) {
            return new InviteOutcome.WrongEntry(entered.problems());
        }
        GrantOutcome outcome = carryOut(transaction, by, List.of(terms.orderFor(entered.userId())))
                .get(0);
        return outcome instanceof GrantOutcome.Refused refused
                ? new InviteOutcome.GrantRefused(refused.reason())
                : new InviteOutcome.Invited(entered.userId(), outcome);
    }

    /** Carries out one order at the viewer's place, and invites whoever it opens the place to for the first time. */
    public GrantOutcome carryOut(Viewer by, GrantOrder order) {
        return carryOutAll(by, List.of(order)).get(0);
    }

    /** Carries out all orders, or none of them if one is refused. */
    public List<GrantOutcome> carryOutAll(Viewer by, List<? extends GrantOrder> orders) {
        return control.jdbi().inTransaction(transaction -> carryOut(transaction, by, orders));
    }

    List<GrantOutcome> carryOut(Handle transaction, Viewer by, List<? extends GrantOrder> orders) {
        List<GrantOutcome> outcomes = desk.carryOut(transaction, by, orders);
        if (outcomes.stream().noneMatch(GrantOutcome.Refused.class::isInstance)) {
            outcomes.forEach(outcome -> inviteIfNew(transaction, by, outcome));
        }
        return outcomes;
    }

    private void inviteIfNew(Handle transaction, Viewer by, GrantOutcome outcome) {
        if (outcome instanceof GrantOutcome.Granted granted) {
            String userId = granted.grant().userId();
            boolean ours = Grants.homeOf(transaction, userId)
                    .filter(by.place()::equals)
                    .isPresent();
            if (ours && !new PeopleRows(transaction).known(userId)) {
                jobs.enqueue(transaction, by.place(), new JobRequest.InviteUser(userId), by.userId());
            }
        }
    }

    /** Enters into the trail that the roster was taken away as a file. */
    public void exported(Viewer by) {
        noted(by.doing(Right.PEOPLE_MANAGE, "EXPORT", ROSTER, null, null));
    }

    /** Enters into the trail that somebody saw the roster: names, addresses for mail, who may what. */
    public void listed(Viewer by) {
        noted(by.doing(Right.PEOPLE_READ, "LIST", ROSTER, null, null));
    }

    /** Enters into the trail that somebody opened one person's page. */
    public void read(Viewer by, String userId) {
        noted(by.doing(Right.PEOPLE_READ, "READ", "user", userId, null));
    }

    /** Enters into the trail that somebody opened the page of one grant, which names its holder. */
    public void readGrant(Viewer by, String grantId) {
        noted(by.doing(Right.PEOPLE_MANAGE, "READ", "grant", grantId, null));
    }

    private void noted(ControlAudit.Act look) {
        control.jdbi().useTransaction(transaction -> ControlAudit.record(transaction, look));
    }

    /** The latest thing asked for the sign-in of each of the place's people, by user id. */
    public Map<String, Errand> errands(Place place) {
        return control.jdbi().withHandle(handle -> new PeopleRows(handle).errands(place));
    }

    /** @param userId the person, or empty where there are problems */
    record Entered(String userId, Set<Newcomer.Problem> problems) {}

    /** Finds the person whom the entry means, or enters them. */
    Entered enter(Handle transaction, Viewer by, Newcomer newcomer) {
        PeopleRows rows = new PeopleRows(transaction);
        String prefecture = rows.prefectureOf(by.place());
        Optional<User> known = rows.byUsername(prefecture, newcomer.username());
        if (known.isPresent()) {
            return known.get().email().equalsIgnoreCase(newcomer.email())
                    ? new Entered(known.get().id(), Set.of())
                    : new Entered("", Set.of(Newcomer.Problem.USERNAME_TAKEN));
        }
        if (rows.emailTaken(prefecture, newcomer.email())) {
            return new Entered("", Set.of(Newcomer.Problem.EMAIL_TAKEN));
        }
        User user = new User(
                Ids.next(),
                prefecture,
                null,
                newcomer.username(),
                newcomer.name(),
                newcomer.email(),
                "ja",
                User.State.INVITED);
        rows.enter(user, newcomer.kana(), clock.instant());
        audit(transaction, by, "INVITE", user.id(), null);
        return new Entered(user.id(), Set.of());
    }

    static void audit(Handle transaction, Viewer by, String action, String userId, @Nullable String why) {
        ControlAudit.record(transaction, by.doing(Right.PEOPLE_MANAGE, action, "user", userId, why));
    }
}
