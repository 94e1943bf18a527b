package jp.kasane.admin.identity;

import java.util.List;
import jp.kasane.admin.work.Plan;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.admin.work.Task;
import jp.kasane.admin.work.Work;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.SecondFactor;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.JobRequest.EndUser;
import jp.kasane.kernel.jobs.JobRequest.InviteUser;
import jp.kasane.kernel.jobs.JobRequest.ResetMfa;
import jp.kasane.kernel.jobs.JobRequest.ResetPassword;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.RegistryEntries;

/**
 * What happens to people's identities. Only the place that first let a person in may ask: otherwise any town that grants something
 * to another town's officer could take over that officer's sign-in. A prefecture resets nothing of somebody who holds a grant of a
 * town, whatever the page that asked believed.
 */
public final class PeopleSteps {

    private final ControlDatabase control;
    private final Rows rows;
    private final Identities identities;
    private final Organizations organizations;
    private final String landing;
    private final SecondFactor secondFactor;

    public PeopleSteps(ControlDatabase control, KeyRing keys, Settings settings, IdentityServer server) {
        this.control = control;
        this.rows = new Rows(control, keys);
        this.identities = new Identities(server);
        this.organizations = new Organizations(server);
        this.landing = new WebClients(server, settings.required("kasane.public.url")).landing();
        this.secondFactor = SecondFactor.of(settings);
    }

    public List<Plan<?>> plans() {
        return List.of(
                Plan.of(JobKind.INVITE_USER, InviteUser.class)
                        .with(JobStep.IDENTITY, atHome(InviteUser::userId, this::makeIdentity))
                        .with(JobStep.INVITATION, atHome(InviteUser::userId, this::invite)),
                Plan.of(JobKind.RESET_PASSWORD, ResetPassword.class)
                        .with(JobStep.SIGN_OUT, resetting(ResetPassword::userId, this::signOut))
                        .with(JobStep.PASSWORD_MAIL, resetting(ResetPassword::userId, this::resetPassword)),
                Plan.of(JobKind.RESET_MFA, ResetMfa.class)
                        .with(JobStep.SIGN_OUT, resetting(ResetMfa::userId, this::signOut))
                        .with(JobStep.SECOND_FACTOR, resetting(ResetMfa::userId, this::resetSecondFactor)),
                Plan.of(JobKind.END_USER, EndUser.class)
                        .with(JobStep.IDENTITY_END, atHome(EndUser::userId, this::end))
                        .with(JobStep.SIGN_OUT, atHome(EndUser::userId, this::signOut)));
    }

    /** A person, the realm they are in, and what asked. */
    private record Person(User user, String realm, Task<? extends JobRequest> task) {
        String subject() {
            return user.knownSubject()
                    .orElseThrow(() -> new StepRefused(JobFailure.STATE, "user " + user.id() + " has no identity"));
        }
    }

    @FunctionalInterface
    private interface UserOf<R> {
        String id(R request);
    }

    @FunctionalInterface
    private interface PersonWork {
        void carryOut(Person person);
    }

    private <R extends JobRequest> Work<R> atHome(UserOf<R> userOf, PersonWork work) {
        return task -> {
            User user = rows.user(userOf.id(task.request()));
            if (rows.homeOf(user.id()).filter(task.place()::equals).isEmpty()) {
                throw new StepRefused(JobFailure.NOT_THEIRS, "user " + user.id() + " is not of " + task.place());
            }
            work.carryOut(new Person(user, rows.realm(user.prefectureCode()).name(), task));
        };
    }

    private <R extends JobRequest> Work<R> resetting(UserOf<R> userOf, PersonWork work) {
        return atHome(userOf, person -> {
            boolean fromPrefecture = person.task().place().kind() == Place.Kind.PREFECTURE;
            if (fromPrefecture && rows.openInATown(person.user().id())) {
                throw new StepRefused(
                        JobFailure.NOT_THEIRS, "user " + person.user().id() + " holds a grant of a town");
            }
            work.carryOut(person);
        });
    }

    private void makeIdentity(Person person) {
        String subject = identities.keep(person.realm(), person.user(), firstActions(person.user()));
        rows.known(person.user(), subject);
        Place home = person.task().place();
        if (home.kind() == Place.Kind.TOWN) {
            control.jdbi()
                    .withHandle(handle -> RegistryEntries.organization(handle, home.code()))
                    .ifPresent(organization -> organizations.join(person.realm(), organization, subject));
        }
    }

    private void invite(Person person) {
        if (!identities.hasPassword(person.realm(), person.subject())) {
            identities.mail(
                    person.realm(),
                    person.subject(),
                    firstActions(person.user()),
                    landing,
                    Identities.INVITATION_LIVES);
            audit(person, "INVITED");
        }
    }

    private void resetPassword(Person person) {
        identities.forgetPassword(person.realm(), person.subject());
        signOut(person);
        identities.mail(
                person.realm(), person.subject(), List.of(Identities.SET_PASSWORD), landing, Identities.RESET_LIVES);
        audit(person, "PASSWORD_RESET");
    }

    /**
     * Of whom a second factor is demanded sets it up again at the next sign-in, which is asked to be a strong one. Signs out at the
     * end too: whoever came in meanwhile came in with what is now gone.
     */
    private void resetSecondFactor(Person person) {
        identities.forgetSecondFactors(person.realm(), person.subject());
        rows.hasNoSecondFactor(person.user().id());
        signOut(person);
        audit(person, "MFA_RESET");
    }

    private void end(Person person) {
        person.user().knownSubject().ifPresent(subject -> identities.close(person.realm(), subject));
        rows.end(person.user().id());
        audit(person, "USER_ENDED");
    }

    private void signOut(Person person) {
        person.user().knownSubject().ifPresent(subject -> identities.signOut(person.realm(), subject));
        rows.endSessions(person.user().id());
    }

    private List<String> firstActions(User user) {
        return Identities.firstActions(secondFactor.demandedOfHolder(rows.administers(user.id())));
    }

    private void audit(Person person, String action) {
        rows.audit(
                person.task().place(), action, person.user().id(), person.task().requestedBy());
    }
}
