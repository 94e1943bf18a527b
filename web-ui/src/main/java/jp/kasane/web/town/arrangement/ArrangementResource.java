package jp.kasane.web.town.arrangement;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.municipal.definition.Definitions;
import jp.kasane.web.drawing.Course;
import jp.kasane.web.drawing.LaneLayout;
import jp.kasane.web.drawing.Outline;
import jp.kasane.web.drawing.RowLayout;
import jp.kasane.web.gate.TownVisit;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Messages;
import jp.kasane.web.town.arrangement.ArrangementPage.FlowShown;
import jp.kasane.web.town.arrangement.ArrangementPage.Shown;
import jp.kasane.web.town.arrangement.ArrangementPage.Zones;

/** Reading a town's arrangement: for whoever may enter the town, as it is or as it was on a day. */
@Path("/t/{town}/arrangement")
public final class ArrangementResource {

    private final Clock clock;

    public ArrangementResource(Clock clock) {
        this.clock = clock;
    }

    /** Drawn, and in words. */
    @GET
    @Requires(Right.TOWN_ENTER)
    public ArrangementPage read(@Context TownVisit visit, @QueryParam("at") @DefaultValue("") String at) {
        Contents contents = contents(visit, at);
        return new ArrangementPage(
                contents.around(Optional.empty()),
                contents.town().map(town -> shown(town, visit.visit().messages())));
    }

    /** Everything that the definition says, a chapter on a page. */
    @GET
    @Path("chapter")
    @Requires(Right.TOWN_ENTER)
    public ChapterPage chapter(
            @Context TownVisit visit,
            @QueryParam("of") @DefaultValue("") String of,
            @QueryParam("at") @DefaultValue("") String at) {
        Contents contents = contents(visit, at);
        Chapter chapter = Chapter.of(of);
        return new ChapterPage(
                contents.around(Optional.of(chapter)),
                chapter.path(),
                visit.t("arrangement.chapter." + chapter.name()),
                contents.town().isPresent(),
                contents.reading().map(reading -> reading.chapter(chapter)).orElse(List.of()));
    }

    /** Which versions there are. */
    @GET
    @Path("versions")
    @Requires(Right.TOWN_ENTER)
    public VersionsPage versions(@Context TownVisit visit) {
        List<VersionsPage.Row> rows =
                new VersionRows(visit, TownClock.today(clock)).of(new Definitions(visit.unit(), clock).versions());
        Link back = new Link(visit.t("arrangement.title"), visit.href("arrangement"));
        return new VersionsPage(visit.frame(visit.t("arrangement.versions"), back), back, rows);
    }

    private Contents contents(TownVisit visit, String at) {
        Definitions definitions = new Definitions(visit.unit(), clock);
        AskedDay asked = AskedDay.of(at, TownClock.today(clock), visit.visit().messages());
        Optional<Arrangement> town =
                asked.day().flatMap(day -> definitions.at(day).map(one -> Arrangement.of(one, day)));
        boolean nothing = asked.day().isPresent() && town.isEmpty();
        Optional<LocalDate> first = nothing
                ? definitions.versions().stream()
                        .map(one -> one.effectiveFrom())
                        .min(LocalDate::compareTo)
                : Optional.empty();
        return new Contents(visit, asked, town, first);
    }

    private static Shown shown(Arrangement town, Messages m) {
        Outline outline = SystemOutline.of(town, m);
        List<ZoneRows.Row> rows = ZoneRows.of(town, m);
        Outline zones = ZoneOutline.of(town, rows, m);
        return new Shown(
                outline,
                LaneLayout.of(outline),
                town.present(town.definition().flows()).stream()
                        .filter(flow -> !flow.steps().isEmpty())
                        .map(flow -> shown(FlowCourse.of(town, flow, m)))
                        .toList(),
                new Zones(zones.title(), LaneLayout.of(zones), rows));
    }

    private static FlowShown shown(Course course) {
        return new FlowShown(course, RowLayout.of(course));
    }
}
