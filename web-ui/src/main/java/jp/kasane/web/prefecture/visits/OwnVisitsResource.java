package jp.kasane.web.prefecture.visits;

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
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.visits.ActOutcome;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.prefecture.visits.Visits;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.gate.Said;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Typed;
import jp.kasane.web.visits.CalendarAnswer;
import jp.kasane.web.visits.ReportForm;
import jp.kasane.web.visits.Telling;
import jp.kasane.web.visits.VisitDesk;
import jp.kasane.web.visits.VisitField;
import jp.kasane.web.visits.VisitWords;

/** An adviser's own visits: agreed to or not, and reported. Another's is not there. */
@Path("/p/{prefecture}/visits")
public final class OwnVisitsResource {

    private static final Typed NOTHING = new Typed(new MultivaluedHashMap<>());

    private final VisitDesk desk;
    private final Telling telling;

    public OwnVisitsResource(VisitDesk desk, Telling telling) {
        this.desk = desk;
        this.telling = telling;
    }

    @GET
    @Requires(Right.ADVISE)
    public OwnVisitsPage list(@Context PrefectureVisit visit) {
        Optional<AdviserRecord> adviser = self(visit);
        List<VisitRecord> all = adviser.map(
                        one -> desk.visits().ofAdviser(visit.prefecture().code(), one.id()))
                .orElse(List.of());
        return new OwnVisitsPage(
                visit.frame(visit.t("visits.mine"), new Link[0]),
                adviser.isPresent(),
                all.stream()
                        .filter(one -> !past(one))
                        .map(one -> row(visit, one))
                        .toList(),
                all.stream()
                        .filter(OwnVisitsResource::past)
                        .map(one -> row(visit, one))
                        .toList());
    }

    private static boolean past(VisitRecord visit) {
        return visit.state().tookPlace();
    }

    private Optional<AdviserRecord> self(PrefectureVisit visit) {
        return desk.advisers().ofUser(visit.prefecture().code(), visit.viewer().userId());
    }

    private OwnVisitsPage.Row row(PrefectureVisit visit, VisitRecord one) {
        Optional<Programme> programme =
                desk.programmes().find(visit.prefecture().code(), one.programme());
        return new OwnVisitsPage.Row(
                VisitWords.when(visit, one.at()),
                visit.href("visits/" + one.id()),
                desk.town(one.town()),
                programme.map(Programme::title).orElse(""),
                VisitWords.stage(visit, programme, one),
                VisitWords.chip(visit, one.state()),
                todo(visit, one));
    }

    private String todo(PrefectureVisit visit, VisitRecord one) {
        if (one.state() == VisitState.PROPOSED && !one.adviserAgreed()) {
            return visit.t("visits.todo.agree");
        }
        boolean unreported = one.reportable(desk.today()) && one.state() != VisitState.REPORTED;
        return unreported ? visit.t("visits.todo.report") : "";
    }

    @GET
    @Path("{visit}")
    @Requires(Right.ADVISE)
    public OwnVisitPage read(@Context PrefectureVisit visit, @PathParam("visit") String id, @Context UriInfo address) {
        return page(visit, mine(visit, id), new Typed(address.getQueryParameters()), NOTHING, Form.NONE);
    }

    @POST
    @Path("{visit}/agree")
    @Requires(Right.ADVISE)
    public Response agree(
            @Context PrefectureVisit visit, @PathParam("visit") String id, MultivaluedMap<String, String> sent) {
        VisitRecord record = mine(visit, id);
        ActOutcome outcome = act(visit, record, new Typed(sent), VisitAct.ADVISER_AGREES, "");
        return back(visit, record, VisitWords.said(outcome, "agreed"));
    }

    @POST
    @Path("{visit}/cannot")
    @Requires(Right.ADVISE)
    public Response cannot(
            @Context PrefectureVisit visit, @PathParam("visit") String id, MultivaluedMap<String, String> sent) {
        VisitRecord record = mine(visit, id);
        Typed typed = new Typed(sent);
        Field why = VisitField.text(visit, typed, "cannot", Visits.LONGEST_WORDS, true);
        if (why.wrong() && record.allows(VisitAct.ADVISER_CANNOT, desk.today())) {
            return Response.ok(page(visit, record, NOTHING, typed, Form.CANNOT)).build();
        }
        ActOutcome outcome = why.wrong()
                ? desk.impossible(visit.prefecture().code(), record, VisitAct.ADVISER_CANNOT, typed.version())
                : act(visit, record, typed, VisitAct.ADVISER_CANNOT, why.shown());
        return outcome instanceof ActOutcome.Changed changed
                        && changed.now().allows(VisitAct.ADVISER_CANNOT, desk.today())
                ? again(visit, id, typed, Form.CANNOT)
                : back(visit, record, VisitWords.said(outcome, "cannot"));
    }

    private ActOutcome act(PrefectureVisit visit, VisitRecord record, Typed typed, VisitAct act, String words) {
        ActOutcome outcome = desk.visits()
                .act(visit.prefecture().code(), record.id(), (int) typed.version(), act, words, visit.viewer());
        telling.after(visit, visit.prefecture().code(), outcome);
        return outcome;
    }

    /** With what was typed, on the visit as it is now. */
    private Response again(PrefectureVisit visit, String id, Typed typed, Form form) {
        return Response.ok(page(visit, mine(visit, id), VisitWords.kept(), typed, form))
                .build();
    }

