package jp.kasane.web.town.consultations;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.municipal.consultations.ConsultationSheet;
import jp.kasane.municipal.consultations.ConsultationStory;
import jp.kasane.municipal.consultations.State;
import jp.kasane.municipal.forms.Problem;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Notice;
import org.jspecify.annotations.Nullable;

/** Reading one consultation, on the screen and on paper. */
@Path("/t/{town}/consultations/{id: [0-9A-Z]{26}}")
public final class RecordResource {

    private static final List<String> TOLD =
            List.of("recorded", "revised", "finished", "reopened", "assigned", "voided", "closed", "kept");

    private final Desk desk;

    public RecordResource(Desk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.RECORD_READ)
    public RecordPage read(
            @Context TownVisit visit, @PathParam("id") String id, @QueryParam("told") @DefaultValue("") String told) {
        return page(desk, visit, id, told, null, "");
    }

    /** The page again with what is wrong about a step, or with what the last one did. */
    static RecordPage page(
            Desk desk, TownVisit visit, String id, String told, @Nullable Problem problem, String typed) {
        ConsultationStory story = desk.consultations(visit).story(id).orElseThrow(Denied::notFound);
        ConsultationSheet sheet = story.sheet();
        Words words = new Words(visit.visit().messages());
        Sheets sheets = new Sheets(words, desk.names(visit, Sheets.people(sheet, story.acts())), desk.today());
        // The number alone: titles stay in the browser's history, where no name belongs.
        Frame frame = visit.shownAt("consultations/" + id).frame(sheet.number(), Desk.list(visit));
        List<FieldError> errors =
                problem == null ? List.of() : List.of(new FieldError(problem.field(), words.problem(problem)));
        return new RecordPage(
                frame.saying(notices(visit, sheet, told)),
                sheet,
                sheets.headline(sheet),
                sheets.about(sheet),
                sheets.received(sheet),
                sheets.history(sheet, story.acts()),
                ways(desk, visit, sheet, told, errors, typed),
                errors);
    }

    private static List<Notice> notices(TownVisit visit, ConsultationSheet sheet, String told) {
        if (sheet.state() == State.VOIDED) {
            return List.of(Notice.warning(visit.t("record.void.notice"), sheet.voidReason()));
        }
        if (!TOLD.contains(told)) {
            return List.of();
        }
        return List.of(
                List.of("closed", "kept").contains(told)
                        ? Notice.warning(visit.t("told." + told), null)
                        : Notice.done(visit.t("told." + told, sheet.number())));
    }

    private static RecordPage.Ways ways(
            Desk desk, TownVisit visit, ConsultationSheet sheet, String told, List<FieldError> errors, String typed) {
        boolean change = visit.may(Right.RECORD_CHANGE);
        boolean open = sheet.state() == State.OPEN;
        List<Choice> colleagues = change && open
                ? desk.colleagues(visit).all().stream()
                        .map(one -> Choice.of(one.userId(), one.displayName()))
                        .toList()
                : List.of();
        String assigned = sheet.assignedTo();
        Field reason = Field.of("reason", visit.t("record.void.reason"))
                .hint(visit.t("record.void.hint"))
                .mandatory()
                .value(typed)
                .errors(FieldError.at("reason", errors));
        return new RecordPage.Ways(
                Desk.record(visit, sheet.id()),
                change && open,
                change && open,
                change && sheet.state() == State.DONE,
                visit.may(Right.RECORD_PRINT),
                visit.may(Right.AUDIT_READ) ? visit.href("access-log?record=" + sheet.id()) : null,
                undo(sheet, told),
                colleagues,
                Field.of("colleague", visit.t("record.assigned"))
                        .value(assigned == null ? "" : assigned)
                        .errors(FieldError.at("colleague", errors)),
                visit.may(Right.RECORD_VOID) && sheet.state() != State.VOIDED ? reason : null);
    }

    private static @Nullable String undo(ConsultationSheet sheet, String told) {
        if (told.equals("finished") && sheet.state() == State.DONE) {
            return "reopen";
        }
        return told.equals("reopened") && sheet.state() == State.OPEN ? "finish" : null;
    }

    @GET
    @Path("print")
    @Requires(Right.RECORD_PRINT)
    public PrintPage print(@Context TownVisit visit, @PathParam("id") String id) {
        ConsultationSheet sheet = desk.consultations(visit).print(id).orElseThrow(Denied::notFound);
        Words words = new Words(visit.visit().messages());
        Sheets sheets = new Sheets(words, desk.names(visit, Sheets.people(sheet, List.of())), desk.today());
        Link record = new Link(sheet.number(), Desk.record(visit, id));
        List<Detail> details = new ArrayList<>(sheets.about(sheet));
        details.addAll(sheets.received(sheet));
        String printed = Desk.printed(visit, Instant.now());
        return new PrintPage(
                visit.frame(visit.t("print.title", sheet.number()), Desk.list(visit), record),
                sheet,
                details,
                sheets.next(sheet),
                printed,
                record.href());
    }
}
