package jp.kasane.web.departure;

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
import jp.kasane.kernel.departures.Departure;
import jp.kasane.kernel.departures.Departures;
import jp.kasane.prefecture.register.TownRegister;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Typed;

/** A town's leaving, as its prefecture asks for it, withdraws it, and keeps the certificate. */
@Path("/p/{prefecture}/towns/{municipality}/departure")
public final class PrefectureDepartureResource {

    private final TownRegister register;
    private final DepartureDesk desk;

    public PrefectureDepartureResource(TownRegister register, Departures departures) {
        this.register = register;
        this.desk = new DepartureDesk(departures);
    }

    private DepartureDesk.Desk at(PrefectureVisit visit, String code) {
        return new DepartureDesk.Desk(
                visit,
                register.tenant(visit.prefecture().code(), code).orElseThrow(Denied::notFound),
                "towns/" + code + "/departure");
    }

    @GET
    @Requires(Right.TOWN_LEAVE)
    public DeparturePage page(
            @Context PrefectureVisit visit, @PathParam("municipality") String code, @Context UriInfo address) {
        Typed said = new Typed(address.getQueryParameters());
        return desk.page(at(visit, code), said, DepartureDesk.nothing(), DepartureDesk.Wrong.NOTHING);
    }

    @POST
    @Path("ask")
    @Requires(Right.TOWN_LEAVE)
    public Response ask(
            @Context PrefectureVisit visit,
            @PathParam("municipality") String code,
            MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        return desk.because(
                at(visit, code), typed, why -> desk.departures().ask(visit.viewer(), code, typed.of("name"), why));
    }

    @POST
    @Path("agree")
    @Requires(Right.TOWN_LEAVE)
    public Response agree(
            @Context PrefectureVisit visit,
            @PathParam("municipality") String code,
            MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        DepartureDesk.Desk at = at(visit, code);
        return desk.after(at, desk.departures().agree(visit.viewer(), code, typed.of("name")), typed);
    }

    @POST
    @Path("withdraw")
    @Requires(Right.TOWN_LEAVE)
    public Response withdraw(
            @Context PrefectureVisit visit,
            @PathParam("municipality") String code,
            MultivaluedMap<String, String> form) {
        return desk.because(
                at(visit, code), new Typed(form), why -> desk.departures().withdraw(visit.viewer(), code, why));
    }

    @GET
    @Path("certificate")
    @Requires(Right.TOWN_LEAVE)
    public Response certificate(@Context PrefectureVisit visit, @PathParam("municipality") String code) {
        String paper = desk.departures()
                .of(at(visit, code).town().code())
                .flatMap(Departure::certificate)
                .orElseThrow(Denied::notFound);
        return Response.ok(paper, "text/plain; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"kasane-certificate-" + code + ".txt\"")
                .build();
    }
}
