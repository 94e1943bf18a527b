package jp.kasane.web.town.consultations;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.municipal.consultations.ConsultationSheet;
import jp.kasane.municipal.consultations.IntakeForm;
import jp.kasane.municipal.consultations.IntakeReader.Reading;
import jp.kasane.municipal.consultations.RevisionOutcome;
import jp.kasane.municipal.consultations.State;
import jp.kasane.municipal.drafts.Draft;
import jp.kasane.municipal.drafts.Drafts;
import jp.kasane.municipal.drafts.SaveOutcome;
import jp.kasane.municipal.forms.Problem;
import jp.kasane.municipal.forms.TypedForm;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;
import jp.kasane.web.page.Typed;
import org.jspecify.annotations.Nullable;

/** Correcting a consultation. If somebody else was quicker, both versions are shown and nothing typed is lost. */
@Path("/t/{town}/consultations/{id: [0-9A-Z]{26}}/edit")
public final class CorrectionResource {

    static final String FORM = "correction";

    private final Desk desk;

    public CorrectionResource(Desk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.RECORD_CHANGE)
    public Response form(
            @Context TownVisit visit,
            @PathParam("id") String id,
            @QueryParam("draft") @DefaultValue("") String draftId) {
        ConsultationSheet now = found(visit, id);
        if (now.state() != State.OPEN) {
            return Desk.to(Desk.record(visit, id) + "?told=closed");
        }
        Optional<Draft> draft = desk.drafts(visit)
                .find(draftId)
                .filter(one -> one.corrects()
                        .filter(about -> about.recordId().equals(id))
                        .isPresent());
        long version = draft.flatMap(Draft::corrects).map(Draft.About::version).orElse(now.version());
        TypedForm typed = draft.map(Draft::content).orElseGet(() -> IntakeForm.write(now.intake()));
        Words words = new Words(visit.visit().messages());
        String saved = draft.map(one -> visit.t("draft.resumed", words.moment(one.changedAt())))
                .orElse(null);
        String name = draft.map(Draft::id).orElseGet(Drafts::newId);
        return Response.ok(page(visit, now, new Form(name, version, typed), List.of(), saved))
                .build();
    }

    /** What was sent, or is to be shown: under which draft, made on which version. */
    private record Form(String draftId, long version, TypedForm typed) {}

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Right.RECORD_CHANGE)
    public Response revise(@Context TownVisit visit, @PathParam("id") String id, MultivaluedMap<String, String> sent) {
        ConsultationSheet now = found(visit, id);
        TypedForm typed = Choices.made(sent) ? Choices.merged(sent, now) : FormFields.typedIn(sent);
        Form form = new Form(Choices.first(sent, "draft", Drafts.newId()), new Typed(sent).version(), typed);
        Reading reading = desk.reader().read(typed);
        if (reading instanceof Reading.Refused refused) {
            return Response.ok(page(visit, now, form, refused.problems(), null)).build();
        }
        RevisionOutcome outcome =
                desk.consultations(visit).revise(id, form.version(), ((Reading.Understood) reading).intake());
        if (outcome instanceof RevisionOutcome.Revised) {
            desk.drafts(visit).discard(form.draftId());
            return Desk.to(Desk.record(visit, id) + "?told=revised");
        }
        if (outcome instanceof RevisionOutcome.Conflict conflict) {
            return Response.ok(conflict(visit, conflict.theirs(), form)).build();
        }
        if (outcome instanceof RevisionOutcome.NotPossible) {
            // Opened again, the record is corrected from here: nothing typed is lost because somebody else was quicker.
            Draft.About about = new Draft.About(id, form.version());
            SaveOutcome kept = desk.drafts(visit).save(form.draftId(), FORM, Optional.of(about), form.typed());
            String told = kept instanceof SaveOutcome.Saved ? "kept" : "closed";
            return Desk.to(Desk.record(visit, id) + "?told=" + told);
        }
        throw Denied.notFound();
    }

    private ConsultationSheet found(TownVisit visit, String id) {
        return desk.consultations(visit).find(id).orElseThrow(Denied::notFound);
    }

    private Page page(
            TownVisit visit, ConsultationSheet now, Form form, List<Problem> problems, @Nullable String saved) {
        Link record = new Link(now.number(), Desk.record(visit, now.id()));
        return new IntakePage(
                visit.frame(visit.t("correction.title", now.number()), Desk.list(visit), record),
                new FormFields(new Words(visit.visit().messages()), form.typed(), problems),
                new IntakePage.Addresses(
                        record.href() + "/edit", visit.href("drafts/" + form.draftId()), record.href()),
                form.draftId(),
                new IntakePage.Correcting(now.id(), form.version()),
                !now.addressHidden(),
                JapaneseDates.day(desk.today()),
                saved);
    }

    private ConflictPage conflict(TownVisit visit, ConsultationSheet theirs, Form form) {
        Link record = new Link(theirs.number(), Desk.record(visit, theirs.id()));
        String who =
                desk.names(visit, Set.of(theirs.changedBy())).getOrDefault(theirs.changedBy(), visit.t("somebody"));
        Words words = new Words(visit.visit().messages());
        return new ConflictPage(
                visit.frame(visit.t("correction.conflict", theirs.number()), Desk.list(visit), record),
                who,
                words.moment(theirs.changedAt()),
                Choices.offered(words, theirs, form.typed()),
                new IntakePage.Addresses(
                        record.href() + "/edit", visit.href("drafts/" + form.draftId()), record.href()),
                form.draftId(),
                new IntakePage.Correcting(theirs.id(), theirs.version()));
    }
}
