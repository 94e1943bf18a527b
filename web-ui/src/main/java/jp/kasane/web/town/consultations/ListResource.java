package jp.kasane.web.town.consultations;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.municipal.consultations.Channel;
import jp.kasane.municipal.consultations.ConsultationQuery.Sort;
import jp.kasane.municipal.consultations.ConsultationQuery.States;
import jp.kasane.municipal.consultations.ConsultationQuery.Whose;
import jp.kasane.municipal.consultations.Listing;
import jp.kasane.municipal.consultations.Urgency;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Pager;
import jp.kasane.web.page.SortLink;

/** Finding consultations. */
@Path("/t/{town}/consultations")
public final class ListResource {

    private final Desk desk;

    public ListResource(Desk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.RECORD_LIST)
    public Response list(@Context TownVisit visit, @Context UriInfo uri) {
        Asked asked = desk.asked(visit, uri);
        Listing listing = desk.consultations(visit).list(asked.query());
        if (listing.rows().isEmpty() && listing.total() > 0) {
            long last = (listing.total() + Listing.SIZE - 1) / Listing.SIZE;
            return Desk.to(visit.href("consultations") + asked.with("page", Long.toString(last)));
        }
        boolean handed = "handed".equals(uri.getQueryParameters().getFirst("told"));
        return Response.ok(page(visit, asked, listing, handed)).build();
    }

    /** Takes the form's words and leads to the list that answers them. Sent like a change, so that no address holds a name. */
    @POST
    @Path("search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Requires(Right.RECORD_LIST)
    public Response search(@Context TownVisit visit, MultivaluedMap<String, String> sent) {
        Asked asked = Asked.typed(sent, desk.sealedSearch(visit), desk.today());
        return Desk.to(visit.href("consultations") + asked.address());
    }

    private ListPage page(TownVisit visit, Asked asked, Listing listing, boolean handed) {
        Words words = new Words(visit.visit().messages());
        Rows rows = new Rows(visit, words, desk.names(visit, Rows.people(listing.rows())), desk.today());
        String here = visit.href("consultations");
        Frame frame = visit.frame(visit.t("consultations.title"), new Link[0]);
        if (handed) {
            frame = frame.saying(List.of(Notice.done(visit.t("told.handed"))));
        }
        return new ListPage(
                frame,
                filters(visit, asked, words),
                columns(visit, asked),
                rows.of(listing.rows()),
                new Pager(listing.page(), Listing.SIZE, listing.total(), page -> here + asked.with("page", "" + page)),
                asked.narrows(),
                visit.may(Right.RECORD_CREATE) ? new Link(visit.t("town.new"), visit.href("consultations/new")) : null,
                visit.may(Right.RECORD_EXPORT) && listing.total() > 0
                        ? new Link(visit.t("export.link"), visit.href("consultations/export") + asked.address())
                        : null);
    }

    private static ListPage.Columns columns(TownVisit visit, Asked asked) {
        return new ListPage.Columns(
                column(visit, asked, Sort.NUMBER, "list.number"),
                column(visit, asked, Sort.RECEIVED, "list.received"),
                column(visit, asked, Sort.URGENCY, "list.urgency"),
                column(visit, asked, Sort.DUE, "list.due"));
    }

    private static SortLink column(TownVisit visit, Asked asked, Sort by, String key) {
        boolean now = asked.query().sort() == by;
        boolean down = asked.query().descending();
        SortLink.Direction direction =
                !now ? SortLink.Direction.NONE : down ? SortLink.Direction.DESCENDING : SortLink.Direction.ASCENDING;
        boolean firstDown = by == Sort.RECEIVED || by == Sort.NUMBER;
        String href = visit.href("consultations") + asked.sorted(by, now ? !down : firstDown);
        return new SortLink(visit.t(key), href, direction);
    }

    private static ListPage.Filters filters(TownVisit visit, Asked asked, Words words) {
        List<FieldError> errors = asked.problems().stream()
                .map(problem -> new FieldError(problem.field(), words.problem(problem)))
                .toList();
        return new ListPage.Filters(
                visit.href("consultations/search"),
                visit.href("consultations"),
                field(visit, asked, Asked.WORDS, errors).hint(visit.t("list.q.hint")),
                field(visit, asked, "field", errors),
                words.choices(jp.kasane.municipal.consultations.Field.class),
                field(visit, asked, "urgency", errors),
                words.choices(Urgency.class),
                field(visit, asked, "state", errors),
                words.choices(States.class),
                field(visit, asked, "whose", errors),
                words.choices(Whose.class),
                field(visit, asked, "channel", errors),
                words.choices(Channel.class),
                field(visit, asked, "from", errors),
                field(visit, asked, "to", errors),
                !asked.text("channel").isEmpty()
                        || !asked.text("from").isEmpty()
                        || !asked.text("to").isEmpty(),
                errors);
    }

    private static Field field(TownVisit visit, Asked asked, String name, List<FieldError> errors) {
        return Field.of(name, visit.t("list." + name)).value(asked.text(name)).errors(FieldError.at(name, errors));
    }
}
