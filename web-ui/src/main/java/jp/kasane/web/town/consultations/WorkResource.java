package jp.kasane.web.town.consultations;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.text.Shortened;
import jp.kasane.municipal.consultations.ConsultationQuery;
import jp.kasane.municipal.consultations.ConsultationQuery.Sort;
import jp.kasane.municipal.consultations.ConsultationQuery.States;
import jp.kasane.municipal.consultations.ConsultationQuery.Whose;
import jp.kasane.municipal.consultations.IntakeForm;
import jp.kasane.municipal.consultations.ListedConsultation;
import jp.kasane.municipal.consultations.Listing;
import jp.kasane.municipal.drafts.Draft;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Notice;

/** What I was given and have not finished, what is late, and what I have begun to type. */
@Path("/t/{town}/work")
public final class WorkResource {

    private static final int BEGINS = 40;
    private static final ConsultationQuery MINE =
            ConsultationQuery.newest().of(Whose.ASSIGNED_TO_ME).in(States.OPEN).sortedBy(Sort.DUE, false);

    private final Desk desk;

    public WorkResource(Desk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.WORK_OWN)
    public WorkPage mine(@Context TownVisit visit, @QueryParam("told") @DefaultValue("") String told) {
        Words words = new Words(visit.visit().messages());
        Listing open = desk.consultations(visit).list(MINE);
        Map<Boolean, List<ListedConsultation>> late =
                open.rows().stream().collect(Collectors.partitioningBy(row -> row.overdueOn(desk.today())));
        Rows rows = new Rows(visit, words, desk.names(visit, Rows.people(open.rows())), desk.today());
        Frame frame = visit.frame(visit.t("town.section.work"), new Link[0]);
        if (told.equals("discarded")) {
            frame = frame.saying(List.of(Notice.done(visit.t("told.discarded"))));
        }
        Link all = new Link(
                visit.t("work.all", open.total()),
                visit.href("consultations") + "?whose=ASSIGNED_TO_ME&state=OPEN&sort=DUE");
        return new WorkPage(
                frame,
                rows.of(late.getOrDefault(true, List.of())),
                rows.of(late.getOrDefault(false, List.of())),
                open.total() > open.rows().size() ? all : null,
                desk.drafts(visit).own().stream()
                        .map(draft -> row(visit, words, draft))
                        .toList(),
                visit.may(Right.RECORD_CREATE) ? new Link(visit.t("town.new"), visit.href("consultations/new")) : null);
    }

    private static WorkPage.DraftRow row(TownVisit visit, Words words, Draft draft) {
        String resume = draft.corrects()
                .map(about -> Desk.record(visit, about.recordId()) + "/edit")
                .orElse(visit.href("consultations/new"));
        String body = draft.content().text(IntakeForm.BODY).strip();
        String begins = Shortened.toBeRead(body, BEGINS);
        String name = draft.content().text(IntakeForm.PERSON_NAME);
        return new WorkPage.DraftRow(
                visit.t("draft.form." + draft.form()),
                name.isBlank() ? visit.t("record.nameless") : name,
                begins,
                words.moment(draft.changedAt()),
                resume + "?draft=" + draft.id(),
                visit.href("drafts/" + draft.id() + "/discard"));
    }
}
