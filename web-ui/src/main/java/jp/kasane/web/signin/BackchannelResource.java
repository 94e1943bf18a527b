package jp.kasane.web.signin;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.text.ParseException;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.identity.IdentityClients;
import jp.kasane.kernel.identity.IdentityClients.IdentityClient;
import jp.kasane.kernel.identity.Sessions;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.tenancy.TenantRegistry.Prefecture;
import jp.kasane.web.gate.FromElsewhere;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends sessions here when the identity server says that it has ended its own. */
@Path("/login/backchannel")
public final class BackchannelResource {

    private static final Logger LOG = LoggerFactory.getLogger(BackchannelResource.class);

    private final Sessions sessions;
    private final Users users;
    private final Prefectures prefectures;
    private final IdentityClients clients;
    private final OpenId openId;

    public BackchannelResource(
            Sessions sessions, Users users, Prefectures prefectures, IdentityClients clients, OpenId openId) {
        this.sessions = sessions;
        this.users = users;
        this.prefectures = prefectures;
        this.clients = clients;
        this.openId = openId;
    }

    /** OpenID Connect Back-Channel Logout 1.0: the signed token is the proof, no session of ours is involved. */
    @POST
    @FromElsewhere
    @Requires(Right.ANYONE)
    public Response ended(@FormParam("logout_token") @Nullable String token) {
        try {
            boolean done = token != null && parsed(token).map(this::end).orElse(false);
            return Response.status(done ? 200 : 400).build();
        } catch (IdentityServerSilent e) {
            LOG.warn("a logout token could not be checked: the identity server does not answer", e);
            return Response.status(503).build();
        }
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
