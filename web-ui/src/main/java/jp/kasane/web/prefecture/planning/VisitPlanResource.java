package jp.kasane.web.prefecture.planning;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.planning.Changed;
import jp.kasane.prefecture.planning.Plans;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.planning.TakeOutcome;
import jp.kasane.prefecture.planning.TakeOutcome.Stale;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.gate.Said;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Typed;
import jp.kasane.web.visits.Telling;

/** One visit of a plan: why it is there, and moving it by hand. No hard rule is broken by hand either. */
@Path("/p/{prefecture}/dispatch/{programme}/plan/{visit}")
public final class VisitPlanResource {

    private final PlanningDesk desk;
    private final Telling telling;

    public VisitPlanResource(PlanningDesk desk, Telling telling) {
        this.desk = desk;
        this.telling = telling;
    }

    @GET
    @Requires(Right.DISPATCH)
    public VisitPage look(
            @Context PrefectureVisit visit,
            @PathParam("programme") String programme,
            @PathParam("visit") String id,
            @Context UriInfo address) {
        Typed asked = new Typed(address.getQueryParameters());
        VisitShown shown = shown(visit, programme, id);
        Frame frame = Said.on(visit, frame(visit, shown), asked, "planning", "planning.refused.title", "refused");
        return page(visit, shown, frame, asked, false, 200);
    }

    private VisitPage page(
            PrefectureVisit visit, VisitShown shown, Frame frame, Typed typed, boolean sent, int status) {
        return shown.page(
                frame,
                typed,
                sent,
                desk.visits().events(visit.prefecture().code(), shown.record().id()),
                status);
    }

    /** A visit that was cancelled or does not count any more has no place in a plan. */
    private VisitShown shown(PrefectureVisit visit, String programme, String id) {
        Situation now = desk.situation(visit, programme);
        VisitRecord record = now.visits().get(id);
        if (record == null) {
            throw Denied.notFound();
        }
        return VisitShown.of(visit, now, record, desk.reasons());
    }

    private static Frame frame(PrefectureVisit visit, VisitShown shown) {
        String programme = shown.record().programme();
        return PlanningDesk.frame(
                visit.shownAt(
                        PlanningDesk.path(programme) + "/" + shown.record().id()),
                shown.now().programme(),
                shown.words().names().visit(shown.record()));
    }

    /** What a place would break or cost, before anything is moved. */
    @GET
    @Path("verdict")
    @Requires(Right.DISPATCH)
    public VisitPage.Verdict verdict(
            @Context PrefectureVisit visit,
            @PathParam("programme") String programme,
            @PathParam("visit") String id,
            @Context UriInfo address) {
        return shown(visit, programme, id).verdict(new Typed(address.getQueryParameters()));
    }

    @POST
    @Path("move")
    @Requires(Right.DISPATCH)
    public Response move(
            @Context PrefectureVisit visit,
            @PathParam("programme") String programme,
            @PathParam("visit") String id,
            MultivaluedMap<String, String> sent) {
        Typed typed = new Typed(sent);
        VisitShown shown = shown(visit, programme, id);
        Optional<Placement> to =
                new PlaceForm(shown.words().names(), typed, shown.record().at(), true).placement();
        if (to.isEmpty()) {
            return Plans.fixed(shown.now(), shown.record())
                    ? answer(visit, shown, typed, new Stale(List.of(new Changed(id, Changed.How.PAST))), "moved")
                    : Response.ok(page(visit, shown, frame(visit, shown), typed, true, 422))
                            .build();
        }
        return answer(
                visit,
                shown,
                typed,
                desk.plans()
                        .move(
                                programme,
                                id,
                                (int) typed.version(),
                                to.get(),
                                visit.t("planning.words.move"),
                                visit.viewer()),
                "moved");
    }

    @POST
    @Path("undo")
    @Requires(Right.DISPATCH)
    public Response undo(
            @Context PrefectureVisit visit,
            @PathParam("programme") String programme,
            @PathParam("visit") String id,
            MultivaluedMap<String, String> sent) {
        VisitShown shown = shown(visit, programme, id);
        int version = (int) new Typed(sent).version();
        return answer(
                visit,
                shown,
                new Typed(new MultivaluedHashMap<>()),
                desk.plans().undo(programme, id, version, visit.t("planning.words.undo"), visit.viewer()),
                "undone");
    }

    private Response answer(PrefectureVisit visit, VisitShown before, Typed typed, TakeOutcome outcome, String done) {
        if (outcome instanceof TakeOutcome.Taken taken) {
            telling.afterAll(visit, visit.prefecture().code(), taken.changed());
            return Response.seeOther(URI.create(before.here() + "?done=" + done))
                    .build();
        }
        VisitShown now =
                shown(visit, before.record().programme(), before.record().id());
        Frame frame = frame(visit, now).saying(List.of(now.words().refusal(outcome)));
        int status = outcome instanceof TakeOutcome.Breaks ? 422 : 409;
        return Response.ok(page(visit, now, frame, typed, false, status)).build();
    }
}
