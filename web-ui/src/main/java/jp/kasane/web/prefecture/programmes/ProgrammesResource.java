package jp.kasane.web.prefecture.programmes;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.gate.Said;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Typed;

/** The programmes of a prefecture, and making one. */
@Path("/p/{prefecture}/dispatch")
public final class ProgrammesResource {

    /** The button that changes rows instead of saving. */
    static final String ACT = "do";

    private final ProgrammeDesk desk;

    public ProgrammesResource(ProgrammeDesk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.DISPATCH)
    public ProgrammesPage list(@Context PrefectureVisit visit, @Context UriInfo address) {
        return new ProgrammesPage(
                Said.on(
                        visit,
                        visit.frame(visit.t("dispatch.title"), new Link[0]),
                        new Typed(address.getQueryParameters()),
                        "programme",
                        "programme.refused"),
                new Link(visit.t("programme.new"), visit.href("dispatch/new")),
                new Link(visit.t("programme.advisers"), visit.href("dispatch/advisers")),
                new Link(visit.t("programme.routes"), visit.href("dispatch/routes")),
                desk.programmes().of(visit.prefecture().code()).stream()
                        .map(one -> row(visit, one))
                        .toList());
    }

    private static ProgrammesPage.Row row(PrefectureVisit visit, Programme one) {
        ProgrammeWords words = new ProgrammeWords(visit);
        return new ProgrammesPage.Row(
                one.title(),
                visit.href("dispatch/" + one.id()),
                ProgrammeDesk.year(visit, one.year()),
                words.extent(one),
                words.state(one.state()),
                words.span(one.settings().applyFrom(), one.settings().applyUntil()));
    }

    @GET
    @Path("new")
    @Requires(Right.DISPATCH)
    public ProgrammeFormPage form(@Context PrefectureVisit visit) {
        return desk.adding(visit, KeptProgramme.blank(desk.today()), Map.of(), "");
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Right.DISPATCH)
    public Response make(@Context PrefectureVisit visit, MultivaluedMap<String, String> sent) {
        TypedProgramme typed = TypedProgramme.of(sent);
        String act = typed.text(ACT);
        if (!act.isEmpty()) {
            Pressed after = Pressed.of(desk, visit, typed, act);
            return Response.ok(after.on(desk.adding(visit, after.typed(), Map.of(), after.touched())))
                    .build();
        }
        ProgrammeReader.Reading reading = desk.read(visit, typed);
        if (reading.draft().isEmpty()) {
            return Response.ok(desk.adding(visit, typed, reading.wrong(), "")).build();
        }
        String id = desk.programmes().make(reading.draft().get(), visit.viewer());
        return Response.seeOther(URI.create(visit.href("dispatch/" + id + "?done=made")))
                .build();
    }
}
