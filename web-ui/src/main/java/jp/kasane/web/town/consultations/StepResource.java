package jp.kasane.web.town.consultations;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.municipal.consultations.Assignee;
import jp.kasane.municipal.consultations.ConsultationSheet;
import jp.kasane.municipal.consultations.StepOutcome;
import jp.kasane.municipal.consultations.VoidReason;
import jp.kasane.municipal.forms.Problem;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.TownVisit;

/** The steps of a consultation's life. Each answers with the record and says what it did; what can be undone offers it. */
@Path("/t/{town}/consultations/{id: [0-9A-Z]{26}}/step")
public final class StepResource {

    private final Desk desk;

    public StepResource(Desk desk) {
        this.desk = desk;
    }

    @POST
    @Path("finish")
    @Requires(Right.RECORD_CHANGE)
    public Response finish(@Context TownVisit visit, @PathParam("id") String id) {
        return told(visit, id, desk.consultations(visit).finish(id), "finished");
    }

    @POST
    @Path("reopen")
    @Requires(Right.RECORD_CHANGE)
    public Response reopen(@Context TownVisit visit, @PathParam("id") String id) {
        return told(visit, id, desk.consultations(visit).reopen(id), "reopened");
    }

    @POST
    @Path("assign")
    @Requires(Right.RECORD_CHANGE)
    public Response assign(
            @Context TownVisit visit,
            @PathParam("id") String id,
            @FormParam("colleague") @DefaultValue("") String colleague) {
        Optional<Assignee> found = desk.colleagues(visit).find(colleague);
        if (found.isEmpty()) {
            Problem problem = Problem.of("colleague", "problem.choose");
            return Response.ok(RecordResource.page(desk, visit, id, "", problem, ""))
                    .build();
        }
        return told(visit, id, desk.consultations(visit).assign(id, found.get()), "assigned");
    }

    @POST
    @Path("void")
    @Requires(Right.RECORD_VOID)
    public Response declareVoid(
            @Context TownVisit visit,
            @PathParam("id") String id,
            @FormParam("reason") @DefaultValue("") String reason) {
        VoidReason.Reading reading = VoidReason.read("reason", reason);
        if (reading instanceof VoidReason.Reading.Refused refused) {
            return Response.ok(RecordResource.page(desk, visit, id, "", refused.problem(), reason))
                    .build();
        }
        VoidReason understood = ((VoidReason.Reading.Understood) reading).reason();
        return told(visit, id, desk.consultations(visit).voidRecord(id, understood), "voided");
    }

    private static Response told(TownVisit visit, String id, StepOutcome outcome, String what) {
        if (outcome instanceof StepOutcome.Unknown) {
            throw Denied.notFound();
        }
        if (outcome instanceof StepOutcome.Done done && !staysMine(visit, done.now())) {
            return Desk.to(visit.href("consultations") + "?told=handed");
        }
        String told = outcome instanceof StepOutcome.Done ? what : "closed";
        return Desk.to(Desk.record(visit, id) + "?told=" + told);
    }

    /** Whether the viewer may still read it: who sees only their own work has just given it away. */
    private static boolean staysMine(TownVisit visit, ConsultationSheet now) {
        String me = visit.viewer().userId();
        return visit.viewer().reach(Right.RECORD_READ) == StandardRole.Reach.TOWN
                || now.recordedBy().equals(me)
                || me.equals(now.assignedTo());
    }
}
