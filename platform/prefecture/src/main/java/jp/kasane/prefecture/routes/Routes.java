package jp.kasane.prefecture.routes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Month;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Each prefecture's table of ways between municipalities (旅費・所要時間表). It is replaced whole or not at all. */
public final class Routes {

    /** Every way between the municipalities of the largest prefecture is fewer (179 × 178). */
    public static final int MOST = 40_000;

    private static final String SELECT = "SELECT from_code, to_code, minutes, winter_minutes, winter_months,"
            + " closed_months, yen FROM dispatch_route WHERE prefecture_code = :prefecture ORDER BY from_code, to_code";

    private final ControlDatabase control;

    public Routes(ControlDatabase control) {
        this.control = control;
    }

    /** In the order of the codes. */
    public List<Route> of(String prefecture) {
        return control.jdbi().withHandle(handle -> of(handle, prefecture));
    }

    /** Some of them, for a page. */
    public List<Route> of(String prefecture, int offset, int count) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(SELECT + " LIMIT :count OFFSET :offset")
                        .bind("prefecture", prefecture)
                        .bind("count", count)
                        .bind("offset", offset)
                        .map((row, context) -> route(row))
                        .list());
    }

    public int count(String prefecture) {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT COUNT(*) FROM dispatch_route WHERE prefecture_code = :prefecture")
                        .bind("prefecture", prefecture)
                        .mapTo(Integer.class)
                        .one());
    }

    /** How one gets about there by what is written down now. */
    public RouteTravel travel(String prefecture) {
        return control.jdbi().withHandle(handle -> travel(handle, prefecture));
    }

    /** As {@link #travel(String)}, within a transaction. */
    public static RouteTravel travel(Handle handle, String prefecture) {
        return new RouteTravel(of(handle, prefecture), Positions.of(handle, prefecture));
    }

    /** A number of the table as it stands there now; another one once it is replaced by something else. */
    public int seen(String prefecture) {
        return control.jdbi().withHandle(handle -> seen(handle, prefecture));
    }

    private static int seen(Handle handle, String prefecture) {
        return Positions.sum(
                handle,
                prefecture,
                "dispatch_route",
                "CONCAT_WS(',', from_code, to_code, minutes, COALESCE(winter_minutes, ''), COALESCE(winter_months, ''),"
                        + " COALESCE(closed_months, ''), yen)");
    }

    /**
     * From now on these and no others, in the prefecture of whoever says so.
     *
     * @param seen the number of the table that was shown to them
     * @return false if it is another one by now: that stays
     */
    public boolean replace(Collection<Route> routes, int seen, Viewer by) {
        if (routes.size() > MOST) {
            throw new IllegalArgumentException("routes: " + routes.size());
        }
        String prefecture = by.prefecture();
        return control.jdbi().inTransaction(transaction -> {
            Positions.alone(transaction, prefecture);
            if (seen(transaction, prefecture) != seen) {
                return false;
            }
            ControlAudit.record(
                    transaction, by.doing(Right.DISPATCH, "ROUTES_REPLACED", "prefecture", prefecture, null));
            transaction.execute("DELETE FROM dispatch_route WHERE prefecture_code = ?", prefecture);
            insert(transaction, prefecture, routes);
            return true;
        });
    }

    private static List<Route> of(Handle handle, String prefecture) {
        return handle.createQuery(SELECT)
                .bind("prefecture", prefecture)
                .map((row, context) -> route(row))
                .list();
    }

    private static void insert(Handle transaction, String prefecture, Collection<Route> routes) {
        if (routes.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                transaction.prepareBatch("INSERT INTO dispatch_route (prefecture_code, from_code, to_code,"
                        + " minutes, winter_minutes, winter_months, closed_months, yen) VALUES (:prefecture, :from, :to, :minutes,"
                        + " :winter, :winterMonths, :closedMonths, :yen)");
        routes.forEach(route -> batch.bind("prefecture", prefecture)
                .bind("from", route.from())
                .bind("to", route.to())
                .bind("minutes", route.minutes())
                .bind("winter", route.winterMinutes())
                .bind("winterMonths", written(route.winterMonths()))
                .bind("closedMonths", written(route.closedMonths()))
                .bind("yen", route.yen())
                .add());
        batch.execute();
    }

    private static Route route(ResultSet row) throws SQLException {
        return new Route(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getObject(4, Integer.class),
                months(row.getString(5)),
                months(row.getString(6)),
                row.getInt(7));
    }

    private static @Nullable String written(Set<Month> months) {
        return months.isEmpty()
                ? null
                : months.stream()
                        .sorted()
                        .map(month -> String.valueOf(month.getValue()))
                        .collect(Collectors.joining(","));
    }

    private static Set<Month> months(@Nullable String written) {
        return written == null || written.isEmpty()
                ? Set.of()
                : Arrays.stream(written.split(",", -1))
                        .map(number -> Month.of(Integer.parseInt(number)))
                        .collect(Collectors.toSet());
    }
}