    @POST
    @Path("{visit}/report")
    @Requires(Right.ADVISE)
    public Response report(
            @Context PrefectureVisit visit, @PathParam("visit") String id, MultivaluedMap<String, String> sent) {
        VisitRecord record = mine(visit, id);
        Typed typed = new Typed(sent);
        ReportForm report = ReportForm.typed(visit, typed);
        if (report.wrong() && record.reportable(desk.today())) {
            return Response.ok(page(visit, record, NOTHING, typed, Form.REPORT)).build();
        }
        ActOutcome outcome = report.wrong()
                ? desk.impossible(visit.prefecture().code(), record, VisitAct.REPORT, typed.version())
                : desk.papers()
                        .report(
                                visit.prefecture().code(),
                                record.id(),
                                (int) typed.version(),
                                report.text(),
                                visit.viewer());
        return outcome instanceof ActOutcome.Changed
                ? again(visit, id, typed, Form.REPORT)
                : back(visit, record, VisitWords.said(outcome, "reported"));
    }

    @GET
    @Path("{visit}/visit.ics")
    @Requires(Right.ADVISE)
    public Response calendar(@Context PrefectureVisit visit, @PathParam("visit") String id) {
        VisitRecord record = mine(visit, id);
        Placement at = record.at();
        if (at == null) {
            throw Denied.notFound();
        }
        return CalendarAnswer.of(
                desk.entry(visit.visit().messages(), visit.prefecture().code(), record, at));
    }

    private static Response back(PrefectureVisit visit, VisitRecord record, String said) {
        String below = said.equals("done=cannot") ? "visits?" : "visits/" + record.id() + "?";
        return Response.seeOther(URI.create(visit.href(below + said))).build();
    }

    /** Of the adviser who asks; anything else is not there. */
    private VisitRecord mine(PrefectureVisit visit, String id) {
        AdviserRecord adviser = self(visit).orElseThrow(Denied::notFound);
        return desk.visits()
                .find(visit.prefecture().code(), id)
                .filter(one -> sentTo(one, adviser))
                .orElseThrow(Denied::notFound);
    }

    private static boolean sentTo(VisitRecord visit, AdviserRecord adviser) {
        Placement at = visit.at();
        return at != null && at.adviser().equals(adviser.id());
    }

    /** Which form was sent. */
    private enum Form {
        NONE,
        CANNOT,
        REPORT
    }

    private OwnVisitPage page(PrefectureVisit visit, VisitRecord one, Typed said, Typed typed, Form form) {
        String code = visit.prefecture().code();
        String below = "visits/" + one.id();
        boolean cannot = one.allows(VisitAct.ADVISER_CANNOT, desk.today());
        VisitWords.Reader reader = VisitWords.Reader.adviser(
                self(visit).orElseThrow(Denied::notFound).id());
        return new OwnVisitPage(
                frame(visit.shownAt(below), one, said),
                VisitWords.chip(visit, one.state()),
                details(visit, one),
                desk.asked(visit, code, one),
                desk.papers(visit, code).of(one),
                VisitWords.history(visit, desk.visits().events(code, one.id()), reader),
                visit.href(below),
                Integer.toString(one.version()),
                one.state().allows(VisitAct.ADVISER_AGREES) && !one.adviserAgreed(),
                cannot ? Optional.of(why(visit, typed, form)) : Optional.empty(),
                reported(visit, one, typed, form == Form.REPORT),
                one.at() == null ? Optional.empty() : Optional.of(visit.href(below + "/visit.ics")),
                form != Form.NONE && VisitWords.kept(said));
    }

    private static Field why(PrefectureVisit visit, Typed typed, Form form) {
        return form == Form.CANNOT
                ? VisitField.text(visit, typed, "cannot", Visits.LONGEST_WORDS, true)
                : VisitField.empty(visit, "cannot", true);
    }

    private List<Field> reported(PrefectureVisit visit, VisitRecord one, Typed typed, boolean sent) {
        if (sent) {
            return ReportForm.typed(visit, typed).fields();
        }
        return one.reportable(desk.today())
                ? ReportForm.kept(
                                visit,
                                desk.papers(visit, visit.prefecture().code()).report(one))
                        .fields()
                : List.of();
    }

    private Frame frame(PrefectureVisit visit, VisitRecord one, Typed said) {
        String title = visit.t("visits.title", desk.town(one.town()), VisitWords.when(visit, one.at()));
        Frame frame = visit.frame(title, new Link(visit.t("visits.mine"), visit.href("visits")));
        return Said.on(visit, frame, said, "visits", "visits.refused", "refused");
    }

    private List<Detail> details(PrefectureVisit visit, VisitRecord one) {
        Optional<Programme> programme =
                desk.programmes().find(visit.prefecture().code(), one.programme());
        return List.of(
                new Detail(visit.t("visits.when"), VisitWords.when(visit, one.at())),
                new Detail(visit.t("visits.town"), desk.town(one.town())),
                new Detail(
                        visit.t("visits.programme"),
                        programme.map(Programme::title).orElse("")),
                new Detail(visit.t("visits.stage"), VisitWords.stage(visit, programme, one)),
                new Detail(visit.t("visits.agreed"), VisitWords.agreed(visit, one)));
    }
}
