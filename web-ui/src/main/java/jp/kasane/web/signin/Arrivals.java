package jp.kasane.web.signin;

import java.util.Optional;
import jp.kasane.kernel.identity.IdentityClients;
import jp.kasane.kernel.identity.IdentityClients.IdentityClient;
import jp.kasane.kernel.identity.Sessions;
import jp.kasane.kernel.identity.SignIn;
import jp.kasane.kernel.identity.SignIns;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns the identity server's answer into a session: the answer must belong to a sign-in this browser began, be fresh and unused,
 * and be proven with as much as was asked for; the person must be one we know. The session is always a new one.
 */
public final class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    private final SignIns signIns;
    private final IdentityClients clients;
    private final OpenId openId;
    private final Users users;
    private final Sessions sessions;

    public Arrivals(SignIns signIns, IdentityClients clients, OpenId openId, Users users, Sessions sessions) {
        this.signIns = signIns;
        this.clients = clients;
        this.openId = openId;
        this.users = users;
        this.sessions = sessions;
    }

    /**
     * What came back with the browser.
     *
     * @param browser the cookie of the browser that began
     * @param former the session it had before, which ends now
     */
    record Answer(
            Optional<String> state,
            Optional<String> code,
            Optional<String> issuer,
            Optional<String> browser,
            Optional<String> former) {}

    Arrival of(Answer answer, String requestId) {
        Optional<SignIn> begun =
                answer.state().flatMap(state -> answer.browser().flatMap(browser -> signIns.consume(state, browser)));
        if (begun.isEmpty()) {
            return new Arrival.Stopped(SignInPage.FAILED, "", 400);
        }
        SignIn signIn = begun.get();
        Optional<IdentityClient> client = clients.find(signIn.prefectureCode());
        if (client.isEmpty() || answer.code().isEmpty() || !openId.issuedBy(client.get(), answer.issuer())) {
            return failed(signIn);
        }
        try {
            return proven(client.get(), signIn, answer.code().get())
                    .map(proof -> admitted(signIn, proof, answer.former(), requestId))
                    .orElseGet(() -> failed(signIn));
        } catch (IdentityServerSilent e) {
            LOG.warn("request {}: the identity server does not answer", requestId, e);
            return new Arrival.Stopped(SignInPage.SILENT, signIn.prefectureCode(), 503);
        }
    }

    /** With the secret as the registry had it, or, while it is being rotated, with the other one. */
    private Optional<Proof> proven(IdentityClient client, SignIn signIn, String code) {
        try {
            return openId.arrival(client, signIn, code);
        } catch (ClientRefused e) {
            LOG.info("the secret for {} did not hold, what is kept now is tried", client.realm());
        }
        for (IdentityClient other : clients.candidates(signIn.prefectureCode())) {
            if (!other.secret().equals(client.secret())) {
                try {
                    return openId.arrival(other, signIn, code);
                } catch (ClientRefused e) {
                    LOG.warn("{}", e.getMessage());
                }
            }
        }
        return Optional.empty();
    }

    private Arrival admitted(SignIn signIn, Proof proof, Optional<String> former, String requestId) {
        Optional<User> user =
                users.bySubject(signIn.prefectureCode(), proof.subject()).filter(User::maySignIn);
        if (user.isEmpty()) {
            LOG.info("request {}: somebody the registry does not know signed in", requestId);
            return new Arrival.Stopped(SignInPage.UNKNOWN, signIn.prefectureCode(), 403);
        }
        if (!proof.strength().meets(signIn.needed())) {
            LOG.warn("request {}: a sign-in to {} came back weaker than asked", requestId, signIn.prefectureCode());
            return new Arrival.Stopped(SignInPage.WEAK, signIn.prefectureCode(), 403);
        }
        former.ifPresent(sessions::end);
        users.arrived(user.get().id());
        String cookie =
                sessions.open(user.get(), proof.strength(), proof.providerSession(), proof.idToken(), requestId);
        return new Arrival.Welcome(user.get(), cookie, signIn.returnTo());
    }

    private static Arrival failed(SignIn signIn) {
        return new Arrival.Stopped(SignInPage.FAILED, signIn.prefectureCode(), 400);
    }
}
