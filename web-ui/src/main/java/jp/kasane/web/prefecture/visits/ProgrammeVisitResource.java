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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.routes.Routes;
import jp.kasane.prefecture.visits.ActOutcome;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitEvent;
import jp.kasane.prefecture.visits.VisitNotes;
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
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Typed;
import jp.kasane.web.visits.Telling;
import jp.kasane.web.visits.VisitDesk;
import jp.kasane.web.visits.VisitField;
import jp.kasane.web.visits.VisitWords;

/** A visit of a programme and what the officer does to it: confirming for both, taking back, cancelling, noting it held and paid. */
@Path("/p/{prefecture}/dispatch/{programme}/visits/{visit}")
public final class ProgrammeVisitResource {

    private final VisitDesk desk;
    private final Telling telling;
    private final AccountsDesk accounts;

    public ProgrammeVisitResource(VisitDesk desk, Telling telling, Routes routes) {
        this.desk = desk;
        this.telling = telling;
        this.accounts = new AccountsDesk(desk, routes);
    }

    /** What is asked for: a visit of that programme of that prefecture. */
    private record Asked(PrefectureVisit at, Programme programme, VisitRecord visit) {
        String code() {
            return at.prefecture().code();
        }

        String below() {
            return ProgrammeVisitsResource.below(programme) + "/" + visit.id();
        }
    }

    private Asked asked(PrefectureVisit at, String programme, String visit) {
        String code = at.prefecture().code();
        Programme of = desk.programmes().find(code, programme).orElseThrow(Denied::notFound);
        VisitRecord one = desk.visits()
                .find(code, visit)
                .filter(found -> found.programme().equals(of.id()))
                .orElseThrow(Denied::notFound);
        return new Asked(at, of, one);
    }

    @GET
    @Requires(Right.DISPATCH)
    public ProgrammeVisitPage read(
            @Context PrefectureVisit at,
            @PathParam("programme") String programme,
            @PathParam("visit") String visit,
            @Context UriInfo address) {
        return page(
                asked(at, programme, visit),
                new Typed(address.getQueryParameters()),
                VisitField.empty(at, "reason", false));
    }

    @POST
    @Path("confirm")
    @Requires(Right.DISPATCH)
    public Response confirm(
            @Context PrefectureVisit at,
            @PathParam("programme") String programme,
            @PathParam("visit") String visit,
            MultivaluedMap<String, String> sent) {
        return because(asked(at, programme, visit), new Typed(sent), VisitAct.CONFIRM, "confirmed");
    }

    @POST
    @Path("take-back")
    @Requires(Right.DISPATCH)
    public Response takeBack(
            @Context PrefectureVisit at,
            @PathParam("programme") String programme,
            @PathParam("visit") String visit,
            MultivaluedMap<String, String> sent) {
        return because(asked(at, programme, visit), new Typed(sent), VisitAct.TAKE_BACK, "taken-back");
    }

    @POST
    @Path("cancel")
    @Requires(Right.DISPATCH)
    public Response cancel(
            @Context PrefectureVisit at,
            @PathParam("programme") String programme,
            @PathParam("visit") String visit,
            MultivaluedMap<String, String> sent) {
        return because(asked(at, programme, visit), new Typed(sent), VisitAct.CANCEL, "cancelled");
    }

    @POST
    @Path("held")
    @Requires(Right.DISPATCH)
    public Response held(
            @Context PrefectureVisit at,
            @PathParam("programme") String programme,
            @PathParam("visit") String visit,
            MultivaluedMap<String, String> sent) {
        return act(asked(at, programme, visit), new Typed(sent), VisitAct.HOLD, "", "held");
    }

    @POST
    @Path("paid")
    @Requires(Right.DISPATCH)
    public Response paid(
            @Context PrefectureVisit at,
            @PathParam("programme") String programme,
            @PathParam("visit") String visit,
            MultivaluedMap<String, String> sent) {
        Asked asked = asked(at, programme, visit);
        return accounts.amount(at, asked.programme(), asked.visit())
                .map(amount -> desk.visits()
                        .pay(asked.code(), asked.visit().id(), (int) new Typed(sent).version(), amount, at.viewer()))
                .map(outcome -> back(asked, VisitWords.said(outcome, "paid")))
                .orElseGet(() -> back(asked, "refused=state"));
    }

    @POST
    @Path("not-held")
    @Requires(Right.DISPATCH)
    public Response notHeld(
            @Context PrefectureVisit at,
            @PathParam("programme") String programme,
            @PathParam("visit") String visit,
            MultivaluedMap<String, String> sent) {
        return because(asked(at, programme, visit), new Typed(sent), VisitAct.NOT_HELD, "not-held");
    }

    /** Sends once more what the calendars have to know. */
    @POST
    @Path("tell")
    @Requires(Right.DISPATCH)
    public Response tell(
            @Context PrefectureVisit at, @PathParam("programme") String programme, @PathParam("visit") String visit) {
        Asked asked = asked(at, programme, visit);
        List<VisitEvent> events =
                desk.visits().events(asked.code(), asked.visit().id());
        if (VisitNotes.telling(asked.visit(), events, desk.now())) {
            return back(asked, "refused=telling");
        }
        return back(asked, telling.again(at, asked.code(), asked.visit()) ? "done=telling" : "refused=no-mail");
    }

