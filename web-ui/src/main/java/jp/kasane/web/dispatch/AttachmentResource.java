package jp.kasane.web.dispatch;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.requests.AttachOutcome;
import jp.kasane.prefecture.requests.AttachOutcome.Kept;
import jp.kasane.prefecture.requests.AttachOutcome.Refused;
import jp.kasane.prefecture.requests.AttachOutcome.Waiting;
import jp.kasane.prefecture.requests.AttachOutcome.Why;
import jp.kasane.prefecture.requests.Attachments;
import jp.kasane.prefecture.requests.Piece;
import jp.kasane.prefecture.requests.TownRequest;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Typed;

/** The files of an application. A form of ours holds less than a file may be long: the browser sends it in pieces, each a form. */
@Path("/t/{town}/dispatch/requests/{request}/attachments")
public final class AttachmentResource {

    private static final String NOT_NOW = "refused=FILES";

    private final DispatchDesk desk;

    public AttachmentResource(DispatchDesk desk) {
        this.desk = desk;
    }

    /** Takes a piece. Before the last it answers with the name of what is arriving; after it, it leads back. */
    @POST
    @Requires(Right.DISPATCH_REQUEST)
    public Response add(
            @Context TownVisit visit, @PathParam("request") String id, MultivaluedMap<String, String> sent) {
        RequestDrawing drawing = RequestDrawing.of(visit, desk, id);
        Typed typed = new Typed(sent);
        if (!typed.has("data")) {
            return refused(drawing, visit.t("request.file.nothing"));
        }
        AttachOutcome outcome =
                desk.attachments().take(visit.town().prefectureCode(), id, piece(typed), visit.viewer());
        if (outcome instanceof Waiting waiting) {
            return Response.ok(waiting.upload(), "text/plain").build();
        }
        if (outcome instanceof Kept) {
            return drawing.back("done=attached");
        }
        if (outcome instanceof Refused refused) {
            return refused.why() == Why.STATE
                    ? drawing.back(NOT_NOW)
                    : refused(
                            drawing,
                            visit.t(
                                    "request.file." + refused.why().name(),
                                    Attachments.MOST,
                                    Attachments.LARGEST / 1024 / 1024));
        }
        throw Denied.notFound();
    }

    /** The page of what cannot be changed now has no field at which to tell it. */
    private static Response refused(RequestDrawing drawing, String words) {
        return Attachments.open(drawing.request())
                ? drawing.answer(() -> drawing.page(
                        drawing.frame(),
                        RequestDrawing.file(drawing.visit().visit().messages()).error(words),
                        drawing.why(),
                        422))
                : drawing.back(NOT_NOW);
    }

    private static Piece piece(Typed typed) {
        return new Piece(
                typed.of("upload"), number(typed, "piece"), number(typed, "pieces"), typed.of("fileName"), data(typed));
    }

    private static int number(Typed typed, String name) {
        String sent = typed.of(name);
        return sent.matches("[0-9]{1,4}") ? Integer.parseInt(sent) : -1;
    }

    /** Whatever was sent that is no piece of a file is an empty one, which is refused. */
    private static byte[] data(Typed typed) {
        try {
            return Base64.getUrlDecoder().decode(typed.of("data"));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @GET
    @Path("{attachment}")
    @Requires(Right.DISPATCH_REQUEST)
    public Response read(
            @Context TownVisit visit, @PathParam("request") String id, @PathParam("attachment") String attachment) {
        TownRequest request = desk.own(visit, id);
        return Download.of(desk.attachments(), request, desk.attachments().ofTown(request), attachment);
    }

    @POST
    @Path("{attachment}/remove")
    @Requires(Right.DISPATCH_REQUEST)
    public Response remove(
            @Context TownVisit visit, @PathParam("request") String id, @PathParam("attachment") String attachment) {
        RequestDrawing drawing = RequestDrawing.of(visit, desk, id);
        if (desk.attachments().ofTown(drawing.request()).stream()
                .noneMatch(one -> one.id().equals(attachment))) {
            throw Denied.notFound();
        }
        boolean removed = desk.attachments().remove(visit.town().prefectureCode(), id, attachment, visit.viewer());
        return drawing.back(removed ? "done=removed" : NOT_NOW);
    }
}
