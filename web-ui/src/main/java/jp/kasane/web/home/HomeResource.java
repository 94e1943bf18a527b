package jp.kasane.web.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.identity.Users;
import jp.kasane.web.gate.Cookies;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.Menu;
import jp.kasane.web.gate.ReturnPath;
import jp.kasane.web.gate.SameOrigin;
import jp.kasane.web.gate.Visit;
import jp.kasane.web.page.Link;
import jp.kasane.web.signin.Prefectures;
import org.jspecify.annotations.Nullable;

/** The front page, the language, and the question whether one is still signed in. */
@Path("/")
public final class HomeResource {

    private final Prefectures prefectures;
    private final Users users;

    public HomeResource(Prefectures prefectures, Users users) {
        this.prefectures = prefectures;
        this.users = users;
    }

    /** With one place only, one is taken there. */
    @GET
    @Requires(Right.ANYONE)
    public Response front(@Context Visit visit, @QueryParam("return") @Nullable String returnTo) {
        if (visit.session().isEmpty()) {
            return Response.ok(landing(visit, ReturnPath.of(returnTo))).build();
        }
        visit.demandStrength();
        List<Menu.Entry> places = visit.places();
        return places.size() == 1
                ? Response.seeOther(URI.create(places.get(0).place().href())).build()
                : Response.ok(new PlacesPage(visit.titled("home.places.title"), places))
                        .build();
    }

    private LandingPage landing(Visit visit, ReturnPath back) {
        String suffix = "&return=" + URLEncoder.encode(back.value(), StandardCharsets.UTF_8);
        List<Link> ways = prefectures.open().stream()
                .map(one -> new Link(visit.t("home.signin", one.name()), "/login?prefecture=" + one.code() + suffix))
                .toList();
        return new LandingPage(visit.titled("home.title"), ways);
    }

    @GET
    @Path("language/{tag}")
    @Requires(Right.ANYONE)
    public Response language(
            @Context Visit visit,
            @PathParam("tag") String tag,
            @QueryParam("return") @Nullable String returnTo,
            @HeaderParam("Sec-Fetch-Site") @Nullable String site) {
        if (!tag.equals("ja") && !tag.equals("en")) {
            throw Denied.notFound();
        }
        if (!SameOrigin.followedHere(site)) {
            return Response.seeOther(URI.create(ReturnPath.of(returnTo).value()))
                    .build();
        }
        visit.session().ifPresent(session -> users.prefer(session.user().id(), tag));
        return Response.seeOther(URI.create(ReturnPath.of(returnTo).value()))
                .header("Set-Cookie", Cookies.language(tag))
                .build();
    }

    /** Asked by an open form before it is sent: 204 if one is still signed in, else 401. */
    @GET
    @Path("session")
    @Requires(Right.SIGNED_IN)
    public Response session(@Context Visit visit) {
        return Response.noContent().build();
    }
}
