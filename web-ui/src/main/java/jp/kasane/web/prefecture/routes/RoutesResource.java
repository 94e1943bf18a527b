package jp.kasane.web.prefecture.routes;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.text.Csv;
import jp.kasane.kernel.text.CsvEncoding;
import jp.kasane.prefecture.routes.Municipalities;
import jp.kasane.prefecture.routes.Position;
import jp.kasane.prefecture.routes.PositionFile;
import jp.kasane.prefecture.routes.Positions;
import jp.kasane.prefecture.routes.Route;
import jp.kasane.prefecture.routes.RouteFile;
import jp.kasane.prefecture.routes.RouteTravel;
import jp.kasane.prefecture.routes.Routes;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.gate.Said;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Pager;
import jp.kasane.web.page.Typed;

/** How one gets from one municipality to another, as the prefecture has it. */
@Path("/p/{prefecture}/dispatch/routes")
public final class RoutesResource {

    private static final int SIZE = 50;

    private final Routes routes;
    private final Positions positions;

    public RoutesResource(Routes routes, Positions positions) {
        this.routes = routes;
        this.positions = positions;
    }

    @GET
    @Requires(Right.DISPATCH)
    public RoutesPage list(@Context PrefectureVisit visit, @Context UriInfo address) {
        Typed asked = new Typed(address.getQueryParameters());
        Municipalities names = Municipalities.bundled(visit.prefecture().code());
        Map<String, Position> lying = positions.of(visit.prefecture().code());
        int count = routes.count(visit.prefecture().code());
        int page = page(asked.of("page"), count);
        Link above = new Link(visit.t("dispatch.title"), visit.href("dispatch"));
        return new RoutesPage(
                Said.on(visit, visit.frame(visit.t("route.title"), above), asked, "route", "route.title"),
                byDistance(visit),
                List.of(
                        new Link(visit.t("route.take-in.routes"), visit.href("dispatch/routes/import")),
                        new Link(visit.t("route.take-in.positions"), visit.href("dispatch/routes/positions"))),
                files(visit),
                routes.of(visit.prefecture().code(), (page - 1) * SIZE, SIZE).stream()
                        .map(route -> row(visit, names, route))
                        .toList(),
                new Pager(page, SIZE, count, number -> visit.href("dispatch/routes?page=" + number)),
                places(names, lying),
                (int) names.own().stream()
                        .filter(one -> !lying.containsKey(one.code().value()))
                        .count());
    }

    private static int page(String asked, int count) {
        int last = Math.max(1, (count + SIZE - 1) / SIZE);
        return asked.matches("[0-9]{1,6}") ? Math.max(1, Math.min(last, Integer.parseInt(asked))) : 1;
    }

    private static String byDistance(PrefectureVisit visit) {
        return visit.t(
                "route.by-distance",
                RouteTravel.KILOMETRES_PER_HOUR,
                RouteTravel.WINTER_PERCENT,
                RouteTravel.YEN_PER_KILOMETRE,
                RouteTravel.UNKNOWN_MINUTES);
    }

    private static List<Link> files(PrefectureVisit visit) {
        return List.of(
                new Link(visit.t("route.file.routes.utf8"), visit.href("dispatch/routes/routes.csv")),
                new Link(visit.t("route.file.routes.31j"), visit.href("dispatch/routes/routes-31j.csv")),
                new Link(visit.t("route.file.positions.utf8"), visit.href("dispatch/routes/positions.csv")),
                new Link(visit.t("route.file.positions.31j"), visit.href("dispatch/routes/positions-31j.csv")));
    }

    private static RoutesPage.Row row(PrefectureVisit visit, Municipalities names, Route route) {
        return new RoutesPage.Row(
                names.name(route.from()),
                names.name(route.to()),
                visit.t("route.minutes", route.minutes()),
                route.winterMinutes() == null
                        ? ""
                        : visit.t("route.winter", route.winterMinutes(), RouteFile.written(route.winterMonths())),
                route.closedMonths().isEmpty() ? "" : visit.t("route.months", RouteFile.written(route.closedMonths())),
                visit.t("route.yen", route.yen()));
    }

    /** The prefecture's own, whether they have a position or not, and then those of others that have one. */
    private static List<RoutesPage.Lying> places(Municipalities names, Map<String, Position> lying) {
        List<String> codes = new ArrayList<>(
                names.own().stream().map(one -> one.code().value()).toList());
        lying.keySet().stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        return codes.stream()
                .map(code -> {
                    Position at = lying.get(code);
                    return at == null
                            ? new RoutesPage.Lying(names.name(code), "", "")
                            : new RoutesPage.Lying(
                                    names.name(code),
                                    PositionFile.degrees(at.latitude()),
                                    PositionFile.degrees(at.longitude()));
                })
                .toList();
    }

    /** The table as a file that can be changed and taken in again. */
    @GET
    @Path("routes.csv")
    @Produces("text/csv")
    @Requires(Right.DISPATCH)
    public Response routes(@Context PrefectureVisit visit) {
        return file(visit, "routes", CsvEncoding.UTF_8_BOM);
    }

    /** For what reads Windows-31J alone. */
    @GET
    @Path("routes-31j.csv")
    @Produces("text/csv")
    @Requires(Right.DISPATCH)
    public Response routesForWindows(@Context PrefectureVisit visit) {
        return file(visit, "routes", CsvEncoding.WINDOWS_31J);
    }

    /** Where the municipalities lie, likewise. */
    @GET
    @Path("positions.csv")
    @Produces("text/csv")
    @Requires(Right.DISPATCH)
    public Response positions(@Context PrefectureVisit visit) {
        return file(visit, "positions", CsvEncoding.UTF_8_BOM);
    }

    /** For what reads Windows-31J alone. */
    @GET
    @Path("positions-31j.csv")
    @Produces("text/csv")
    @Requires(Right.DISPATCH)
    public Response positionsForWindows(@Context PrefectureVisit visit) {
        return file(visit, "positions", CsvEncoding.WINDOWS_31J);
    }

    private Response file(PrefectureVisit visit, String what, CsvEncoding encoding) {
        String here = visit.prefecture().code();
        Municipalities names = Municipalities.bundled(here);
        List<List<String>> rows = what.equals("routes")
                ? RouteFile.rows(routes.of(here), names)
                : PositionFile.rows(positions.of(here), names);
        String charset = encoding == CsvEncoding.WINDOWS_31J ? "windows-31j" : "utf-8";
        return Response.ok(Csv.write(rows, encoding).bytes(), "text/csv;charset=" + charset)
                .header("Content-Disposition", "attachment; filename=\"" + what + "-" + here + ".csv\"")
                .build();
    }
}
