package jp.kasane.web.prefecture.programmes;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.programmes.ChangeOutcome;
import jp.kasane.prefecture.programmes.ChangeOutcome.Why;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Typed;

/** Changing what a programme says. Whoever was overtaken sees both versions and loses nothing. */
@Path("/p/{prefecture}/dispatch/{programme: [0-9A-Z]{26}}/edit")
public final class ProgrammeEditResource {

    private final ProgrammeDesk desk;

    public ProgrammeEditResource(ProgrammeDesk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.DISPATCH)
    public ProgrammeFormPage form(@Context PrefectureVisit visit, @PathParam("programme") String id) {
        Programme now = desk.find(visit, id);
        return desk.changing(visit, now, now.version(), KeptProgramme.of(now.draft()), Map.of(), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Right.DISPATCH)
    public Response change(
            @Context PrefectureVisit visit, @PathParam("programme") String id, MultivaluedMap<String, String> sent) {
        Programme now = desk.find(visit, id);
        int version = Math.toIntExact(new Typed(sent).version());
        TypedProgramme typed = TypedProgramme.of(sent);
        String act = typed.text(ProgrammesResource.ACT);
        if (!act.isEmpty()) {
            Pressed after = Pressed.of(desk, visit, typed, act);
            return Response.ok(after.on(desk.changing(visit, now, version, after.typed(), Map.of(), after.touched())))
                    .build();
        }
        ProgrammeReader.Reading reading = desk.read(visit, typed);
        if (reading.draft().isEmpty()) {
            return Response.ok(desk.changing(visit, now, version, typed, reading.wrong(), ""))
                    .build();
        }
        ChangeOutcome outcome =
                desk.programmes().change(id, version, reading.draft().get(), visit.viewer());
        return outcome instanceof ChangeOutcome.Changed
                ? Response.seeOther(URI.create(visit.href("dispatch/" + id + "?done=changed")))
                        .build()
                : Response.ok(again(visit, now, version, typed, outcome)).build();
    }

    /** The form with all that was typed, and what stands against it. */
    private ProgrammeFormPage again(
            PrefectureVisit visit, Programme now, int version, TypedProgramme typed, ChangeOutcome outcome) {
        if (outcome instanceof ChangeOutcome.Stale stale) {
            return desk.overtaken(visit, stale, typed);
        }
        if (outcome instanceof ChangeOutcome.Lost lost) {
            StaysAsked stays = StaysAsked.of(visit, typed, KeptProgramme.of(now.draft()), lost.answers());
            return desk.changing(visit, now, version, stays.typed(), stays.wrong(), "");
        }
        if (outcome instanceof ChangeOutcome.Refused refused) {
            return desk.changing(visit, now, version, typed, said(visit, typed, refused), "");
        }
        throw Denied.notFound();
    }

    /** Why it was refused, at the field that brings it back to where it was. */
    private static Map<String, List<String>> said(
            PrefectureVisit visit, TypedProgramme typed, ChangeOutcome.Refused refused) {
        List<String> stages = typed.rows("stage");
        String field = refused.why() == Why.SETTLED_WHEN_OPENED
                ? "year"
                : stages.isEmpty() ? "visitsPerRequest" : stages.get(0) + ".title";
        return Map.of(field, List.of(visit.t("programme.change.refused." + refused.why(), refused.count())));
    }
}
