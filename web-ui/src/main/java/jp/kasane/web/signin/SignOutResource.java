package jp.kasane.web.signin;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.identity.IdentityClients;
import jp.kasane.kernel.identity.IdentityClients.IdentityClient;
import jp.kasane.kernel.identity.Session;
import jp.kasane.kernel.identity.Sessions;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.tenancy.TenantRegistry.Prefecture;
import jp.kasane.web.gate.Cookies;
import jp.kasane.web.gate.FromElsewhere;
import jp.kasane.web.gate.Visit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing out: here and at the identity server, and here when the identity server says so. */
@Path("/")
public final class SignOutResource {

    private static final Logger LOG = LoggerFactory.getLogger(SignOutResource.class);

    private final Sessions sessions;
    private final Users users;
    private final Prefectures prefectures;
    private final IdentityClients clients;
    private final OpenId openId;

    public SignOutResource(
            Sessions sessions, Users users, Prefectures prefectures, IdentityClients clients, OpenId openId) {
        this.sessions = sessions;
        this.users = users;
        this.prefectures = prefectures;
        this.clients = clients;
        this.openId = openId;
    }

    /** By GET, since a form may not lead to the identity server; another site's link does not sign anybody out. */
    @GET
    @Path("logout")
    @Requires(Right.ANYONE)
    public Response signOut(
            @Context Visit visit,
            @HeaderParam("Sec-Fetch-Site") @Nullable String site,
            @CookieParam(Cookies.SESSION) @Nullable String secret) {
        boolean ours = site == null || site.equals("same-origin") || site.equals("none");
        if (!ours || secret == null || visit.session().isEmpty()) {
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

    /** OpenID Connect Back-Channel Logout 1.0: the signed token is the proof, no session of ours is involved. */
    @POST
    @Path("login/backchannel")
    @FromElsewhere
    @Requires(Right.ANYONE)
    public Response ended(@FormParam("logout_token") @Nullable String token) {
        boolean done = token != null && parsed(token).map(this::end).orElse(false);
        return Response.status(done ? 200 : 400).build();
    }

    private boolean end(JWT token) {
        Optional<IdentityClient> client = prefectures.open().stream()
                .map(Prefecture::code)
                .flatMap(code -> clients.find(code).stream())
                .filter(one -> openId.from(one, token))
                .findFirst();
        Optional<OpenId.Ended> ended = client.flatMap(one -> openId.ended(one, token));
        ended.ifPresent(one -> end(client.orElseThrow().prefectureCode(), one));
        return ended.isPresent();
    }

    private void end(String prefectureCode, OpenId.Ended ended) {
        if (ended.providerSession().isPresent()) {
            sessions.endOfProvider(prefectureCode, ended.providerSession().get());
        } else {
            ended.subject()
                    .flatMap(subject -> users.bySubject(prefectureCode, subject))
                    .ifPresent(user -> sessions.endOfUser(user.id()));
        }
    }

    private static Optional<JWT> parsed(String token) {
        try {
            return Optional.of(JWTParser.parse(token));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
