package jp.kasane.web.dispatch.visits;

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
import jp.kasane.prefecture.visits.Reply;
import jp.kasane.prefecture.visits.Report;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.prefecture.visits.Visits;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.Said;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Typed;
import jp.kasane.web.visits.CalendarAnswer;
import jp.kasane.web.visits.Telling;
import jp.kasane.web.visits.VisitDesk;
import jp.kasane.web.visits.VisitField;
import jp.kasane.web.visits.VisitWords;

/** A town's visits: agreed to or not, read, answered. Another town's is not there. */
@Path("/t/{town}/visits")
public final class TownVisitsResource {

    private static final Typed NOTHING = new Typed(new MultivaluedHashMap<>());

    private final VisitDesk desk;
    private final Telling telling;

    public TownVisitsResource(VisitDesk desk, Telling telling) {
        this.desk = desk;
        this.telling = telling;
    }

    @GET
    @Requires(Right.DISPATCH_REQUEST)
    public TownVisitsPage list(@Context TownVisit visit) {
        return new TownVisitsPage(
                visit.frame(visit.t("visits.ours"), new Link(visit.t("dispatch.title"), visit.href("dispatch"))),
                desk.visits().ofTown(prefecture(visit), visit.town().code()).stream()
                        .map(one -> row(visit, one))
                        .toList());
    }

    private TownVisitsPage.Row row(TownVisit visit, VisitRecord one) {
        Optional<Programme> programme = desk.programmes().find(prefecture(visit), one.programme());
        return new TownVisitsPage.Row(
                VisitWords.when(visit, one.at()),
                visit.href("visits/" + one.id()),
                desk.adviser(prefecture(visit), one).map(AdviserRecord::name).orElse(""),
                programme.map(Programme::title).orElse(""),
                VisitWords.stage(visit, programme, one),
                VisitWords.chip(visit, one.state()),
                todo(visit, one));
    }

    private String todo(TownVisit visit, VisitRecord one) {
        if (one.state() == VisitState.PROPOSED && !one.townAgreed()) {
            return visit.t("visits.todo.agree");
        }
        boolean reported = one.state() == VisitState.REPORTED || one.state() == VisitState.PAID;
        boolean unanswered =
                reported && desk.papers().reply(prefecture(visit), one.id()).isEmpty();
        return unanswered ? visit.t("visits.todo.reply") : "";
    }

    @GET
    @Path("{visit}")
    @Requires(Right.DISPATCH_REQUEST)
    public TownVisitPage read(@Context TownVisit visit, @PathParam("visit") String id, @Context UriInfo address) {
        return page(visit, ours(visit, id), new Typed(address.getQueryParameters()), NOTHING, Form.NONE);
    }

    @POST
    @Path("{visit}/agree")
    @Requires(Right.DISPATCH_REQUEST)
    public Response agree(
            @Context TownVisit visit, @PathParam("visit") String id, MultivaluedMap<String, String> sent) {
        VisitRecord record = ours(visit, id);
        ActOutcome outcome = desk.visits()
                .act(
                        prefecture(visit),
                        record.id(),
                        (int) new Typed(sent).version(),
                        VisitAct.TOWN_AGREES,
                        "",
                        visit.viewer());
        telling.after(visit, prefecture(visit), outcome);
        return back(visit, record, outcome, "agreed");
    }

    @POST
    @Path("{visit}/cannot")
    @Requires(Right.DISPATCH_REQUEST)
    public Response cannot(
            @Context TownVisit visit, @PathParam("visit") String id, MultivaluedMap<String, String> sent) {
        VisitRecord record = ours(visit, id);
        Typed typed = new Typed(sent);
        List<Field> fields = cannot(visit, typed);
        boolean wrong = fields.stream().anyMatch(Field::wrong);
        if (wrong && record.allows(VisitAct.TOWN_CANNOT, desk.today())) {
            return Response.ok(page(visit, record, NOTHING, typed, Form.CANNOT)).build();
        }
        ActOutcome outcome = wrong
                ? desk.impossible(prefecture(visit), record, VisitAct.TOWN_CANNOT, typed.version())
                : cannot(visit, record, typed, fields);
        telling.after(visit, prefecture(visit), outcome);
        return outcome instanceof ActOutcome.Changed changed && changed.now().allows(VisitAct.TOWN_CANNOT, desk.today())
                ? again(visit, id, typed, Form.CANNOT)
                : back(visit, record, outcome, "cannot");
    }

    private ActOutcome cannot(TownVisit visit, VisitRecord record, Typed typed, List<Field> fields) {
        return desk.visits()
                .townCannot(
                        prefecture(visit),
                        record.id(),
                        (int) typed.version(),
                        fields.get(0).shown(),
                        VisitField.read(fields.get(1)),
                        visit.viewer());
    }

    /** With what was typed, on the visit as it is now. */
    private Response again(TownVisit visit, String id, Typed typed, Form form) {
        return Response.ok(page(visit, ours(visit, id), VisitWords.kept(), typed, form))
                .build();
    }

    @POST
    @Path("{visit}/reply")
    @Requires(Right.DISPATCH_REQUEST)
    public Response reply(
            @Context TownVisit visit, @PathParam("visit") String id, MultivaluedMap<String, String> sent) {
        VisitRecord record = ours(visit, id);
        Typed typed = new Typed(sent);
        List<Field> fields = reply(visit, typed);
        boolean wrong = fields.stream().anyMatch(Field::wrong);
        if (wrong && record.state().tookPlace()) {
            return Response.ok(page(visit, record, NOTHING, typed, Form.REPLY)).build();
        }
        if (wrong) {
            return back(visit, record, new ActOutcome.NotFromHere(record.state()), "replied");
        }
        ActOutcome outcome = desk.papers()
                .reply(
                        prefecture(visit),
                        record.id(),
                        (int) typed.version(),
                        fields.get(0).shown(),
                        fields.get(1).shown(),
                        visit.viewer());
        return outcome instanceof ActOutcome.Changed
                ? again(visit, id, typed, Form.REPLY)
                : back(visit, record, outcome, "replied");
    }

