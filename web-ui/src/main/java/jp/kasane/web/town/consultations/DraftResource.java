package jp.kasane.web.town.consultations;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.control.Ids;
import jp.kasane.municipal.drafts.Draft;
import jp.kasane.municipal.drafts.SaveOutcome;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Typed;

/** Saves what somebody is typing, as they type. A form whose session has ended gets 401 and is told, and keeps its text. */
@Path("/t/{town}/drafts/{id}")
public final class DraftResource {

    private final Desk desk;

    public DraftResource(Desk desk) {
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Right.RECORD_CREATE)
    public Response save(@Context TownVisit visit, @PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Optional<Draft.About> about = about(sent);
        String form = about.isPresent() ? CorrectionResource.FORM : IntakeResource.FORM;
        SaveOutcome outcome = desk.drafts(visit).save(id, form, about, FormFields.typedIn(sent));
        if (outcome instanceof SaveOutcome.TooLarge) {
            throw Denied.because(Denied.Reason.TOO_LARGE);
        }
        if (outcome instanceof SaveOutcome.Unknown) {
            throw Denied.notFound();
        }
        return Response.noContent().build();
    }

    private static Optional<Draft.About> about(MultivaluedMap<String, String> sent) {
        Typed typed = new Typed(sent);
        String record = typed.of("record");
        return Ids.isId(record) && typed.has("version")
                ? Optional.of(new Draft.About(record, typed.version()))
                : Optional.empty();
    }

    @POST
    @Path("discard")
    @Requires(Right.RECORD_CREATE)
    public Response discard(@Context TownVisit visit, @PathParam("id") String id) {
        desk.drafts(visit).discard(id);
        return Desk.to(visit.href("work") + "?told=discarded#drafts");
    }
}
