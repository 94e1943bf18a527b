package jp.kasane.admin.registry;

import java.util.Optional;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.Jobs;
import org.jdbi.v3.core.Handle;

/**
 * What an operator does for the one person whom nobody can help in the product: a place's only administrator, whose authenticator app
 * is lost. The password stays what it is, so it opens nothing to the operator; it is in the trail of the person's own place.
 */
public final class LostApps {

    private final ControlDatabase control;
    private final Jobs jobs;

    public LostApps(ControlDatabase control, Jobs jobs) {
        this.control = control;
        this.jobs = jobs;
    }

    /** The request, and the place that first let the person in, whose it is. */
    public record Asked(Place home, Enqueued answer) {}

    /** Asks that the person set up another app at the next sign-in; nothing where nobody of that name was ever let in. */
    public Optional<Asked> reset(String prefectureCode, String username, String why) {
        return control.jdbi().inTransaction(transaction -> {
            Optional<User> user =
                    Users.byUsername(transaction, prefectureCode, username).filter(User::maySignIn);
            return user.flatMap(
                    one -> Grants.homeOf(transaction, one.id()).map(home -> ask(transaction, one.id(), home, why)));
        });
    }

    private Asked ask(Handle transaction, String userId, Place home, String why) {
        Enqueued answer = jobs.enqueue(transaction, home, new JobRequest.ResetMfa(userId), null);
        if (answer instanceof Enqueued.Accepted) {
            ControlAudit.record(
                    transaction,
                    new ControlAudit.Act(
                            null, null, home.kind().name(), home.code(), "RESET_MFA", "user", userId, why, null));
        }
        return new Asked(home, answer);
    }
}
