package jp.kasane.web.dispatch;

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
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.requests.Answers;
import jp.kasane.prefecture.requests.Applying;
import jp.kasane.prefecture.requests.RequestOutcome;
import jp.kasane.prefecture.requests.RequestOutcome.Why;
import jp.kasane.prefecture.requests.Seen;
import jp.kasane.web.gate.Said;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Typed;

/** The advisers' visits of a town: what it may apply to, what it applied for, and a new application. */
@Path("/t/{town}/dispatch")
public final class DispatchResource {

    private final DispatchDesk desk;
    private final DispatchOverview overview;

    public DispatchResource(DispatchDesk desk) {
        this.desk = desk;
        this.overview = new DispatchOverview(desk);
    }

    @GET
    @Requires(Right.DISPATCH_REQUEST)
    public DispatchPage overview(@Context TownVisit visit, @Context UriInfo address) {
        return overview.page(
                visit,
                Said.on(
                        visit,
                        visit.frame(visit.t("dispatch.title"), new Link[0]),
                        new Typed(address.getQueryParameters()),
                        "request",
                        "request.refused",
                        "refused"),
                200);
    }

    @GET
    @Path("apply/{programme}")
    @Requires(Right.DISPATCH_REQUEST)
    public Response applyForm(@Context TownVisit visit, @PathParam("programme") String id) {
        Programme programme = desk.shown(visit, id);
        return Applying.refusal(programme, visit.town().code(), desk.today())
                .map(why -> refused(visit, why))
                .orElseGet(() -> Response.ok(page(
                                visit,
                                programme,
                                RequestForm.of(visit.visit().messages(), programme.settings(), Answers.NONE),
                                Optional.empty()))
                        .build());
    }

    /** Keeps it as a draft, or keeps and sends it. What cannot be kept is shown again: nothing typed is lost. */
    @POST
    @Path("apply/{programme}")
    @Requires(Right.DISPATCH_REQUEST)
    public Response apply(
            @Context TownVisit visit, @PathParam("programme") String id, MultivaluedMap<String, String> sent) {
        Typed typed = new Typed(sent);
        Programme programme = desk.known(visit, id);
        if (!programme.shownToTowns()) {
            return overview.hidden(visit, programme, "request.refused.CLOSED", typed);
        }
        RequestForm form = RequestForm.typed(visit.visit().messages(), programme.settings(), Answers.NONE, typed);
        Optional<Answers> answers = form.read();
        boolean sending = typed.of("act").equals("send");
        if (answers.isEmpty() || (sending && !form.complete(answers.get()))) {
            return Response.ok(page(visit, programme, form, Optional.empty())).build();
        }
        String prefecture = visit.town().prefectureCode();
        RequestOutcome begun = desk.requests().begin(prefecture, id, answers.get(), visit.viewer());
        if (!(begun instanceof RequestOutcome.Done done)) {
            Why why = begun instanceof RequestOutcome.Refused refused ? refused.why() : Why.CLOSED;
            return Response.ok(page(visit, programme, form, Optional.of(why))).build();
        }
        if (!sending) {
            return back(visit, done.id() + "?done=begun");
        }
        Answers asked = answers.get().asked(programme.settings());
        RequestOutcome out = desk.requests().send(new Seen(prefecture, done.id(), 1), asked, visit.viewer());
        return back(visit, done.id() + (out instanceof RequestOutcome.Done ? "?done=sent" : "?done=begun"));
    }

    private static Response back(TownVisit visit, String below) {
        return Response.seeOther(URI.create(visit.href("dispatch/requests/" + below)))
                .build();
    }

    private static Response refused(TownVisit visit, Why why) {
        return Response.seeOther(URI.create(visit.href("dispatch?refused=" + why.name())))
                .build();
    }

    /** @param refused why it is not taken, with what was typed there to be copied */
    private static FormPage page(TownVisit visit, Programme programme, RequestForm form, Optional<Why> refused) {
        String here = "dispatch/apply/" + programme.id();
        Frame frame = visit.shownAt(here)
                .frame(
                        visit.t("request.apply.title", programme.title()),
                        new Link(visit.t("dispatch.title"), visit.href("dispatch")));
        Frame said = refused.map(why -> frame.saying(List.of(
                        Notice.danger(visit.t("request.refused." + why.name()), visit.t("request.refused.typed")))))
                .orElse(frame);
        return FormPage.fresh(
                said,
                visit.href(here),
                new RequestWords(visit.visit().messages()).programme(programme),
                form,
                refused.isPresent());
    }
}
