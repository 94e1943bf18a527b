package jp.kasane.web.prefecture.requests;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.requests.Attachments;
import jp.kasane.prefecture.requests.Decision;
import jp.kasane.prefecture.requests.RequestAct;
import jp.kasane.prefecture.requests.RequestOutcome;
import jp.kasane.prefecture.requests.RequestOutcome.Done;
import jp.kasane.prefecture.requests.RequestOutcome.Refused;
import jp.kasane.prefecture.requests.RequestOutcome.Stale;
import jp.kasane.prefecture.requests.RequestOutcome.Why;
import jp.kasane.prefecture.requests.Requests;
import jp.kasane.prefecture.requests.Seen;
import jp.kasane.prefecture.requests.TownRequest;
import jp.kasane.web.dispatch.Download;
import jp.kasane.web.dispatch.Picks;
import jp.kasane.web.dispatch.Told;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.gate.Said;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Typed;
import jp.kasane.web.prefecture.requests.DecisionDrawing.Fields;

/** One application: read, asked back about, accepted, declined; a decision taken back. */
@Path("/p/{prefecture}/dispatch/{programme}/requests/{request}")
public final class DecisionResource {

    private final RequestsDesk desk;

    public DecisionResource(RequestsDesk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.DISPATCH)
    public DecisionPage read(
            @Context PrefectureVisit visit,
            @PathParam("programme") String programme,
            @PathParam("request") String id,
            @Context UriInfo address) {
        DecisionDrawing drawing = DecisionDrawing.of(visit, desk, programme, id);
        return drawing.page(
                Said.on(
                        visit,
                        drawing.frame(),
                        new Typed(address.getQueryParameters()),
                        "request",
                        "request.refused",
                        "refused"),
                drawing.fields(),
                200);
    }

    @GET
    @Path("attachments/{attachment}")
    @Requires(Right.DISPATCH)
    public Response attachment(
            @Context PrefectureVisit visit,
            @PathParam("programme") String programme,
            @PathParam("request") String id,
            @PathParam("attachment") String attachment) {
        TownRequest request = desk.sent(visit, programme, id);
        Attachments attachments = desk.dispatch().attachments();
        return Download.of(attachments, request, attachments.sent(request), attachment);
    }

    @POST
    @Path("ask-back")
    @Requires(Right.DISPATCH)
    public Response askBack(
            @Context PrefectureVisit visit,
            @PathParam("programme") String programme,
            @PathParam("request") String id,
            MultivaluedMap<String, String> sent) {
        DecisionDrawing drawing = DecisionDrawing.of(visit, desk, programme, id);
        Typed typed = new Typed(sent);
        Told question = told(visit, drawing.fields().askBack(), typed);
        Fields fields = drawing.fields().asking(question.field());
        return question.words().isEmpty()
                ? wrong(drawing, RequestAct.ASK_BACK, fields)
                : answer(
                        drawing,
                        fields,
                        requests()
                                .askBack(
                                        seen(visit, id, typed), question.words().get(), visit.viewer()),
                        "asked");
    }

    @POST
    @Path("accept")
    @Requires(Right.DISPATCH)
    public Response accept(
            @Context PrefectureVisit visit,
            @PathParam("programme") String programme,
            @PathParam("request") String id,
            MultivaluedMap<String, String> sent) {
        return decide(DecisionDrawing.of(visit, desk, programme, id), new Typed(sent), true);
    }

    @POST
    @Path("decline")
    @Requires(Right.DISPATCH)
    public Response decline(
            @Context PrefectureVisit visit,
            @PathParam("programme") String programme,
            @PathParam("request") String id,
            MultivaluedMap<String, String> sent) {
        return decide(DecisionDrawing.of(visit, desk, programme, id), new Typed(sent), false);
    }