    @GET
    @Path("{visit}/visit.ics")
    @Requires(Right.DISPATCH_REQUEST)
    public Response calendar(@Context TownVisit visit, @PathParam("visit") String id) {
        VisitRecord record = ours(visit, id);
        Placement at = record.at();
        if (at == null) {
            throw Denied.notFound();
        }
        return CalendarAnswer.of(desk.entry(visit.visit().messages(), prefecture(visit), record, at));
    }

    private static Response back(TownVisit visit, VisitRecord record, ActOutcome outcome, String done) {
        String below = "visits/" + record.id() + "?" + VisitWords.said(outcome, done);
        return Response.seeOther(URI.create(visit.href(below))).build();
    }

    private static String prefecture(TownVisit visit) {
        return visit.town().prefectureCode();
    }

    private VisitRecord ours(TownVisit visit, String id) {
        return desk.visits()
                .find(prefecture(visit), id)
                .filter(one -> one.town().equals(visit.town().code()))
                .orElseThrow(Denied::notFound);
    }

    private static List<Field> cannot(TownVisit visit, Typed typed, VisitDesk desk) {
        return List.of(
                VisitField.text(visit, typed, "cannot", Visits.LONGEST_WORDS, true),
                VisitField.days(visit, typed, "days", desk.today()));
    }

    private List<Field> cannot(TownVisit visit, Typed typed) {
        return cannot(visit, typed, desk);
    }

    private static List<Field> reply(TownVisit visit, Typed typed) {
        return List.of(
                VisitField.text(visit, typed, "view", Report.Text.LONGEST, true),
                VisitField.text(visit, typed, "done", Report.Text.LONGEST, false));
    }

    /** Which form was sent. */
    private enum Form {
        NONE,
        CANNOT,
        REPLY
    }

    private TownVisitPage page(TownVisit visit, VisitRecord one, Typed said, Typed typed, Form form) {
        String code = prefecture(visit);
        String below = "visits/" + one.id();
        Optional<Reply> there = desk.papers().reply(code, one.id());
        String seen = Integer.toString(there.map(Reply::version).orElse(0));
        return new TownVisitPage(
                frame(visit.shownAt(below), one, said),
                VisitWords.chip(visit, one.state()),
                details(visit, one),
                desk.papers(visit, code).of(one),
                VisitWords.history(visit, desk.visits().events(code, one.id()), VisitWords.Reader.TOWN),
                visit.href(below),
                Integer.toString(one.version()),
                one.state().allows(VisitAct.TOWN_AGREES) && !one.townAgreed(),
                form == Form.CANNOT
                        ? cannot(visit, typed)
                        : one.allows(VisitAct.TOWN_CANNOT, desk.today()) ? asked(visit) : List.of(),
                form == Form.REPLY ? reply(visit, typed) : one.state().tookPlace() ? filled(visit, there) : List.of(),
                form == Form.REPLY && !VisitWords.kept(said) ? typed.of("version") : seen,
                one.at() == null ? Optional.empty() : Optional.of(visit.href(below + "/visit.ics")),
                form != Form.NONE && VisitWords.kept(said));
    }

    private static List<Field> asked(TownVisit visit) {
        return List.of(VisitField.empty(visit, "cannot", true), VisitField.empty(visit, "days", false));
    }

    private static List<Field> filled(TownVisit visit, Optional<Reply> there) {
        return List.of(
                VisitField.empty(visit, "view", true)
                        .value(there.map(Reply::view).orElse("")),
                VisitField.empty(visit, "done", false)
                        .value(there.map(Reply::homeworkDone).orElse("")));
    }

    private Frame frame(TownVisit visit, VisitRecord one, Typed said) {
        Optional<Programme> programme = desk.programmes().find(prefecture(visit), one.programme());
        String title =
                visit.t("visits.title", VisitWords.stage(visit, programme, one), VisitWords.when(visit, one.at()));
        Frame frame = visit.frame(
                title,
                new Link(visit.t("dispatch.title"), visit.href("dispatch")),
                new Link(visit.t("visits.ours"), visit.href("visits")));
        return Said.on(visit, frame, said, "visits", "visits.refused", "refused");
    }

    private List<Detail> details(TownVisit visit, VisitRecord one) {
        Optional<Programme> programme = desk.programmes().find(prefecture(visit), one.programme());
        Optional<AdviserRecord> adviser = desk.adviser(prefecture(visit), one);
        return List.of(
                new Detail(visit.t("visits.when"), VisitWords.when(visit, one.at())),
                new Detail(
                        visit.t("visits.adviser"),
                        adviser.map(AdviserRecord::name).orElse("")),
                new Detail(
                        visit.t("visits.fields"),
                        adviser.map(who -> String.join(
                                        visit.t("published.and"), who.profile().fields()))
                                .orElse("")),
                new Detail(
                        visit.t("visits.programme"),
                        programme.map(Programme::title).orElse("")),
                new Detail(visit.t("visits.stage"), VisitWords.stage(visit, programme, one)),
                new Detail(visit.t("visits.agreed"), VisitWords.agreed(visit, one)));
    }
}
