package jp.kasane.web.prefecture.programmes;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.programmes.ChangeOutcome;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.Programme.State;
import jp.kasane.prefecture.programmes.ProgrammeCounts;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.gate.Said;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Typed;

/** One programme: where its officer begins, its steps forward and back, its copy for the next year, and its end as a draft. */
@Path("/p/{prefecture}/dispatch/{programme: [0-9A-Z]{26}}")
public final class ProgrammeResource {

    /** What belongs to a programme and has pages of its own, in the order in which it is needed. */
    private static final List<String> PARTS = List.of("requests", "plan", "visits");

    private final ProgrammeDesk desk;

    public ProgrammeResource(ProgrammeDesk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.DISPATCH)
    public ProgrammePage read(
            @Context PrefectureVisit visit, @Context UriInfo address, @PathParam("programme") String id) {
        Programme programme = desk.find(visit, id);
        Frame frame = Said.on(
                visit,
                frame(visit, programme),
                new Typed(address.getQueryParameters()),
                "programme",
                "programme.refused",
                "refused");
        return page(visit, programme, frame, sure(visit));
    }

    private static Frame frame(PrefectureVisit visit, Programme programme) {
        PrefectureVisit at = visit.shownAt("dispatch/" + programme.id());
        return at.frame(programme.title(), ProgrammeDesk.above(at));
    }

    /** Ticked by whoever says that it may be deleted. */
    private static Field sure(PrefectureVisit visit) {
        return Field.of("sure", visit.t("programme.delete"));
    }

    private ProgrammePage page(PrefectureVisit visit, Programme programme, Frame frame, Field sure) {
        String id = programme.id();
        ProgrammeCounts counts = desk.programmes().counts(visit.prefecture().code(), id);
        NextStep next = NextStep.of(programme, counts, desk.today());
        ProgrammeWords words = new ProgrammeWords(visit);
        return new ProgrammePage(
                frame,
                words.state(programme.state()),
                visit.t("programme.next." + next.key(), next.count()),
                next.part().isEmpty() ? Optional.empty() : Optional.of(part(visit, id, next.part())),
                visit.href("dispatch/" + id),
                programme.version(),
                step(visit, "forward", programme.state(), 1),
                step(visit, "back", programme.state(), -1),
                desk.programmes().deletable(programme) ? Optional.of(sure) : Optional.empty(),
                parts(visit, id, counts),
                words.stages(programme.settings()),
                words.questions(programme.settings()),
                words.facts(programme, desk.towns(visit)));
    }

    private static List<ProgrammePage.Part> parts(PrefectureVisit visit, String id, ProgrammeCounts counts) {
        return PARTS.stream()
                .map(one -> new ProgrammePage.Part(
                        part(visit, id, one),
                        visit.t("programme.part." + one + ".explained"),
                        counted(visit, one, counts)))
                .toList();
    }

    private static Link part(PrefectureVisit visit, String id, String part) {
        return new Link(visit.t("programme.part." + part), visit.href("dispatch/" + id + "/" + part));
    }

    private static String counted(PrefectureVisit visit, String part, ProgrammeCounts counts) {
        int applications =
                counts.applications().values().stream().mapToInt(each -> each).sum();
        int visits = counts.visits().values().stream().mapToInt(each -> each).sum();
        return switch (part) {
            case "requests" -> visit.t("programme.counted.requests", applications, counts.applications("ACCEPTED"));
            case "plan" -> visit.t("programme.counted.plan", visits - counts.visits("UNPLANNED"), visits);
            default -> visit.t("programme.counted.visits", visits);
        };
    }

    /** What a step from that state is called, if there is one. */
    private static Optional<String> step(PrefectureVisit visit, String way, State from, int by) {
        int to = from.ordinal() + by;
        return to < 0 || to >= State.values().length
                ? Optional.empty()
                : Optional.of(visit.t("programme." + way + "." + from));
    }

    @POST
    @Path("forward")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Right.DISPATCH)
    public Response forward(
            @Context PrefectureVisit visit, @PathParam("programme") String id, MultivaluedMap<String, String> sent) {
        return move(visit, id, sent, 1);
    }

    @POST
    @Path("back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Right.DISPATCH)
    public Response back(
            @Context PrefectureVisit visit, @PathParam("programme") String id, MultivaluedMap<String, String> sent) {
        return move(visit, id, sent, -1);
    }

    /** The same for the year after it. */
    @POST
    @Path("copy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Right.DISPATCH)
    public Response copy(@Context PrefectureVisit visit, @PathParam("programme") String id) {
        String copy = desk.programmes().copy(id, visit.viewer()).orElseThrow(Denied::notFound);
        return told(visit, copy, "done=copied");
    }

    /** Only by somebody who says that it may be deleted. */
    @POST
    @Path("delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Right.DISPATCH)
    public Response delete(
            @Context PrefectureVisit visit, @PathParam("programme") String id, MultivaluedMap<String, String> sent) {
        Programme programme = desk.find(visit, id);
        Typed typed = new Typed(sent);
        if (desk.programmes().deletable(programme) && !typed.of("sure").equals("yes")) {
            Field unsure = sure(visit).error(visit.t("programme.delete.unsure"));
            return Response.ok(page(visit, programme, frame(visit, programme), unsure))
                    .build();
        }
        ChangeOutcome outcome = desk.programmes().delete(id, Math.toIntExact(typed.version()), visit.viewer());
        if (outcome instanceof ChangeOutcome.Gone) {
            throw Denied.notFound();
        }
        if (outcome instanceof ChangeOutcome.Refused refused) {
            return told(visit, id, "refused=" + refused.why());
        }
        return outcome instanceof ChangeOutcome.Stale
                ? told(visit, id, "refused=stale")
                : Response.seeOther(URI.create(visit.href("dispatch?done=deleted")))
                        .build();
    }

    private Response move(PrefectureVisit visit, String id, MultivaluedMap<String, String> sent, int by) {
        int to = desk.find(visit, id).state().ordinal() + by;
        if (to < 0 || to >= State.values().length) {
            return told(visit, id, "refused=" + ChangeOutcome.Why.NOT_THE_NEXT_STEP);
        }
        int version = Math.toIntExact(new Typed(sent).version());
        ChangeOutcome outcome = desk.programmes().move(id, version, State.values()[to], visit.viewer());
        if (outcome instanceof ChangeOutcome.Gone) {
            throw Denied.notFound();
        }
        if (outcome instanceof ChangeOutcome.Refused refused) {
            return told(visit, id, "refused=" + refused.why());
        }
        return told(visit, id, outcome instanceof ChangeOutcome.Stale ? "refused=stale" : "done=" + State.values()[to]);
    }

    private static Response told(PrefectureVisit visit, String id, String said) {
        return Response.seeOther(URI.create(visit.href("dispatch/" + id + "?" + said)))
                .build();
    }
}
