package jp.kasane.prefecture.dispatch.search;

import java.util.Arrays;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How far apart two visits of one group must be. The rules bind neighbouring stages; {@code far} also binds those further apart to what the
 * stages between them will need, so that they find room. What is pinned between them needs none: it may stand closer or further than the
 * rules want, and binds its neighbours from where it stands.
 */
final class Order {

    private static final int NO_MOST = Integer.MAX_VALUE / 4;

    private final Grid grid;
    /** Per group and pair of members: least and most days from the one to the other; negative least: before. */
    private final int[][] least;

    private final int[][] most;

    Order(Grid grid, boolean far) {
        this.grid = grid;
        least = new int[grid.ofGroup.length][];
        most = new int[grid.ofGroup.length][];
        for (int g = 0; g < grid.ofGroup.length; g++) {
            fill(g, far);
        }
    }

    private void fill(int g, boolean far) {
        int[] members = grid.ofGroup[g];
        int[] stages = Arrays.stream(members)
                .map(v -> grid.stage[v])
                .filter(stage -> stage >= 0)
                .distinct()
                .sorted()
                .toArray();
        least[g] = new int[members.length * members.length];
        most[g] = new int[members.length * members.length];
        for (int one = 0; one < members.length; one++) {
            for (int two = 0; two < members.length; two++) {
                int at = one * members.length + two;
                int from = Arrays.binarySearch(stages, grid.stage[members[one]]);
                int to = Arrays.binarySearch(stages, grid.stage[members[two]]);
                boolean bound = from >= 0 && to >= 0 && from < to;
                boolean foreseen = far && bound && nonePinned(members, stages[from], stages[to]);
                least[g][at] = bound ? least(stages, from, to, foreseen) : -NO_MOST;
                most[g][at] = bound ? most(stages, from, to, foreseen) : NO_MOST;
            }
        }
    }

    private boolean nonePinned(int[] members, int after, int before) {
        return Arrays.stream(members)
                .noneMatch(v -> grid.stage[v] > after && grid.stage[v] < before && grid.pinned[v] != Grid.NOWHERE);
    }

    private int least(int[] stages, int from, int to, boolean far) {
        int days = grid.holds(Rule.STAGE_ORDER) ? 1 : -NO_MOST;
        if (!grid.holds(Rule.SPACING) || (to > from + 1 && !far)) {
            return days;
        }
        int sum = 0;
        for (int stage = from + 1; stage <= to; stage++) {
            sum += Math.max(Math.max(1, stage(stages[stage]).leastDays()), 0);
        }
        return Math.max(days, sum);
    }

    private int most(int[] stages, int from, int to, boolean far) {
        if (!grid.holds(Rule.SPACING) || (to > from + 1 && !far)) {
            return NO_MOST;
        }
        long sum = 0;
        for (int stage = from + 1; stage <= to; stage++) {
            boolean next = stages[stage] == stages[stage - 1] + 1;
            @Nullable Integer days = stage(stages[stage]).mostDays();
            sum += days == null || !next ? NO_MOST : days;
        }
        return (int) Math.min(sum, NO_MOST);
    }

    private Stage stage(int index) {
        return grid.problem.stages().get(index);
    }

    /** Whether both may be at those days, as far as stages go. By their place among the group's members. */
    boolean holds(int group, int one, int dayOne, int two, int dayTwo) {
        int size = grid.ofGroup[group].length;
        int forth = dayTwo - dayOne;
        int to = one * size + two;
        int back = two * size + one;
        return forth >= least[group][to]
                && forth <= most[group][to]
                && -forth >= least[group][back]
                && -forth <= most[group][back];
    }

    int least(int group, int one, int two) {
        return least[group][one * grid.ofGroup[group].length + two];
    }

    int most(int group, int one, int two) {
        return most[group][one * grid.ofGroup[group].length + two];
    }

    boolean bound(int group, int one, int two) {
        return least(group, one, two) > -NO_MOST;
    }
}