    private Response decide(DecisionDrawing drawing, Typed typed, boolean accepting) {
        PrefectureVisit visit = drawing.visit();
        List<String> offered = drawing.programme().settings().criteria();
        List<String> picked = typed.all("criteria");
        List<String> met = picked.stream()
                .flatMap(one -> Picks.words(offered, one).stream())
                .toList();
        Field criteria = drawing.fields().criteria().values(picked);
        Told reason = told(visit, drawing.fields().reason(), typed);
        boolean known = met.size() == picked.size();
        Fields fields =
                drawing.fields().deciding(known ? criteria : criteria.error(visit.t("problem.choice")), reason.field());
        Optional<String> words = reason.words();
        if (!known || words.isEmpty()) {
            return wrong(drawing, accepting ? RequestAct.ACCEPT : RequestAct.DECLINE, fields);
        }
        Decision decision = new Decision(met, words.get());
        Seen seen = seen(visit, drawing.request().id(), typed);
        return accepting
                ? answer(drawing, fields, requests().accept(seen, decision, visit.viewer()), "accepted")
                : answer(drawing, fields, requests().decline(seen, decision, visit.viewer()), "declined");
    }

    @POST
    @Path("undo")
    @Requires(Right.DISPATCH)
    public Response undo(
            @Context PrefectureVisit visit,
            @PathParam("programme") String programme,
            @PathParam("request") String id,
            MultivaluedMap<String, String> sent) {
        DecisionDrawing drawing = DecisionDrawing.of(visit, desk, programme, id);
        Typed typed = new Typed(sent);
        Told why = told(visit, drawing.fields().undo(), typed);
        Fields fields = drawing.fields().undoing(why.field());
        return why.words().isEmpty()
                ? wrong(drawing, RequestAct.UNDO, fields)
                : answer(
                        drawing,
                        fields,
                        requests().undo(seen(visit, id, typed), why.words().get(), visit.viewer()),
                        "undone");
    }

    private Requests requests() {
        return desk.dispatch().requests();
    }

    private static Told told(PrefectureVisit visit, Field field, Typed typed) {
        return Told.of(visit.visit().messages(), field, typed);
    }

    private static Seen seen(PrefectureVisit visit, String id, Typed typed) {
        return new Seen(visit.prefecture().code(), id, Math.toIntExact(typed.version()));
    }

    /** At the field; where the act is not possible there is none, and that is what is told, with whatever was typed. */
    private Response wrong(DecisionDrawing drawing, RequestAct act, Fields fields) {
        Optional<Why> not = drawing.not(act);
        if (not.isEmpty()) {
            return Response.ok(drawing.page(drawing.frame(), fields, 422)).build();
        }
        return typed(fields).isBlank() ? refused(drawing, not.get()) : late(drawing, fields);
    }

    private static String typed(Fields fields) {
        return Stream.of(fields.askBack(), fields.reason(), fields.undo())
                .map(Field::shown)
                .collect(Collectors.joining());
    }

    /** What stands there now beside what was typed. */
    private Response late(DecisionDrawing was, Fields fields) {
        PrefectureVisit visit = was.visit();
        DecisionDrawing now = DecisionDrawing.of(
                visit, desk, was.programme().id(), was.request().id());
        Notice said = Notice.warning(visit.t("request.changed"), visit.t("request.changed.typed", typed(fields)));
        return Response.ok(now.page(now.frame().saying(List.of(said)), fields, 409))
                .build();
    }

    private static Response refused(DecisionDrawing drawing, Why why) {
        return Response.seeOther(URI.create(drawing.here() + "?refused=" + why.name()))
                .build();
    }

    /** Leads back; if somebody else was first, shows what stands there now beside what was typed. */
    private Response answer(DecisionDrawing was, Fields fields, RequestOutcome outcome, String done) {
        if (outcome instanceof Stale) {
            return late(was, fields);
        }
        if (outcome instanceof Refused refused) {
            return refused(was, refused.why());
        }
        if (outcome instanceof Done) {
            return Response.seeOther(URI.create(was.here() + "?done=" + done)).build();
        }
        throw Denied.notFound();
    }
}
