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
import jp.kasane.prefecture.advisers.Offers;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Typed;
import jp.kasane.web.visits.VisitDesk;

/** The half-days of any adviser, entered by the officer: many advisers never sign in. */
@Path("/p/{prefecture}/dispatch/advisers/{adviser}/availability")
public final class AdviserDaysResource {

    private final VisitDesk desk;
    private final AvailabilityDesk days;
    private final FilesDesk files;

    public AdviserDaysResource(VisitDesk desk, Offers offers, FeedDesk feeds) {
        this.desk = desk;
        this.days = new AvailabilityDesk(desk, offers, feeds);
        this.files = new FilesDesk(desk, offers);
    }

    @GET
    @Requires(Right.DISPATCH)
    public MonthPage month(
            @Context PrefectureVisit visit, @PathParam("adviser") String adviser, @Context UriInfo address) {
        return days.month(visit, Whose.named(desk, visit, adviser), new Typed(address.getQueryParameters()));
    }

    @POST
    @Requires(Right.DISPATCH)
    public Response save(
            @Context PrefectureVisit visit,
            @PathParam("adviser") String adviser,
            @Context UriInfo address,
            MultivaluedMap<String, String> sent) {
        return days.save(
                visit, Whose.named(desk, visit, adviser), new Typed(address.getQueryParameters()), new Typed(sent));
    }

    @GET
    @Path("files")
    @Requires(Right.DISPATCH)
    public FilesPage form(@Context PrefectureVisit visit, @PathParam("adviser") String adviser) {
        return files.form(visit, Whose.named(desk, visit, adviser));
    }

    @POST
    @Path("files")
    @Requires(Right.DISPATCH)
    public FilesPage take(
            @Context PrefectureVisit visit, @PathParam("adviser") String adviser, MultivaluedMap<String, String> sent) {
        return files.take(visit, Whose.named(desk, visit, adviser), new Typed(sent));
    }
}
