package jp.kasane.web.people;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.ModeOutcome;
import jp.kasane.kernel.authority.OfficerMode.Waiting;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Tone;
import jp.kasane.web.page.Typed;

/** Switching a town's ひとり職場 on and off. */
@Path("/t/{town}/people/single-officer")
public final class OfficerModeResource {

    private final PeopleDesk desk;

    public OfficerModeResource(PeopleDesk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.PEOPLE_MANAGE)
    public OfficerModePage mode(@Context TownVisit visit, @Context UriInfo address) {
        return page(visit, new Typed(address.getQueryParameters()), why(visit));
    }

    private static Field why(TownVisit visit) {
        return Field.of("why", visit.t("people.why")).mandatory();
    }

    private OfficerModePage page(TownVisit visit, Typed asked, Field why) {
        Optional<Waiting> waiting = desk.mode().waiting(visit.place());
        boolean on = visit.singleOfficer();
        return new OfficerModePage(
                PeopleNotices.said(
                        visit,
                        visit.shownAt("people/single-officer")
                                .frame(
                                        visit.t("officer.title"),
                                        new Link(visit.t("people.title"), visit.href("people"))),
                        asked),
                visit.href("people/single-officer"),
                on,
                new Chip(on ? Tone.WARNING : Tone.DONE, visit.t(on ? "officer.state.on" : "officer.state.off")),
                waiting.map(one -> words(visit, one)),
                waiting.filter(one -> !one.proposedBy().equals(visit.viewer().userId()))
                        .isPresent(),
                why,
                Field.errorsOf(List.of(why)));
    }

    private String words(TownVisit visit, Waiting waiting) {
        return visit.t("officer.waiting", waiting.proposer(), desk.words(visit).day(waiting.at()), waiting.why());
    }

    @POST
    @Path("on")
    @Requires(Right.PEOPLE_MANAGE)
    public Response turnOn(@Context TownVisit visit, MultivaluedMap<String, String> form) {
        return because(visit, form, why -> desk.mode().turnOn(visit.viewer(), why));
    }

    @POST
    @Path("approve")
    @Requires(Right.PEOPLE_MANAGE)
    public Response approve(@Context TownVisit visit) {
        return back(visit, desk.mode().approve(visit.viewer()));
    }

    @POST
    @Path("decline")
    @Requires(Right.PEOPLE_MANAGE)
    public Response decline(@Context TownVisit visit, MultivaluedMap<String, String> form) {
        return because(visit, form, why -> desk.mode().decline(visit.viewer(), why));
    }

    @POST
    @Path("off")
    @Requires(Right.PEOPLE_MANAGE)
    public Response turnOff(@Context TownVisit visit, MultivaluedMap<String, String> form) {
        return because(visit, form, why -> desk.mode().turnOff(visit.viewer(), why));
    }

    private Response because(TownVisit visit, MultivaluedMap<String, String> form, Reasoned<ModeOutcome> order) {
        Typed typed = new Typed(form);
        return order.in(typed)
                .map(outcome -> back(visit, outcome))
                .orElseGet(() -> Response.ok(page(
                                visit, typed, why(visit).value(typed.of("why")).error(visit.t("people.wrong.why"))))
                        .build());
    }

    private static Response back(TownVisit visit, ModeOutcome outcome) {
        return Response.seeOther(URI.create(visit.href("people/single-officer" + PeopleNotices.after(outcome))))
                .build();
    }
}
