package jp.kasane.prefecture.dispatch;

import java.time.LocalDate;
import jp.kasane.prefecture.dispatch.Travel.Leg;
import org.jspecify.annotations.Nullable;

/**
 * An adviser's way of one day: from home to the town and back; or, with a visit in the morning and one in the afternoon, from home to the
 * first town, over noon to the second, and home from there. So two visits in one trip share it. Where the way home takes more than half of
 * what a day may take, the adviser stays a night and goes home the day after; that way counts as travel, not to the day.
 *
 * @param minutes on the way, the way home included
 * @param yen what the way costs
 * @param night whether a night is spent
 * @param reachable whether the way is passable and short enough for one day
 * @param overNoon whether the second town is reached over noon; true where there is one town only
 */
public record Trip(long minutes, long yen, boolean night, boolean reachable, boolean overNoon) {

    public static final Leg NONE = new Leg(0, 0);

    public static Trip of(Problem problem, String base, String town, @Nullable String second, LocalDate day) {
        Travel travel = problem.travel();
        Leg out = leg(travel, base, town, day);
        Leg between = second == null ? NONE : leg(travel, town, second, day);
        Leg home = leg(travel, second == null ? town : second, base, day);
        return of(problem.terms(), out, between, home);
    }

    /** An impassable leg counts a whole day. */
    public static Trip of(Terms terms, Leg out, Leg between, Leg home) {
        boolean passable = out.passable() && between.passable() && home.passable();
        long way = minutes(terms, out) + minutes(terms, between);
        long back = minutes(terms, home);
        boolean night = back * 2 > terms.mostMinutes();
        long onTheDay = way + (night ? 0 : back);
        boolean reachable = passable && onTheDay <= terms.mostMinutes() && back <= terms.mostMinutes();
        boolean overNoon = between.passable() && between.minutes() <= terms.noonMinutes();
        long yen = (long) out.yen() + between.yen() + home.yen();
        return new Trip(way + back, yen, night, reachable, overNoon);
    }

    public static Leg leg(Travel travel, String from, String to, LocalDate day) {
        return from.equals(to) ? NONE : travel.between(from, to, day);
    }

    private static long minutes(Terms terms, Leg leg) {
        return leg.passable() ? leg.minutes() : terms.mostMinutes() + 1L;
    }
}
