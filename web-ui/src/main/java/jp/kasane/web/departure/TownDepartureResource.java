package jp.kasane.web.departure;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.departures.Departures;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Typed;

/** A town's leaving, as its own administrator agrees to it or turns it down. */
@Path("/t/{town}/departure")
public final class TownDepartureResource {

    private final DepartureDesk desk;

    public TownDepartureResource(Departures departures) {
        this.desk = new DepartureDesk(departures);
    }

    private static DepartureDesk.Desk at(TownVisit visit) {
        return new DepartureDesk.Desk(visit, visit.town(), "departure");
    }

    @GET
    @Requires(Right.TOWN_LEAVE)
    public DeparturePage page(@Context TownVisit visit, @Context UriInfo address) {
        Typed said = new Typed(address.getQueryParameters());
        return desk.page(at(visit), said, DepartureDesk.nothing(), DepartureDesk.Wrong.NOTHING);
    }

    @POST
    @Path("agree")
    @Requires(Right.TOWN_LEAVE)
    public Response agree(@Context TownVisit visit, MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        return desk.after(
                at(visit), desk.departures().agree(visit.viewer(), visit.town().code(), typed.of("name")), typed);
    }

    @POST
    @Path("withdraw")
    @Requires(Right.TOWN_LEAVE)
    public Response withdraw(@Context TownVisit visit, MultivaluedMap<String, String> form) {
        return desk.because(
                at(visit),
                new Typed(form),
                why -> desk.departures().withdraw(visit.viewer(), visit.town().code(), why));
    }
}
