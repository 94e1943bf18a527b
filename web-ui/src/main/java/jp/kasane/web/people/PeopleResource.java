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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.authority.GrantOutcome;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.people.Errand;
import jp.kasane.kernel.people.People;
import jp.kasane.kernel.people.Roster;
import jp.kasane.kernel.people.RosterEntry;
import jp.kasane.kernel.text.Csv;
import jp.kasane.kernel.text.CsvEncoding;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Pager;
import jp.kasane.web.page.Typed;

/** The roster of a town. */
@Path("/t/{town}/people")
public final class PeopleResource {

    private final Roster roster;
    private final People people;
    private final Clock clock;

    public PeopleResource(Roster roster, People people, Clock clock) {
        this.roster = roster;
        this.people = people;
        this.clock = clock;
    }

    @GET
    @Requires(Right.PEOPLE_READ)
    public PeoplePage list(@Context TownVisit visit, @Context UriInfo address) {
        return page(visit, new Typed(address.getQueryParameters()));
    }

    private PeoplePage page(TownVisit visit, Typed asked) {
        Instant now = clock.instant();
        RosterWords words = new RosterWords(visit.visit().messages(), now);
        RosterView view = RosterView.of(asked);
        String base = visit.href("people");
        List<RosterEntry> all = roster.of(visit.viewer().place());
        Map<String, Errand> errands = people.errands(visit.viewer().place());
        List<RosterEntry> narrowed = view.narrowed(all, words, now);
        int page = Math.min(view.page(), Math.max(1, (narrowed.size() + RosterView.SIZE - 1) / RosterView.SIZE));
        List<PeoplePage.Row> rows = narrowed.stream()
                .skip((page - 1L) * RosterView.SIZE)
                .limit(RosterView.SIZE)
                .map(entry -> row(visit, words, entry, errands))
                .toList();
        List<PeoplePage.Row> pending = all.stream()
                .filter(entry -> entry.standing(now) == RosterEntry.Standing.PROPOSED)
                .map(entry -> row(visit, words, entry, errands))
                .toList();
        return new PeoplePage(
                PeopleNotices.said(visit, visit.frame(visit.t("people.title"), new Link[0]), asked),
                base,
                visit.may(Right.PEOPLE_MANAGE),
                pending.stream().noneMatch(PeoplePage.Row::approvable),
                pending,
                rows,
                filters(visit, view, words),
                sorts(visit, view, base),
                new Pager(page, RosterView.SIZE, narrowed.size(), number -> base + view.query(number)),
                base + "/export.csv" + view.query(1));
    }

    private static PeoplePage.Row row(
            TownVisit visit, RosterWords words, RosterEntry entry, Map<String, Errand> errands) {
        String me = visit.viewer().userId();
        boolean approvable = visit.town().singleOfficer()
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
                visit.may(Right.PEOPLE_MANAGE) && approvable);
    }

    private static PeoplePage.Filters filters(TownVisit visit, RosterView view, RosterWords words) {
        return new PeoplePage.Filters(
                Field.of("q", visit.t("people.filter.words")).value(view.words()),
                Field.of("role", visit.t("people.role")).value(view.role()),
                words.roles(),
                Field.of("past", visit.t("people.filter.past")).value(view.past() ? "1" : ""),
                List.of(Choice.of("1", visit.t("people.filter.past.shown"))));
    }

    private static PeoplePage.Sorts sorts(TownVisit visit, RosterView view, String base) {
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
    public Response approve(@Context TownVisit visit, MultivaluedMap<String, String> form) {
        List<GrantOrder.Approve> orders = new Typed(form)
                .all("grant").stream().map(GrantOrder.Approve::new).toList();
        List<GrantOutcome> outcomes = orders.isEmpty() ? List.of() : people.carryOutAll(visit.viewer(), orders);
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
    public Response export(@Context TownVisit visit, @Context UriInfo address) {
        RosterWords words = new RosterWords(visit.visit().messages(), clock.instant());
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of("name", "kana", "username", "email", "role", "post", "from", "to", "through", "standing")
                        .stream()
                        .map(column -> visit.t("people." + column))
                        .toList());
        RosterView.of(new Typed(address.getQueryParameters()))
                .narrowed(roster.of(visit.viewer().place()), words, clock.instant())
                .forEach(entry -> rows.add(cells(words, entry)));
        people.exported(visit.viewer());
        return Response.ok(Csv.write(rows, CsvEncoding.UTF_8_BOM).bytes(), "text/csv;charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"people-" + visit.town().code() + ".csv\"")
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
}
