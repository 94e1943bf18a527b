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
import jp.kasane.prefecture.advisers.Offers;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Typed;
import jp.kasane.web.visits.VisitDesk;

/** The half-days that an adviser offers, a month at a time. */
@Path("/p/{prefecture}/availability")
public final class AvailabilityResource {

    private final VisitDesk desk;
    private final AvailabilityDesk days;

    public AvailabilityResource(VisitDesk desk, Offers offers, FeedDesk feeds) {
        this.desk = desk;
        this.days = new AvailabilityDesk(desk, offers, feeds);
    }

    @GET
    @Requires(Right.ADVISE)
    public MonthPage month(@Context PrefectureVisit visit, @Context UriInfo address) {
        return days.month(visit, Whose.own(desk, visit), new Typed(address.getQueryParameters()));
    }

    @POST
    @Requires(Right.ADVISE)
    public Response save(
            @Context PrefectureVisit visit, @Context UriInfo address, MultivaluedMap<String, String> sent) {
        return days.save(visit, Whose.own(desk, visit), new Typed(address.getQueryParameters()), new Typed(sent));
    }
}
