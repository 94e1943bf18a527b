package jp.kasane.web.prefecture.planning;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.programmes.ChangeOutcome;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeDraft;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Typed;

/** What the goals of a programme's plan weigh. */
@Path("/p/{prefecture}/dispatch/{programme}/plan/weights")
public final class WeightsResource {

    private final PlanningDesk desk;

    public WeightsResource(PlanningDesk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.DISPATCH)
    public WeightsPage weights(@Context PrefectureVisit visit, @PathParam("programme") String id) {
        Programme programme = desk.programme(visit, id);
        return WeightsForm.of(visit, programme).page(visit, programme);
    }

    @POST
    @Requires(Right.DISPATCH)
    public Response weigh(
            @Context PrefectureVisit visit, @PathParam("programme") String id, MultivaluedMap<String, String> sent) {
        Programme programme = desk.programme(visit, id);
        WeightsForm form = WeightsForm.of(visit, new Typed(sent));
        if (form.wrong()) {
            return Response.ok(form.page(visit, programme)).build();
        }
        ProgrammeDraft draft = new ProgrammeDraft(
                programme.year(),
                programme.title(),
                programme.kind(),
                programme.settings().weighing(form.weights()));
        ChangeOutcome outcome = desk.programmes().change(id, form.version(), draft, visit.viewer());
        if (outcome instanceof ChangeOutcome.Gone) {
            throw Denied.notFound();
        }
        return outcome instanceof ChangeOutcome.Changed
                ? Response.seeOther(URI.create(PlanningDesk.href(visit, id, "/runs?done=weighed")))
                        .build()
                : Response.ok(form.stale().page(visit, desk.programme(visit, id)))
                        .build();
    }
}
