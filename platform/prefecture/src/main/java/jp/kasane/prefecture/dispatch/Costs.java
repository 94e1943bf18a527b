package jp.kasane.prefecture.dispatch;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a plan costs, goal by goal.
 *
 * @param units each goal in its own unit: minutes, advisers, subjects, visits, squares, nights
 * @param weighed the same times the goal's weight
 * @param yen fees and travel
 */
public record Costs(Map<Goal, Long> units, Map<Goal, Long> weighed, long yen) {

    public Costs {
        units = Map.copyOf(units);
        weighed = Map.copyOf(weighed);
    }

    static Costs of(Problem problem, Map<Goal, Long> units, long yen) {
        Map<Goal, Long> weighed = new EnumMap<>(Goal.class);
        units.forEach((goal, unit) -> weighed.put(goal, unit * problem.weight(goal)));
        return new Costs(units, weighed, yen);
    }

    /** Exactly what the plan's {@link Score} says. */
    public long total() {
        return weighed.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What each goal costs more than in the other; negative: less. Goals that cost the same are left out. */
    public Map<Goal, Long> beyond(Costs other) {
        Map<Goal, Long> more = new EnumMap<>(Goal.class);
        weighed.forEach((goal, cost) -> {
            long difference = cost - other.weighed.getOrDefault(goal, 0L);
            if (difference != 0) {
                more.put(goal, difference);
            }
        });
        return more;
    }
}
