package jp.kasane.web.prefecture.visits;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Typed;
import jp.kasane.web.visits.VisitDesk;

/** The calendar that whoever asks subscribes to as an adviser. */
@Path("/p/{prefecture}/availability/feed")
public final class FeedResource {

    private final VisitDesk desk;
    private final FeedDesk feeds;

    public FeedResource(VisitDesk desk, FeedDesk feeds) {
        this.desk = desk;
        this.feeds = feeds;
    }

    @GET
    @Requires(Right.ADVISE)
    public FeedPage form(@Context PrefectureVisit visit, @Context UriInfo address) {
        return feeds.form(visit, Whose.own(desk, visit), new Typed(address.getQueryParameters()));
    }

    @POST
    @Requires(Right.ADVISE)
    public Response subscribe(@Context PrefectureVisit visit, MultivaluedMap<String, String> sent) {
        return feeds.subscribe(visit, Whose.own(desk, visit), new Typed(sent));
    }

    /** It is read soon, not now: nobody waits for somebody's server. */
    @POST
    @Path("read")
    @Requires(Right.ADVISE)
    public Response read(@Context PrefectureVisit visit) {
        return feeds.read(visit, Whose.own(desk, visit));
    }

    @POST
    @Path("remove")
    @Requires(Right.ADVISE)
    public Response remove(@Context PrefectureVisit visit) {
        return feeds.remove(visit, Whose.own(desk, visit));
    }
}
