package jp.kasane.web.signin;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.identity.IdentityClients;
import jp.kasane.kernel.identity.Session;
import jp.kasane.kernel.identity.Sessions;
import jp.kasane.kernel.identity.User;
import jp.kasane.web.gate.Cookies;
import jp.kasane.web.gate.SameOrigin;
import jp.kasane.web.gate.Visit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing out, here and at the identity server. */
@Path("/logout")
public final class SignOutResource {

    private static final Logger LOG = LoggerFactory.getLogger(SignOutResource.class);

    private final Sessions sessions;
    private final IdentityClients clients;
    private final OpenId openId;

    public SignOutResource(Sessions sessions, IdentityClients clients, OpenId openId) {
        this.sessions = sessions;
        this.clients = clients;
        this.openId = openId;
    }

    /** By GET, since a form may not lead to the identity server; another site's link does not sign anybody out. */
    @GET
    @Requires(Right.ANYONE)
    public Response signOut(
            @Context Visit visit,
            @HeaderParam("Sec-Fetch-Site") @Nullable String site,
            @CookieParam(Cookies.SESSION) @Nullable String secret) {
        if (!SameOrigin.followedHere(site) || secret == null || visit.session().isEmpty()) {
            return Response.seeOther(URI.create("/")).build();
        }
        Optional<String> idToken = sessions.idToken(secret);
        sessions.end(secret);
        Session session = visit.session().get();
        return Response.seeOther(idToken.flatMap(token -> provider(session.user(), token))
                        .orElse(URI.create("/")))
                .header("Set-Cookie", Cookies.sessionGone())
                .build();
    }

    /** If the identity server does not answer, one is signed out here all the same. */
    private Optional<URI> provider(User user, String idToken) {
        try {
            return clients.find(user.prefectureCode()).map(client -> openId.signOut(client, idToken));
        } catch (IdentityServerSilent e) {
            LOG.warn("signed out here only: the identity server does not answer", e);
            return Optional.empty();
        }
    }
}
