package jp.kasane.web.prefecture.visits;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Typed;
import jp.kasane.web.visits.VisitDesk;

/** The calendar of an adviser who does not sign in, subscribed to by the officer. */
@Path("/p/{prefecture}/dispatch/advisers/{adviser}/availability/feed")
public final class AdviserFeedResource {

    private final VisitDesk desk;
    private final FeedDesk feeds;

    public AdviserFeedResource(VisitDesk desk, FeedDesk feeds) {
        this.desk = desk;
        this.feeds = feeds;
    }

    @GET
    @Requires(Right.DISPATCH)
    public FeedPage form(
            @Context PrefectureVisit visit, @PathParam("adviser") String adviser, @Context UriInfo address) {
        return feeds.form(visit, Whose.named(desk, visit, adviser), new Typed(address.getQueryParameters()));
    }

    @POST
    @Requires(Right.DISPATCH)
    public Response subscribe(
            @Context PrefectureVisit visit, @PathParam("adviser") String adviser, MultivaluedMap<String, String> sent) {
        return feeds.subscribe(visit, Whose.named(desk, visit, adviser), new Typed(sent));
    }

    /** It is read soon, not now: nobody waits for somebody's server. */
    @POST
    @Path("read")
    @Requires(Right.DISPATCH)
    public Response read(@Context PrefectureVisit visit, @PathParam("adviser") String adviser) {
        return feeds.read(visit, Whose.named(desk, visit, adviser));
    }

    @POST
    @Path("remove")
    @Requires(Right.DISPATCH)
    public Response remove(@Context PrefectureVisit visit, @PathParam("adviser") String adviser) {
        return feeds.remove(visit, Whose.named(desk, visit, adviser));
    }
}