    /** Only with a reason that the history takes. */
    private Response because(Asked asked, Typed typed, VisitAct act, String done) {
        Field words = VisitField.text(asked.at(), typed, "reason", Visits.LONGEST_WORDS, true);
        return words.wrong() && asked.visit().state().allows(act)
                ? Response.ok(page(asked, new Typed(new MultivaluedHashMap<>()), words))
                        .build()
                : act(asked, typed, act, words.shown(), done);
    }

    private Response act(Asked asked, Typed typed, VisitAct act, String words, String done) {
        ActOutcome outcome = desk.visits()
                .act(
                        asked.code(),
                        asked.visit().id(),
                        (int) typed.version(),
                        act,
                        words,
                        asked.at().viewer());
        telling.after(asked.at(), asked.code(), outcome);
        return back(asked, VisitWords.said(outcome, done));
    }

    private static Response back(Asked asked, String said) {
        return Response.seeOther(URI.create(asked.at().href(asked.below() + "?" + said)))
                .build();
    }

    private ProgrammeVisitPage page(Asked asked, Typed said, Field words) {
        VisitRecord one = asked.visit();
        List<VisitEvent> events = desk.visits().events(asked.code(), one.id());
        return new ProgrammeVisitPage(
                frame(asked, said),
                VisitWords.chip(asked.at(), one.state()),
                details(asked),
                desk.papers(asked.at(), asked.code()).of(one),
                VisitWords.history(asked.at(), events, VisitWords.Reader.OFFICER),
                Integer.toString(one.version()),
                plain(asked, events),
                acts(asked, List.of(VisitAct.CONFIRM, VisitAct.NOT_HELD, VisitAct.TAKE_BACK, VisitAct.CANCEL)),
                words,
                mail(asked, events));
    }

    private List<ProgrammeVisitPage.Act> plain(Asked asked, List<VisitEvent> events) {
        List<ProgrammeVisitPage.Act> acts = new ArrayList<>();
        if (asked.visit().state() == VisitState.CONFIRMED && asked.visit().due(desk.today())) {
            acts.addAll(acts(asked, List.of(VisitAct.HOLD)));
        }
        acts.addAll(acts(asked, List.of(VisitAct.PAY)));
        boolean ever = events.stream().anyMatch(event -> event.to() == VisitState.CONFIRMED);
        if (ever && !asked.visit().state().tookPlace() && telling.possible(asked.code())) {
            acts.add(new ProgrammeVisitPage.Act(
                    asked.at().t("visits.tell"), asked.at().href(asked.below() + "/tell")));
        }
        return acts;
    }

    private static List<ProgrammeVisitPage.Act> acts(Asked asked, List<VisitAct> some) {
        return some.stream()
                .filter(act -> asked.visit().state().allows(act))
                .map(act -> new ProgrammeVisitPage.Act(
                        asked.at().t("visits.do." + act), asked.at().href(asked.below() + "/" + path(act))))
                .toList();
    }

    private static String path(VisitAct act) {
        return switch (act) {
            case CONFIRM -> "confirm";
            case TAKE_BACK -> "take-back";
            case CANCEL -> "cancel";
            case HOLD -> "held";
            case NOT_HELD -> "not-held";
            default -> "paid";
        };
    }

    private Optional<Notice> mail(Asked asked, List<VisitEvent> events) {
        if (!telling.possible(asked.code())) {
            return Optional.of(
                    Notice.info(asked.at().t("visits.no-mail"), asked.at().t("visits.no-mail.text")));
        }
        return VisitNotes.failures(asked.visit(), events, desk.now()).isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.warning(
                        asked.at().t("visits.not-told"), asked.at().t("visits.not-told.text")));
    }

    private Frame frame(Asked asked, Typed said) {
        PrefectureVisit at = asked.at().shownAt(asked.below());
        Link[] above = ProgrammeVisitsResource.above(at, asked.programme());
        String title = at.t(
                "visits.title",
                desk.town(asked.visit().town()),
                VisitWords.when(at, asked.visit().at()));
        Frame frame = at.frame(
                title,
                above[0],
                above[1],
                new Link(at.t("visits.of-programme"), at.href(ProgrammeVisitsResource.below(asked.programme()))));
        return Said.on(at, frame, said, "visits", "visits.refused", "refused");
    }

    private List<Detail> details(Asked asked) {
        PrefectureVisit at = asked.at();
        VisitRecord one = asked.visit();
        return List.of(
                new Detail(at.t("visits.when"), VisitWords.when(at, one.at())),
                new Detail(at.t("visits.town"), desk.town(one.town())),
                new Detail(
                        at.t("visits.adviser"),
                        desk.adviser(asked.code(), one).map(AdviserRecord::name).orElse("")),
                new Detail(at.t("visits.stage"), VisitWords.stage(at, Optional.of(asked.programme()), one)),
                new Detail(at.t("visits.agreed"), OwnVisitsResource.agreed(at, one)));
    }
}
