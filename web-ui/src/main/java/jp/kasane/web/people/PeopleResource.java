package jp.kasane.web.people;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.authority.GrantOutcome;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.people.Errand;
import jp.kasane.kernel.people.RosterEntry;
import jp.kasane.kernel.people.RosterEntry.Standing;
import jp.kasane.kernel.text.Csv;
import jp.kasane.kernel.text.CsvEncoding;
import jp.kasane.web.gate.PlaceVisit;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Pager;
import jp.kasane.web.page.Typed;

/** The roster of a place. */
public abstract class PeopleResource {

    private final PeopleDesk desk;

    private PeopleResource(PeopleDesk desk) {
        this.desk = desk;
    }

    @GET
    @Requires(Right.PEOPLE_READ)
    public PeoplePage list(@Context PlaceVisit visit, @Context UriInfo address) {
        desk.people().listed(visit.viewer());
        return page(visit, new Typed(address.getQueryParameters()));
    }

    private PeoplePage page(PlaceVisit visit, Typed asked) {
        Instant now = desk.now();
        RosterWords words = desk.words(visit);
        RosterView view = RosterView.of(asked);
        List<RosterEntry> all = desk.roster().of(visit.place());
        List<RosterEntry> narrowed = view.narrowed(all, words, now);
        int page = Math.min(view.page(), Math.max(1, (narrowed.size() + RosterView.SIZE - 1) / RosterView.SIZE));
        List<PeoplePage.Row> rows = rows(
                visit, narrowed.stream().skip((page - 1L) * RosterView.SIZE).limit(RosterView.SIZE));
        List<PeoplePage.Row> pending =
                rows(visit, all.stream().filter(entry -> entry.standing(now) == Standing.PROPOSED));
        return new PeoplePage(
                PeopleNotices.said(visit, frame(visit), asked),
                visit.href("people"),
                visit.may(Right.PEOPLE_MANAGE),
                visit.may(Right.PEOPLE_MANAGE) && visit.place().kind() == Place.Kind.TOWN,
                pending.stream().noneMatch(PeoplePage.Row::approvable),
                pending,
                rows,
                filters(visit, view, words),
                sorts(visit, view),
                new Pager(page, RosterView.SIZE, narrowed.size(), number -> visit.href("people" + view.query(number))),
                visit.href("people/export.csv" + view.query(1)));
    }

    private List<PeoplePage.Row> rows(PlaceVisit visit, Stream<RosterEntry> entries) {
        RosterWords words = desk.words(visit);
        Map<String, Errand> errands = desk.people().errands(visit.place());
        return entries.map(entry -> row(visit, words, entry, errands)).toList();
    }

    private Frame frame(PlaceVisit visit) {
        Frame frame = visit.frame(visit.t("people.title"), new Link[0]);
        boolean waits = visit.may(Right.PEOPLE_MANAGE)
                && desk.mode().waiting(visit.place()).isPresent();
        Link look = new Link(visit.t("people.look"), visit.href("people/single-officer"));
        return waits
                ? frame.saying(List.of(
                        Notice.info(visit.t("officer.waiting.title"), null).withAction(look)))
                : frame;
    }

    private static PeoplePage.Row row(
            PlaceVisit visit, RosterWords words, RosterEntry entry, Map<String, Errand> errands) {
        String me = visit.viewer().userId();
        boolean approvable = visit.singleOfficer()
                || (!me.equals(entry.grant().proposedBy())
                        && !me.equals(entry.grant().userId()));
        return new PeoplePage.Row(
                entry,
                words.role(entry.grant().role()),
                words.date(entry.grant().validFrom()),
                words.until(entry.grant().validTo()),
                words.through(entry),
                words.standing(entry),
                words.signIn(entry.person(), errands.get(entry.person().id())),
                words.secondFactorMissing(entry, visit.visit().demanded()),
                visit.may(Right.PEOPLE_MANAGE) && approvable);
    }

    private static PeoplePage.Filters filters(PlaceVisit visit, RosterView view, RosterWords words) {
        return new PeoplePage.Filters(
                Field.of("q", visit.t("people.filter.words")).value(view.words()),
                Field.of("role", visit.t("people.role")).value(view.role()),
                words.roles(visit.place().kind()),
                Field.of("past", visit.t("people.filter.past")).value(view.past() ? "1" : ""),
                List.of(Choice.of("1", visit.t("people.filter.past.shown"))));
    }

    private static PeoplePage.Sorts sorts(PlaceVisit visit, RosterView view) {
        String base = visit.href("people");
        return new PeoplePage.Sorts(
                view.heading("name", visit.t("people.name"), base),
                view.heading("role", visit.t("people.role"), base),
                view.heading("from", visit.t("people.from"), base),
                view.heading("to", visit.t("people.to"), base));
    }

    /** Approves what was ticked: all of it, or nothing if one cannot be approved. */
    @POST
    @Path("approve")
    @Requires(Right.PEOPLE_MANAGE)
    public Response approve(@Context PlaceVisit visit, MultivaluedMap<String, String> form) {
        List<GrantOrder.Approve> orders = new Typed(form)
                .all("grant").stream().map(GrantOrder.Approve::new).toList();
        List<GrantOutcome> outcomes =
                orders.isEmpty() ? List.of() : desk.people().carryOutAll(visit.viewer(), orders);
        String said = outcomes.stream()
                .filter(GrantOutcome.Refused.class::isInstance)
                .map(outcome -> "refused=" + ((GrantOutcome.Refused) outcome).reason())
                .findFirst()
                .orElse(orders.isEmpty() ? "refused=NOTHING_CHANGES" : "done=approved");
        return Response.seeOther(URI.create(visit.href("people?" + said))).build();
    }

    @GET
    @Path("export.csv")
    @Produces("text/csv")
    @Requires(Right.PEOPLE_MANAGE)
    public Response export(@Context PlaceVisit visit, @Context UriInfo address) {
        RosterWords words = desk.words(visit);
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of("name", "kana", "username", "email", "role", "post", "from", "to", "through", "standing")
                        .stream()
                        .map(column -> visit.t("people." + column))
                        .toList());
        RosterView.of(new Typed(address.getQueryParameters()))
                .narrowed(desk.roster().of(visit.place()), words, desk.now())
                .forEach(entry -> rows.add(cells(words, entry)));
        desk.people().exported(visit.viewer());
        return Response.ok(Csv.write(rows, CsvEncoding.UTF_8_BOM).bytes(), "text/csv;charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"people-" + visit.place().code() + ".csv\"")
                .build();
    }

    private static List<String> cells(RosterWords words, RosterEntry entry) {
        LocalDate to = entry.grant().validTo();
        return List.of(
                entry.person().name(),
                entry.person().kana(),
                entry.person().username(),
                entry.person().email(),
                words.role(entry.grant().role()),
                entry.post().orElse(""),
                entry.grant().validFrom().toString(),
                to == null ? "" : to.toString(),
                words.through(entry),
                words.standing(entry).label());
    }

    /** In a town. */
    @Path("/t/{town}/people")
    public static final class OfTown extends PeopleResource {
        public OfTown(PeopleDesk desk) {
            super(desk);
        }
    }

    /** In a prefecture's own layer. */
    @Path("/p/{prefecture}/people")
    public static final class OfPrefecture extends PeopleResource {
        public OfPrefecture(PeopleDesk desk) {
            super(desk);
        }
    }
}
