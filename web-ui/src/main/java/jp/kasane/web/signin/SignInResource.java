package jp.kasane.web.signin;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.identity.IdentityClients;
import jp.kasane.kernel.identity.IdentityClients.IdentityClient;
import jp.kasane.kernel.identity.SignIns;
import jp.kasane.kernel.identity.Strength;
import jp.kasane.kernel.tenancy.TenantRegistry.Prefecture;
import jp.kasane.web.gate.Cookies;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.ReturnPath;
import jp.kasane.web.gate.Visit;
import org.jspecify.annotations.Nullable;

/** Setting out to sign in, and coming back. */
@Path("/login")
public final class SignInResource {

    private static final Duration UNDER_WAY = Duration.ofMinutes(10);

    private final Prefectures prefectures;
    private final IdentityClients clients;
    private final SignIns signIns;
    private final OpenId openId;
    private final Arrivals arrivals;

    public SignInResource(
            Prefectures prefectures, IdentityClients clients, SignIns signIns, OpenId openId, Arrivals arrivals) {
        this.prefectures = prefectures;
        this.clients = clients;
        this.signIns = signIns;
        this.openId = openId;
        this.arrivals = arrivals;
    }

    @GET
    @Requires(Right.ANYONE)
    public Response leave(
            @Context Visit visit,
            @QueryParam("prefecture") @Nullable String prefecture,
            @QueryParam("return") @Nullable String returnTo,
            @QueryParam("anew") @Nullable String anew,
            @QueryParam("stronger") @Nullable String stronger,
            @CookieParam(Cookies.PREFECTURE) @Nullable String lastTime,
            @CookieParam(Cookies.SIGN_IN) @Nullable String browser) {
        ReturnPath back = ReturnPath.of(returnTo);
        Optional<Prefecture> chosen =
                prefectures.chosen(Optional.ofNullable(prefecture), back.value(), Optional.ofNullable(lastTime));
        if (chosen.isEmpty()) {
            return Response.seeOther(URI.create("/?return=" + encoded(back.value())))
                    .build();
        }
        IdentityClient client = clients.find(chosen.get().code()).orElseThrow(Denied::notFound);
        Strength needed = stronger == null ? Strength.PASSWORD : Strength.SECOND_FACTOR;
        try {
            return away(visit, client, back, needed, Optional.ofNullable(browser), anew != null);
        } catch (IdentityServerSilent e) {
            return Response.ok(stopped(visit, SignInPage.SILENT, client.prefectureCode(), 503))
                    .build();
        }
    }

    private Response away(
            Visit visit,
            IdentityClient client,
            ReturnPath back,
            Strength needed,
            Optional<String> browser,
            boolean anew) {
        SignIns.Started started = signIns.start(client.prefectureCode(), back.value(), needed, browser);
        return Response.seeOther(openId.departure(client, started, visit.language(), anew, needed))
                .header("Set-Cookie", Cookies.signIn(started.browser(), UNDER_WAY))
                .build();
    }

    @GET
    @Path("callback")
    @Requires(Right.ANYONE)
    public Response arrive(
            @Context Visit visit,
            @QueryParam("state") @Nullable String state,
            @QueryParam("code") @Nullable String code,
            @QueryParam("iss") @Nullable String issuer,
            @CookieParam(Cookies.SIGN_IN) @Nullable String browser,
            @CookieParam(Cookies.SESSION) @Nullable String former) {
        Arrivals.Answer answer = new Arrivals.Answer(
                Optional.ofNullable(state),
                Optional.ofNullable(code),
                Optional.ofNullable(issuer),
                Optional.ofNullable(browser),
                Optional.ofNullable(former));
        Arrival arrival = arrivals.of(answer, visit.requestId());
        if (arrival instanceof Arrival.Welcome welcome) {
            return Response.seeOther(URI.create(welcome.returnTo()))
                    .header("Set-Cookie", Cookies.session(welcome.cookie()))
                    .header("Set-Cookie", Cookies.prefecture(welcome.user().prefectureCode()))
                    .header("Set-Cookie", Cookies.language(welcome.user().language()))
                    .build();
        }
        Arrival.Stopped stopped = (Arrival.Stopped) arrival;
        return Response.ok(stopped(visit, stopped.key(), stopped.prefectureCode(), stopped.status()))
                .build();
    }

    /** From the notice that the session has ended: signs in to the same prefecture, in a tab of its own. */
    @GET
    @Path("again")
    @Requires(Right.ANYONE)
    public Response again() {
        return Response.seeOther(URI.create("/login?return=/login/done")).build();
    }

    @GET
    @Path("done")
    @Requires(Right.SIGNED_IN)
    public SignedInAgainPage done(@Context Visit visit) {
        return new SignedInAgainPage(visit.titled("signin.again"));
    }

    private static SignInPage stopped(Visit visit, String key, String prefecture, int status) {
        String again = "/login?anew=1" + (key.equals(SignInPage.WEAK) ? "&stronger=1" : "")
                + (prefecture.isEmpty() ? "" : "&prefecture=" + prefecture);
        return new SignInPage(visit.titled(key + ".title"), key, again, visit.requestId(), status);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
