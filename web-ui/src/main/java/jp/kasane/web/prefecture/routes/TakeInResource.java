package jp.kasane.web.prefecture.routes;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.kasane.kernel.authority.Requires;
import jp.kasane.kernel.authority.Right;
import jp.kasane.prefecture.routes.FileReading;
import jp.kasane.prefecture.routes.Municipalities;
import jp.kasane.prefecture.routes.Position;
import jp.kasane.prefecture.routes.PositionFile;
import jp.kasane.prefecture.routes.Positions;
import jp.kasane.prefecture.routes.Route;
import jp.kasane.prefecture.routes.RouteFile;
import jp.kasane.prefecture.routes.Routes;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Typed;

/** Files that become the table of ways, or where the municipalities lie: whole, or not at all. */
@Path("/p/{prefecture}/dispatch/routes")
public final class TakeInResource {

    private final Routes routes;
    private final Positions positions;

    public TakeInResource(Routes routes, Positions positions) {
        this.routes = routes;
        this.positions = positions;
    }

    @GET
    @Path("import")
    @Requires(Right.DISPATCH)
    public TakeInPage routesForm(@Context PrefectureVisit visit) {
        return ofRoutes(visit, nothing(), routes.seen(visit.prefecture().code()), List.of());
    }

    @POST
    @Path("import")
    @Requires(Right.DISPATCH)
    public Response takeRoutes(@Context PrefectureVisit visit, MultivaluedMap<String, String> sent) {
        Typed typed = new Typed(sent);
        TakenFile file = TakenFile.of(typed);
        int seen = (int) typed.version();
        FileReading<List<Route>> reading = RouteFile.read(
                file.bytes(), Municipalities.bundled(visit.prefecture().code()));
        return taken(
                visit,
                reading,
                read -> routes.replace(read, seen, visit.viewer()),
                "routes",
                wrong -> ofRoutes(visit, file, seen, wrong),
                stale -> ofRoutes(visit, file, routes.seen(visit.prefecture().code()), stale));
    }

    @GET
    @Path("positions")
    @Requires(Right.DISPATCH)
    public TakeInPage positionsForm(@Context PrefectureVisit visit) {
        return ofPositions(visit, nothing(), positions.seen(visit.prefecture().code()), List.of());
    }

    @POST
    @Path("positions")
    @Requires(Right.DISPATCH)
    public Response takePositions(@Context PrefectureVisit visit, MultivaluedMap<String, String> sent) {
        Typed typed = new Typed(sent);
        TakenFile file = TakenFile.of(typed);
        int seen = (int) typed.version();
        FileReading<Map<String, Position>> reading = PositionFile.read(
                file.bytes(), Municipalities.bundled(visit.prefecture().code()));
        return taken(
                visit,
                reading,
                read -> positions.replace(read, seen, visit.viewer()),
                "positions",
                wrong -> ofPositions(visit, file, seen, wrong),
                stale -> ofPositions(
                        visit, file, positions.seen(visit.prefecture().code()), stale));
    }

    /** The page that a file comes back to with what is wrong in it. */
    private interface Again {
        TakeInPage with(List<String> wrong);
    }

    /**
     * Takes what was read.
     *
     * @param stale with what stands now: who has looked at it presses again, and nothing typed is lost
     */
    private static <T> Response taken(
            PrefectureVisit visit, FileReading<T> reading, Predicate<T> taking, String what, Again again, Again stale) {
        if (reading instanceof FileReading.Wrong<T> wrong) {
            return Response.ok(again.with(Troubles.of(visit.visit().messages(), wrong)))
                    .build();
        }
        if (!taking.test(((FileReading.Read<T>) reading).content())) {
            return Response.ok(stale.with(List.of(visit.t("route.wrong.stale"))))
                    .build();
        }
        return Response.seeOther(URI.create(visit.href("dispatch/routes?done=" + what)))
                .build();
    }

    private static TakeInPage ofRoutes(PrefectureVisit visit, TakenFile file, int seen, List<String> wrong) {
        return page(visit, "import", "routes", RouteFile.HEADINGS, file, seen, wrong);
    }

    private static TakeInPage ofPositions(PrefectureVisit visit, TakenFile file, int seen, List<String> wrong) {
        return page(visit, "positions", "positions", PositionFile.HEADINGS, file, seen, wrong);
    }

    private static TakeInPage page(
            PrefectureVisit visit,
            String below,
            String what,
            List<String> headings,
            TakenFile file,
            int seen,
            List<String> wrong) {
        List<TakeInPage.Column> columns = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            columns.add(new TakeInPage.Column(headings.get(i), visit.t("route.column." + what + "." + (i + 1))));
        }
        return new TakeInPage(
                frame(visit.shownAt("dispatch/routes/" + below), visit.t("route.take-in." + what)),
                visit.href("dispatch/routes/" + below),
                visit.t("route.take-in." + what + ".lead"),
                columns,
                new Link(visit.t("route.file." + what + ".utf8"), visit.href("dispatch/routes/" + what + ".csv")),
                seen,
                Field.of(TakenFile.FIELD, visit.t("file.content"))
                        .mandatory()
                        .hint(visit.t("file.content.hint"))
                        .value(file.shown())
                        .errors(wrong),
                file.name());
    }

    private static Frame frame(PrefectureVisit visit, String title) {
        return visit.frame(
                title,
                new Link(visit.t("dispatch.title"), visit.href("dispatch")),
                new Link(visit.t("route.title"), visit.href("dispatch/routes")));
    }

    private static TakenFile nothing() {
        return TakenFile.of(new Typed(new MultivaluedHashMap<>()));
    }
}
