package jp.kasane.kernel.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.kernel.people.SignInAnswer.Asked;
import jp.kasane.kernel.people.SignInAnswer.Reason;
import jp.kasane.kernel.people.SignInAnswer.Refused;
import org.jdbi.v3.core.Handle;

/**
 * What an administrator asks for the sign-in of a person of their place: the invitation again, a new password, a new second
 * factor, the end. Only the place that first let the person in may ask; otherwise a town that grants something to another town's
 * officer could take over that officer's sign-in. A prefecture resets nothing of somebody who holds a grant of a town, for the same
 * reason: nobody at the prefecture may become a town's officer. Every request is in the trail, with its reason.
 */
public final class SignInCare {

    private final ControlDatabase control;
    private final Roster roster;
    private final Jobs jobs;
    private final Clock clock;

    public SignInCare(ControlDatabase control, Jobs jobs, Clock clock) {
        this.control = control;
        this.roster = new Roster(control);
        this.jobs = jobs;
        this.clock = clock;
    }

    public SignInAnswer inviteAgain(Viewer by, String userId) {
        return ask(by, userId, "INVITE", "", new JobRequest.InviteUser(userId), this::whyNotInvite);
    }

    public SignInAnswer resetPassword(Viewer by, String userId, String why) {
        return ask(by, userId, "RESET_PASSWORD", why, new JobRequest.ResetPassword(userId), this::whyNotReset);
    }

    public SignInAnswer resetSecondFactor(Viewer by, String userId, String why) {
        return ask(by, userId, "RESET_MFA", why, new JobRequest.ResetMfa(userId), this::whyNotReset);
    }

    /** Why neither password nor second factor of that person can be reset from the viewer's place; empty: they can. */
    public Optional<Reason> whyNotReset(Viewer by, String userId) {
        List<RosterEntry> entries = roster.ofPerson(by.place(), userId);
        return control.jdbi().withHandle(handle -> whyNot(handle, by, entries).or(() -> whyNotReset(handle, entries)));
    }

    /** Closes the sign-in of somebody who holds no grant any more, here or elsewhere. */
    public SignInAnswer close(Viewer by, String userId, String why) {
        return ask(by, userId, "END", why, new JobRequest.EndUser(userId), this::whyNotEnd);
    }

    private interface Check {
        Optional<Reason> whyNot(Handle transaction, List<RosterEntry> entries);
    }

    private SignInAnswer ask(Viewer by, String userId, String action, String why, JobRequest request, Check check) {
        if (!by.may(Right.PEOPLE_MANAGE)) {
            return new Refused(Reason.NOT_HERE);
        }
        List<RosterEntry> entries = roster.ofPerson(by.place(), userId);
        return control.jdbi().inTransaction(transaction -> {
            Optional<Reason> reason = whyNot(transaction, by, entries).or(() -> check.whyNot(transaction, entries));
            if (reason.isPresent()) {
                return new Refused(reason.get());
            }
            Enqueued answer = jobs.enqueue(transaction, by.place(), request, by.userId());
            if (answer instanceof Enqueued.Accepted accepted) {
                People.audit(transaction, by, action, userId, why.isBlank() ? null : why);
                return new Asked(accepted.jobId());
            }
            return new Refused(Reason.UNDER_WAY);
        });
    }

    private static Optional<Reason> whyNot(Handle transaction, Viewer by, List<RosterEntry> entries) {
        if (entries.isEmpty()) {
            return Optional.of(Reason.NOT_HERE);
        }
        RosterEntry.Person person = entries.get(0).person();
        if (person.state() == User.State.ENDED) {
            return Optional.of(Reason.ENDED);
        }
        if (person.id().equals(by.userId()) && !new PeopleRows(transaction).singleOfficer(by.place())) {
            return Optional.of(Reason.OWN_SIGN_IN);
        }
        Optional<Place> home = Grants.homeOf(transaction, person.id());
        return home.filter(by.place()::equals).isEmpty() ? Optional.of(Reason.NOT_HOME) : Optional.empty();
    }

    private Optional<Reason> whyNotInvite(Handle transaction, List<RosterEntry> entries) {
        if (entries.get(0).person().state() != User.State.INVITED) {
            return Optional.of(Reason.ALREADY_ARRIVED);
        }
        return whyNothingGranted(entries);
    }

    private Optional<Reason> whyNothingGranted(List<RosterEntry> entries) {
        boolean granted = entries.stream()
                .map(entry -> entry.standing(clock.instant()))
                .anyMatch(standing ->
                        standing == RosterEntry.Standing.LIVE || standing == RosterEntry.Standing.NOT_BEGUN);
        return granted ? Optional.empty() : Optional.of(Reason.NOTHING_GRANTED);
    }

    private Optional<Reason> whyNotReset(Handle transaction, List<RosterEntry> entries) {
        RosterEntry entry = entries.get(0);
        boolean fromPrefecture = entry.grant().place().kind() == Place.Kind.PREFECTURE;
        if (fromPrefecture && Grants.openInATown(transaction, entry.person().id(), today())) {
            return Optional.of(Reason.HELD_IN_TOWN);
        }
        return entry.person().state() == User.State.ACTIVE
                ? whyNothingGranted(entries)
                : Optional.of(Reason.NOT_ARRIVED);
    }

    private Optional<Reason> whyNotEnd(Handle transaction, List<RosterEntry> entries) {
        boolean open =
                new PeopleRows(transaction).openGrants(entries.get(0).person().id(), today());
        return open ? Optional.of(Reason.STILL_GRANTED) : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Grants.JAPAN);
    }
}
