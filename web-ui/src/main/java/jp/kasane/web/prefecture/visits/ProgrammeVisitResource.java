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
import java.util.List;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.accounts.Payments;
import jp.kasane.prefecture.planning.PlanningRoom;
import jp.kasane.prefecture.visits.ActOutcome;
import jp.kasane.prefecture.visits.VisitAct;
import jp.kasane.prefecture.visits.VisitEvent;
import jp.kasane.prefecture.visits.VisitMails;
import jp.kasane.prefecture.visits.Visits;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Typed;
import jp.kasane.web.visits.ReportForm;
import jp.kasane.web.visits.Telling;
import jp.kasane.web.visits.VisitDesk;
import jp.kasane.web.visits.VisitField;
import jp.kasane.web.visits.VisitWords;

/** A visit of a programme and what the officer does to it: confirming for both, taking back, cancelling, noting it held and paid, and that it was not. */
@Path("/p/{prefecture}/dispatch/{programme}/visits/{visit}")
public final class ProgrammeVisitResource {

    private static final Typed NOTHING = new Typed(new MultivaluedHashMap<>());

    private final VisitDesk desk;
    private final Telling telling;
    private final Payments payments;
    private final ProgrammeVisitSeen seen;

    public ProgrammeVisitResource(VisitDesk desk, Telling telling, Payments payments, PlanningRoom plans) {
        this.desk = desk;
        this.telling = telling;
        this.payments = payments;
        this.seen = new ProgrammeVisitSeen(desk, telling, new AccountsDesk(desk, payments), plans);
    }

    private AskedVisit asked(PrefectureVisit at, String programme, String visit) {
        return AskedVisit.of(desk, at, programme, visit);
    }

    @GET
    @Requires(Right.DISPATCH)
    public ProgrammeVisitPage read(
            @Context PrefectureVisit at,
            @PathParam("programme") String programme,
            @PathParam("visit") String visit,
            @Context UriInfo address) {
        AskedVisit asked = asked(at, programme, visit);
        return seen.page(asked, new Typed(address.getQueryParameters()), seen.forms(asked));
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
        AskedVisit asked = asked(at, programme, visit);
        return asked.back(VisitWords.said(act(asked, new Typed(sent), VisitAct.HOLD, ""), "held"));
    }

    /** Of the sum that the page showed and no other. */
    @POST
    @Path("paid")
    @Requires(Right.DISPATCH)
    public Response paid(
            @Context PrefectureVisit at,
            @PathParam("programme") String programme,
            @PathParam("visit") String visit,
            MultivaluedMap<String, String> sent) {
        AskedVisit asked = asked(at, programme, visit);
        Typed typed = new Typed(sent);
        boolean read = typed.of("sum").matches("[0-9]{1,12}");
        long sum = read ? Long.parseLong(typed.of("sum")) : -1;
        ActOutcome outcome = payments.pay(asked.programme(), asked.visit(), (int) typed.version(), sum, at.viewer());
        if (outcome instanceof ActOutcome.OtherSum other) {
            String wrong = at.t(read ? "visits.wrong.sum" : "visits.wrong.sum.none", other.now());
            return Response.ok(seen.page(asked, NOTHING, seen.forms(asked).paying(wrong)))
                    .build();
        }
        return asked.back(VisitWords.said(outcome, "paid"));
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

    @POST
    @Path("not-paid")
    @Requires(Right.DISPATCH)
    public Response notPaid(
            @Context PrefectureVisit at,
            @PathParam("programme") String programme,
            @PathParam("visit") String visit,
            MultivaluedMap<String, String> sent) {
        return because(asked(at, programme, visit), new Typed(sent), VisitAct.NOT_PAID, "not-paid");
    }

    /** Writes the report for an adviser who does not sign in. */
    @POST
    @Path("report")
    @Requires(Right.DISPATCH)
    public Response report(
            @Context PrefectureVisit at,
            @PathParam("programme") String programme,
            @PathParam("visit") String visit,
            MultivaluedMap<String, String> sent) {
        AskedVisit asked = asked(at, programme, visit);
        Typed typed = new Typed(sent);
        ReportForm report = ReportForm.typed(at, typed);
        if (report.wrong() && seen.reportable(asked)) {
            return Response.ok(seen.page(asked, NOTHING, seen.forms(asked).reporting(report)))
                    .build();
        }
        ActOutcome outcome = report.wrong()
                ? unreported(asked, typed)
                : desk.papers()
                        .reportFor(asked.code(), asked.visit().id(), (int) typed.version(), report.text(), at.viewer());
        if (outcome instanceof ActOutcome.Changed changed) {
            AskedVisit now = new AskedVisit(at, asked.programme(), changed.now());
            return again(now, seen.forms(now).reporting(report));
        }
        return asked.back(VisitWords.said(outcome, "reported"));
    }

    private ActOutcome unreported(AskedVisit asked, Typed typed) {
        return asked.visit().reportable(desk.today())
                ? new ActOutcome.WritesAlone()
                : desk.impossible(asked.programme().prefecture(), asked.visit(), VisitAct.REPORT, typed.version());
    }

    /** Sends once more what the calendars have to know. */
    @POST
    @Path("tell")
    @Requires(Right.DISPATCH)
    public Response tell(
            @Context PrefectureVisit at, @PathParam("programme") String programme, @PathParam("visit") String visit) {
        AskedVisit asked = asked(at, programme, visit);
        List<VisitEvent> events =
                desk.visits().events(asked.code(), asked.visit().id());
        if (new VisitMails(asked.visit(), events, desk.now()).underWay()) {
            return asked.back("refused=telling");
        }
        return asked.back(telling.again(at, asked.code(), asked.visit()) ? "done=telling" : "refused=no-mail");
    }

    /** Only with a reason that the history takes. */
    private Response because(AskedVisit asked, Typed typed, VisitAct act, String done) {
        Field words = VisitField.text(asked.at(), typed, "reason", Visits.LONGEST_WORDS, true);
        if (words.wrong() && asked.allows(act)) {
            return Response.ok(seen.page(asked, NOTHING, seen.forms(asked).because(words)))
                    .build();
        }
        ActOutcome outcome = words.wrong()
                ? desk.impossible(asked.programme().prefecture(), asked.visit(), act, typed.version())
                : act(asked, typed, act, words.shown());
        if (outcome instanceof ActOutcome.Changed changed
                && changed.now().state().allows(act)) {
            AskedVisit now = new AskedVisit(asked.at(), asked.programme(), changed.now());
            return again(now, seen.forms(now).because(words));
        }
        return asked.back(VisitWords.said(outcome, done));
    }

    /** With what was typed, on the visit as it is now. */
    private Response again(AskedVisit now, ProgrammeVisitSeen.Forms typed) {
        return Response.ok(seen.page(now, VisitWords.kept(), typed.again())).build();
    }

    private ActOutcome act(AskedVisit asked, Typed typed, VisitAct act, String words) {
        ActOutcome outcome = desk.visits()
                .act(
                        asked.code(),
                        asked.visit().id(),
                        (int) typed.version(),
                        act,
                        words,
                        asked.at().viewer());
        telling.after(asked.at(), asked.code(), outcome);
        return outcome;
    }
}
