package jp.kasane.prefecture.routes;

import java.time.Month;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way between two municipalities as the prefecture's table has it, by road or by ship. It holds for the way back too unless that
 * has a line of its own.
 *
 * @param winterMinutes in its winter months; null: as ever
 * @param closedMonths in which there is no way: a pass under snow, a ferry in dock
 * @param yen one way (旅費)
 */
public record Route(
        String from,
        String to,
        int minutes,
        @Nullable Integer winterMinutes,
        Set<Month> winterMonths,
        Set<Month> closedMonths,
        int yen) {

    /** A day's way has fewer minutes than a day. */
    public static final int MOST_MINUTES = 1440;

    public static final int MOST_YEN = 1_000_000;

    public Route {
        winterMonths = copy(winterMonths);
        closedMonths = copy(closedMonths);
        if (!from.matches("[0-9]{6}") || !to.matches("[0-9]{6}") || from.equals(to)) {
            throw new IllegalArgumentException("a route from " + from + " to " + to);
        }
        if (bad(minutes, MOST_MINUTES)
                || bad(yen, MOST_YEN)
                || (winterMinutes != null && bad(winterMinutes, MOST_MINUTES))) {
            throw new IllegalArgumentException(
                    "minutes or yen of a route: " + minutes + " " + winterMinutes + " " + yen);
        }
    }

    boolean closedIn(Month month) {
        return closedMonths.contains(month);
    }

    int minutesIn(Month month) {
        return winterMinutes != null && winterMonths.contains(month) ? winterMinutes : minutes;
    }

    private static boolean bad(int number, int most) {
        return number < 0 || number > most;
    }

    private static Set<Month> copy(Set<Month> months) {
        return months.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(months));
    }
}
