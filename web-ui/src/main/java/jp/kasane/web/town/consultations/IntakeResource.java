package jp.kasane.web.town.consultations;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.municipal.consultations.ConsultationSheet;
import jp.kasane.municipal.consultations.Intake;
import jp.kasane.municipal.consultations.IntakeForm;
import jp.kasane.municipal.consultations.IntakeReader.Reading;
import jp.kasane.municipal.consultations.RecordOutcome;
import jp.kasane.municipal.consultations.RecordOutcome.TakenBefore;
import jp.kasane.municipal.consultations.Urgency;
import jp.kasane.municipal.drafts.Draft;
import jp.kasane.municipal.drafts.Drafts;
import jp.kasane.municipal.forms.Problem;
import jp.kasane.municipal.forms.TypedForm;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Notice;
import org.jspecify.annotations.Nullable;

/** Taking a consultation down. */
@Path("/t/{town}/consultations/new")
public final class IntakeResource {

    static final String FORM = "intake";

    private final Desk desk;

    public IntakeResource(Desk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.RECORD_CREATE)
    public IntakePage blank(@Context TownVisit visit, @QueryParam("draft") @DefaultValue("") String draftId) {
        Words words = new Words(visit.visit().messages());
        Optional<Draft> draft =
                desk.drafts(visit).find(draftId).filter(one -> one.form().equals(FORM));
        if (draft.isPresent()) {
            String saved = visit.t("draft.resumed", words.moment(draft.get().changedAt()));
            return page(visit, draft.get().id(), draft.get().content(), List.of(), saved);
        }
        return page(visit, Drafts.newId(), beginning(), List.of(), null);
    }

    private TypedForm beginning() {
        return TypedForm.empty()
                .with(IntakeForm.RECEIVED_ON, JapaneseDates.day(desk.today()))
                .with(IntakeForm.URGENCY, Urgency.ORDINARY.name())
                .with(IntakeForm.NEXT_STEP, Intake.NextStep.Kind.UNDECIDED.name());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Right.RECORD_CREATE)
    public Response record(@Context TownVisit visit, MultivaluedMap<String, String> sent) {
        TypedForm typed = FormFields.typedIn(sent);
        String draftId =
                Optional.ofNullable(sent.getFirst("draft")).filter(Ids::isId).orElseGet(Drafts::newId);
        Reading reading = desk.reader().read(typed);
        if (reading instanceof Reading.Refused refused) {
            return Response.ok(page(visit, draftId, typed, refused.problems(), null))
                    .build();
        }
        Intake intake = ((Reading.Understood) reading).intake();
        RecordOutcome outcome = desk.consultations(visit).record(intake, draftId);
        if (outcome instanceof TakenBefore before && !before.sheet().intake().equals(intake)) {
            return Response.ok(again(visit, before.sheet(), typed)).build();
        }
        desk.drafts(visit).discard(draftId);
        return Desk.to(Desk.record(visit, outcome.sheet().id()) + "?told=recorded");
    }

    /** The form was handed in before and says something else now: nothing typed is lost, and it becomes a form of its own. */
    private IntakePage again(TownVisit visit, ConsultationSheet before, TypedForm typed) {
        IntakePage page = page(visit, Drafts.newId(), typed, List.of(), null);
        Notice told = Notice.warning(visit.t("intake.again", before.number()), visit.t("intake.again.explained"))
                .withAction(new Link(before.number(), Desk.record(visit, before.id())));
        return page.saying(List.of(told));
    }

    private IntakePage page(
            TownVisit visit, String draftId, TypedForm typed, List<Problem> problems, @Nullable String saved) {
        Frame frame = visit.frame(visit.t("intake.title"), Desk.list(visit));
        int others = (int) desk.drafts(visit).own().stream()
                .filter(draft -> !draft.id().equals(draftId))
                .count();
        if (others > 0 && problems.isEmpty()) {
            frame = frame.saying(List.of(Notice.info(visit.t("draft.others", others), null)
                    .withAction(new Link(visit.t("draft.others.show"), visit.href("work") + "#drafts"))));
        }
        return new IntakePage(
                frame,
                new FormFields(new Words(visit.visit().messages()), typed, problems),
                new IntakePage.Addresses(
                        visit.href("consultations/new"), visit.href("drafts/" + draftId), visit.href("consultations")),
                draftId,
                null,
                true,
                JapaneseDates.day(desk.today()),
                saved);
    }
}
