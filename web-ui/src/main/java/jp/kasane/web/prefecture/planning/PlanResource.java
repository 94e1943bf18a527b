package jp.kasane.web.prefecture.planning;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.gate.Said;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;
import jp.kasane.web.page.Typed;

/** A programme's plan, looked at in many ways. */
@Path("/p/{prefecture}/dispatch/{programme}/plan")
public final class PlanResource {

    private final PlanningDesk desk;

    public PlanResource(PlanningDesk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.DISPATCH)
    public Response plan(@Context PrefectureVisit visit, @PathParam("programme") String id, @Context UriInfo address) {
        Typed asked = new Typed(address.getQueryParameters());
        Situation now = desk.situation(visit, id);
        Frame frame = Said.on(
                visit,
                PlanningDesk.frame(visit, now.programme()),
                asked,
                "planning",
                "planning.refused.title",
                "refused");
        return Response.ok(shown(visit, frame, now, asked)).build();
    }

    private Page shown(PrefectureVisit visit, Frame frame, Situation now, Typed asked) {
        return switch (Tabs.View.of(asked.of("view"))) {
            case LIST -> ListPage.of(visit, frame, now, asked);
            case CALENDAR -> CalendarPage.of(visit, frame, now, asked);
            case ADVISERS -> GroupsPage.ofAdvisers(visit, frame, now);
            case TOWNS -> GroupsPage.ofTowns(visit, frame, now);
            case GANTT -> Drawings.of(visit, frame, now).gantt();
            case MAP ->
                Drawings.of(visit, frame, now)
                        .map(desk.positions().of(visit.prefecture().code()));
            case LOAD -> Loads.page(visit, frame, now);
        };
    }
}
