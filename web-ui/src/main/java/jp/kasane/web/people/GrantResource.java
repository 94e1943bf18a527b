package jp.kasane.web.people;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.authority.GrantOutcome;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.people.RosterEntry;
import jp.kasane.kernel.people.RosterEntry.Standing;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.web.gate.Denied;
import jp.kasane.web.gate.PlaceVisit;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Typed;
import org.jspecify.annotations.Nullable;

/** One grant of a place. Another place's grant does not exist here. */
public abstract class GrantResource {

    private final PeopleDesk desk;

    private GrantResource(PeopleDesk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.PEOPLE_MANAGE)
    public GrantPage grant(@Context PlaceVisit visit, @PathParam("grant") String grant, @Context UriInfo address) {
        RosterEntry entry = entry(visit, grant);
        desk.people().readGrant(visit.viewer(), grant);
        return page(visit, entry, new Typed(address.getQueryParameters()), null, null);
    }

    private RosterEntry entry(PlaceVisit visit, String grant) {
        return desk.roster().grant(visit.place(), grant).orElseThrow(Denied::notFound);
    }

    private GrantPage page(
            PlaceVisit visit, RosterEntry entry, Typed typed, @Nullable String wrongWhy, @Nullable String wrongDay) {
        RosterWords words = desk.words(visit);
        Standing standing = entry.standing(desk.now());
        String me = visit.viewer().userId();
        boolean alone = visit.singleOfficer();
        boolean own = !alone && me.equals(entry.grant().userId());
        boolean proposed = standing == Standing.PROPOSED && !own;
        Field why = errs(Field.of("why", visit.t("people.why")).mandatory().value(typed.of("why")), wrongWhy);
        Field day = errs(Field.of("to", visit.t("people.to")).value(typed.of("to")), wrongDay)
                .hint(visit.t("people.last-day.hint"));
        return new GrantPage(
                frame(visit, entry, typed),
                visit.href("people/grants/" + entry.grant().id()),
                entry,
                words.standing(entry),
                details(visit, words, entry),
                proposed && (alone || !me.equals(entry.grant().proposedBy())),
                proposed,
                !own && (standing == Standing.LIVE || standing == Standing.NOT_BEGUN),
                why,
                day,
                words.today().toString(),
                Field.errorsOf(List.of(day, why)));
    }

    private static Frame frame(PlaceVisit visit, RosterEntry entry, Typed said) {
        String title = visit.t("people.grant.title", entry.person().name());
        PlaceVisit here = visit.shownAt("people/grants/" + entry.grant().id());
        return PeopleNotices.said(visit, here.frame(title, above(visit, entry)), said);
    }

    private static Link[] above(PlaceVisit visit, RosterEntry entry) {
        return new Link[] {
            new Link(visit.t("people.title"), visit.href("people")),
            new Link(
                    entry.person().name(),
                    visit.href("people/person/" + entry.person().id()))
        };
    }

    private static List<Detail> details(PlaceVisit visit, RosterWords words, RosterEntry entry) {
        return List.of(
                new Detail(visit.t("people.name"), entry.person().name()),
                new Detail(visit.t("people.role"), words.role(entry.grant().role())),
                new Detail(visit.t("people.post"), entry.post().orElse("")),
                new Detail(visit.t("people.term"), words.period(entry.grant())),
                new Detail(visit.t("people.purpose"), entry.grant().purpose()),
                new Detail(visit.t("people.through"), words.through(entry)));
    }

    private static Field errs(Field field, @Nullable String wrong) {
        return wrong == null ? field : field.error(wrong);
    }

    @POST
    @Path("approve")
    @Requires(Right.PEOPLE_MANAGE)
    public Response approve(@Context PlaceVisit visit, @PathParam("grant") String grant) {
        RosterEntry entry = entry(visit, grant);
        return carryOut(visit, entry, new GrantOrder.Approve(grant), "approved");
    }

    @POST
    @Path("decline")
    @Requires(Right.PEOPLE_MANAGE)
    public Response decline(
            @Context PlaceVisit visit, @PathParam("grant") String grant, MultivaluedMap<String, String> form) {
        return withReason(visit, grant, form, why -> new GrantOrder.Decline(grant, why), "declined");
    }

    @POST
    @Path("revoke")
    @Requires(Right.PEOPLE_MANAGE)
    public Response revoke(
            @Context PlaceVisit visit, @PathParam("grant") String grant, MultivaluedMap<String, String> form) {
        return withReason(visit, grant, form, why -> new GrantOrder.Revoke(grant, why), "revoked");
    }

    /** Sets another last day; an empty one means until further notice. */
    @POST
    @Path("end")
    @Requires(Right.PEOPLE_MANAGE)
    public Response end(
            @Context PlaceVisit visit, @PathParam("grant") String grant, MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        Optional<LocalDate> day = JapaneseDates.parse(typed.of("to")) instanceof DateReading.Read read
                ? Optional.of(read.date())
                : Optional.empty();
        if (typed.has("to") && day.isEmpty()) {
            return Response.ok(page(visit, entry(visit, grant), typed, null, visit.t("people.wrong.date")))
                    .build();
        }
        return withReason(visit, grant, form, why -> new GrantOrder.End(grant, day.orElse(null), why), "ends");
    }

    private Response withReason(
            PlaceVisit visit,
            String grant,
            MultivaluedMap<String, String> form,
            Reasoned<GrantOrder> ordering,
            String done) {
        RosterEntry entry = entry(visit, grant);
        Typed typed = new Typed(form);
        return ordering.in(typed)
                .map(order -> carryOut(visit, entry, order, done))
                .orElseGet(() -> Response.ok(page(visit, entry, typed, visit.t("people.wrong.why"), null))
                        .build());
    }

    private Response carryOut(PlaceVisit visit, RosterEntry entry, GrantOrder order, String done) {
        GrantOutcome outcome = desk.people().carryOut(visit.viewer(), order);
        String below = outcome instanceof GrantOutcome.Refused
                ? "people/grants/" + entry.grant().id()
                : "people/person/" + entry.person().id();
        return Response.seeOther(URI.create(visit.href(below + PeopleNotices.after(outcome, done))))
                .build();
    }

    /** In a town. */
    @Path("/t/{town}/people/grants/{grant}")
    public static final class OfTown extends GrantResource {
        public OfTown(PeopleDesk desk) {
            super(desk);
        }
    }

    /** In a prefecture's own layer. */
    @Path("/p/{prefecture}/people/grants/{grant}")
    public static final class OfPrefecture extends GrantResource {
        public OfPrefecture(PeopleDesk desk) {
            super(desk);
        }
    }
}
