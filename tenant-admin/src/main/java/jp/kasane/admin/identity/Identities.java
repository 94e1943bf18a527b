package jp.kasane.admin.identity;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.InternalServerErrorException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.jobs.JobFailure;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * People as Keycloak knows them. Each carries our own id of the user, so that a rerun finds the one it made and takes nobody
 * else's for it.
 */
final class Identities {

    static final String SET_PASSWORD = "UPDATE_PASSWORD";
    static final String SET_SECOND_FACTOR = "CONFIGURE_TOTP";

    private static final String OUR_ID = "kasane-user";
    private static final String PASSWORD = "password";
    /** As long as an unused first grant. */
    static final Duration INVITATION_LIVES = Duration.ofDays(14);

    /** Whoever asked for it waits for it; a forgotten mail opens nothing. */
    static final Duration RESET_LIVES = Duration.ofDays(1);

    private final IdentityServer server;

    /** What an invitation has somebody set: with the mail in hand, rather than at the first sign-in by the password alone. */
    static List<String> firstActions(boolean secondFactor) {
        return secondFactor ? List.of(SET_PASSWORD, SET_SECOND_FACTOR) : List.of(SET_PASSWORD);
    }

    Identities(IdentityServer server) {
        this.server = server;
    }

    /**
     * The person's subject, made if it is not there, with the name and address as they are written down now; {@code actions} await
     * them at their first sign-in.
     */
    String keep(String realm, User user, List<String> actions) {
        UsersResource users = server.realm(realm).users();
        Optional<String> found = find(users, user);
        found.ifPresent(subject -> correct(users.get(subject), user));
        return found.orElseGet(() -> {
            IdentityServer.made(users.create(identity(user, actions)));
            return find(users, user).orElseThrow();
        });
    }

    private static void correct(UserResource found, User user) {
        UserRepresentation identity = found.toRepresentation();
        if (!user.email().equals(identity.getEmail()) || !user.displayName().equals(identity.getFirstName())) {
            identity.setEmail(user.email());
            identity.setFirstName(user.displayName());
            found.update(identity);
        }
    }

    /** Sends the mail with which a person sets a password, and says how long its link lives. */
    void mail(String realm, String subject, List<String> actions, String landing, Duration lives) {
        try {
            user(realm, subject)
                    .executeActionsEmail(WebClients.CLIENT_ID, landing, Math.toIntExact(lives.toSeconds()), actions);
        } catch (InternalServerErrorException | ClientErrorException e) {
            throw new StepRefused(JobFailure.MAIL, "the identity server could not hand over a mail", e);
        }
    }

    void setPassword(String realm, String subject, String password) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(PASSWORD);
        credential.setValue(password);
        credential.setTemporary(false);
        user(realm, subject).resetPassword(credential);
    }

    boolean hasPassword(String realm, String subject) {
        return user(realm, subject).credentials().stream().anyMatch(one -> PASSWORD.equals(one.getType()));
    }

    /** Takes the password away: until a new one is set nobody signs in as this person. */
    void forgetPassword(String realm, String subject) {
        forget(user(realm, subject), Set.of(PASSWORD), true);
    }

    /** Takes away everything but the password. */
    void forgetSecondFactors(String realm, String subject) {
        forget(user(realm, subject), Set.of(PASSWORD), false);
    }

    void close(String realm, String subject) {
        UserResource user = user(realm, subject);
        UserRepresentation identity = user.toRepresentation();
        identity.setEnabled(false);
        user.update(identity);
    }

    /** Ends every session; Keycloak tells the pages, too. */
    void signOut(String realm, String subject) {
        user(realm, subject).logout();
    }

    private UserResource user(String realm, String subject) {
        return server.realm(realm).users().get(subject);
    }

    private static void forget(UserResource user, Set<String> types, boolean these) {
        user.credentials().stream()
                .filter(one -> types.contains(one.getType()) == these)
                .forEach(one -> user.removeCredential(one.getId()));
    }

    private static Optional<String> find(UsersResource users, User user) {
        Optional<UserRepresentation> found =
                users.searchByUsername(user.username(), true).stream().findFirst();
        if (found.isPresent() && !isOurs(found.get(), user)) {
            throw new StepRefused(JobFailure.USERNAME_TAKEN, "the user name of " + user.id() + " is taken");
        }
        return found.map(UserRepresentation::getId);
    }

    private static boolean isOurs(UserRepresentation found, User user) {
        return found.getAttributes() != null
                && List.of(user.id()).equals(found.getAttributes().get(OUR_ID));
    }

    private static UserRepresentation identity(User user, List<String> actions) {
        UserRepresentation identity = new UserRepresentation();
        identity.setUsername(user.username());
        identity.setEmail(user.email());
        identity.setEmailVerified(true);
        identity.setFirstName(user.displayName());
        identity.setEnabled(true);
        identity.setAttributes(Map.of(OUR_ID, List.of(user.id()), "locale", List.of(user.language())));
        identity.setRequiredActions(actions);
        return identity;
    }
}
