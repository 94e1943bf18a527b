package jp.kasane.web.prefecture.planning;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.planning.Asked;
import jp.kasane.prefecture.planning.Trouble;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Typed;

/** Looking for a repair when somebody falls ill or a visit falls out. */
@Path("/p/{prefecture}/dispatch/{programme}/plan/repair")
public final class RepairResource {

    /** A repair is wanted at once. */
    private static final int SECONDS = 20;

    private final PlanningDesk desk;

    public RepairResource(PlanningDesk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.DISPATCH)
    public RepairPage form(
            @Context PrefectureVisit visit, @PathParam("programme") String id, @Context UriInfo address) {
        return RepairForm.of(visit, desk.situation(visit, id), new Typed(address.getQueryParameters()), false)
                .page();
    }

    @POST
    @Requires(Right.DISPATCH)
    public Response start(
            @Context PrefectureVisit visit, @PathParam("programme") String id, MultivaluedMap<String, String> sent) {
        RepairForm form = RepairForm.of(visit, desk.situation(visit, id), new Typed(sent), true);
        Optional<Trouble> trouble = form.trouble();
        return trouble.isEmpty()
                ? Response.ok(form.page()).build()
                : Starting.answer(
                        visit, id, desk.runs().start(id, Asked.repair(SECONDS, trouble.get()), visit.viewer()));
    }
}
