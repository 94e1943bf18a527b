package jp.kasane.web.dispatch;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.requests.Answers;
import jp.kasane.prefecture.requests.RequestAct;
import jp.kasane.prefecture.requests.RequestOutcome;
import jp.kasane.prefecture.requests.RequestOutcome.Done;
import jp.kasane.prefecture.requests.RequestOutcome.Refused;
import jp.kasane.prefecture.requests.RequestOutcome.Stale;
import jp.kasane.prefecture.requests.Seen;
import jp.kasane.prefecture.requests.TownRequest.State;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.Said;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Typed;
import jp.kasane.web.visits.Telling;

/** One application of a town: read, changed, sent, answered, withdrawn. */
@Path("/t/{town}/dispatch/requests/{request}")
public final class RequestResource {

    private final DispatchDesk desk;
    private final Telling telling;

    public RequestResource(DispatchDesk desk, Telling telling) {
        this.desk = desk;
        this.telling = telling;
    }

    @GET
    @Requires(Right.DISPATCH_REQUEST)
    public Response read(@Context TownVisit visit, @PathParam("request") String id, @Context UriInfo address) {
        RequestDrawing drawing = RequestDrawing.of(visit, desk, id);
        return drawing.answer(() -> drawing.page(
                Said.on(
                        visit,
                        drawing.frame(),
                        new Typed(address.getQueryParameters()),
                        "request",
                        "request.refused",
                        "refused"),
                RequestDrawing.file(visit.visit().messages()),
                drawing.why(),
                200));
    }

    @GET
    @Path("edit")
    @Requires(Right.DISPATCH_REQUEST)
    public Response edit(@Context TownVisit visit, @PathParam("request") String id) {
        RequestDrawing drawing = RequestDrawing.of(visit, desk, id);
        if (!drawing.programme().shownToTowns()) {
            return drawing.back("refused=HIDDEN");
        }
        if (!writable(drawing)) {
            return drawing.back("refused=STATE");
        }
        RequestForm form = RequestForm.of(
                visit.visit().messages(),
                drawing.programme().settings(),
                drawing.request().answers());
        return Response.ok(drawing.form(form, drawing.reply(), false)).build();
    }

    private static boolean writable(RequestDrawing drawing) {
        State state = drawing.request().state();
        return state == State.DRAFT || state == State.ASKED_BACK;
    }

    /**
     * Keeps the draft, sends it, or answers what was asked: which of them stands on the button, and in the state. What cannot be kept is
     * shown again whatever became of the programme meanwhile: nothing typed is lost.
     */
    @POST
    @Path("edit")
    @Requires(Right.DISPATCH_REQUEST)
    public Response change(
            @Context TownVisit visit, @PathParam("request") String id, MultivaluedMap<String, String> sent) {
        Typed typed = new Typed(sent);
        RequestDrawing drawing = RequestDrawing.of(visit, desk, id);
        boolean asked = drawing.request().state() == State.ASKED_BACK;
        boolean whole = asked || typed.of("act").equals("send");
        ProgrammeSettings settings = drawing.programme().settings();
        RequestForm form = RequestForm.typed(
                visit.visit().messages(), settings, drawing.request().answers(), typed);
        Told reply = Told.of(visit.visit().messages(), drawing.reply(), typed);
        Optional<Answers> answers = form.read();
        Optional<Answers> sending = asked ? answers : answers.map(one -> one.asked(settings));
        boolean wrong = answers.isEmpty() || (whole && !form.complete(sending.get()));
        if (wrong || reply.words().isEmpty()) {
            return again(drawing, form, reply, typed, false);
        }
        Seen seen = seen(visit, id, typed);
        RequestOutcome outcome = asked
                ? desk.requests().answer(seen, answers.get(), reply.words().get(), visit.viewer())
                : whole
                        ? send(visit, seen, sending.get(), answers.get())
                        : desk.requests().save(seen, answers.get(), visit.viewer());
        if (outcome instanceof Stale) {
            return again(RequestDrawing.of(visit, desk, id), form, reply, typed, true);
        }
        return told(drawing, outcome, asked ? "answered" : whole ? "sent" : "saved");
    }

    /** With what was typed; where the prefecture sets the programme up anew, without anything of the programme. */
    private Response again(RequestDrawing drawing, RequestForm form, Told reply, Typed typed, boolean changed) {
        return drawing.programme().shownToTowns()
                ? Response.ok(drawing.form(form, reply.field(), changed)).build()
                : new DispatchOverview(desk)
                        .hidden(drawing.visit(), drawing.programme(), "request.refused.HIDDEN", typed);
    }

    /** What was typed is kept as a draft where it cannot be sent any more, with what is not asked any more. */
    private RequestOutcome send(TownVisit visit, Seen seen, Answers asked, Answers all) {
        RequestOutcome sent = desk.requests().send(seen, asked, visit.viewer());
        if (sent instanceof Refused) {
            desk.requests().save(seen, all, visit.viewer());
        }
        return sent;
    }

    @POST
    @Path("withdraw")
    @Requires(Right.DISPATCH_REQUEST)
    public Response withdraw(
            @Context TownVisit visit, @PathParam("request") String id, MultivaluedMap<String, String> sent) {
        Typed typed = new Typed(sent);
        RequestDrawing drawing = RequestDrawing.of(visit, desk, id);
        Told why = Told.of(visit.visit().messages(), drawing.why(), typed);
        boolean possible = RequestAct.WITHDRAW.from(drawing.request().state()).isPresent();
        if (why.words().isEmpty() && possible) {
            return drawing.answer(() -> drawing.page(
                    drawing.frame(), RequestDrawing.file(visit.visit().messages()), why.field(), 422));
        }
        if (why.words().isEmpty()) {
            return why.field().shown().isBlank() ? drawing.back("refused=STATE") : late(drawing, why);
        }
        RequestOutcome outcome =
                desk.requests().withdraw(seen(visit, id, typed), why.words().get(), visit.viewer());
        if (outcome instanceof Done) {
            telling.afterWithdrawal(visit, visit.town().prefectureCode(), id);
        }
        return outcome instanceof Stale
                ? late(RequestDrawing.of(visit, desk, id), why)
                : told(drawing, outcome, "withdrawn");
    }

    /** What stands there now beside what was typed. */
    private static Response late(RequestDrawing now, Told why) {
        TownVisit visit = now.visit();
        Notice said = Notice.warning(
                visit.t("request.changed"),
                visit.t("request.changed.typed", why.field().shown()));
        return now.answer(() -> now.page(
                now.frame().saying(List.of(said)),
                RequestDrawing.file(visit.visit().messages()),
                why.field(),
                409));
    }

    private static Seen seen(TownVisit visit, String id, Typed typed) {
        return new Seen(visit.town().prefectureCode(), id, Math.toIntExact(typed.version()));
    }

    private static Response told(RequestDrawing drawing, RequestOutcome outcome, String done) {
        if (outcome instanceof Done) {
            return drawing.back("done=" + done);
        }
        if (outcome instanceof Refused refused) {
            return drawing.back("refused=" + refused.why().name());
        }
        throw Denied.notFound();
    }
}
