package jp.kasane.prefecture.routes;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.kasane.prefecture.dispatch.Travel;
import org.jspecify.annotations.Nullable;

/**
 * How one gets about by a prefecture's table as it stood when this was made. Where the table has no line, by the distance between the
 * town halls at {@link #KILOMETRES_PER_HOUR}, longer in winter; where a position is missing, {@link #UNKNOWN_MINUTES}. May be asked by
 * many threads.
 */
public final class RouteTravel implements Travel {

    /** As the crow flies: roads are longer, and faster than this. */
    public static final int KILOMETRES_PER_HOUR = 40;
    /** How many yen a kilometre costs (旅費: 1kmにつき37円). */
    public static final int YEN_PER_KILOMETRE = 37;
    /** By how many hundredths a way takes longer in winter. */
    public static final int WINTER_PERCENT = 30;

    public static final Set<Month> WINTER = Set.of(Month.DECEMBER, Month.JANUARY, Month.FEBRUARY, Month.MARCH);
    public static final int UNKNOWN_MINUTES = 120;

    private static final Leg HERE = new Leg(0, 0);

    private final Map<String, Map<String, Route>> routes = new HashMap<>();
    private final Map<String, Position> positions;
    private final Map<String, Map<String, Double>> distances = new ConcurrentHashMap<>();

    public RouteTravel(Collection<Route> table, Map<String, Position> positions) {
        this.positions = Map.copyOf(positions);
        table.forEach(route ->
                routes.computeIfAbsent(route.from(), from -> new HashMap<>()).put(route.to(), route));
    }

    @Override
    public Leg between(String from, String to, LocalDate day) {
        if (from.equals(to)) {
            return HERE;
        }
        Month month = day.getMonth();
        Route route = route(from, to);
        if (route == null) {
            return byDistance(kilometres(from, to), WINTER.contains(month));
        }
        // Who went all the same is paid what the table says.
        return new Leg(route.closedIn(month) ? Leg.IMPASSABLE : route.minutesIn(month), route.yen());
    }

    /** The same table and the same positions: the same ways. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RouteTravel travel
                && routes.equals(travel.routes)
                && positions.equals(travel.positions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(routes.size(), positions);
    }

    /** Whether the table has a line for it, rather than the distance. */
    public boolean inTable(String from, String to) {
        return route(from, to) != null;
    }

    private @Nullable Route route(String from, String to) {
        Route there = routes.getOrDefault(from, Map.of()).get(to);
        return there == null ? routes.getOrDefault(to, Map.of()).get(from) : there;
    }

    private double kilometres(String from, String to) {
        return distances
                .computeIfAbsent(from, code -> new ConcurrentHashMap<>())
                .computeIfAbsent(to, code -> measured(from, to));
    }

    private double measured(String from, String to) {
        Position here = positions.get(from);
        Position there = positions.get(to);
        return here == null || there == null ? UNKNOWN_MINUTES * KILOMETRES_PER_HOUR / 60.0 : here.kilometresTo(there);
    }

    private static Leg byDistance(double kilometres, boolean winter) {
        double minutes = kilometres * 60 / KILOMETRES_PER_HOUR * (winter ? (100 + WINTER_PERCENT) / 100.0 : 1);
        return new Leg((int) Math.round(minutes), (int) Math.round(kilometres * YEN_PER_KILOMETRE));
    }
}
