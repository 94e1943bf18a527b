package jp.kasane.prefecture.dispatch.search;

import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Trip;
import org.jspecify.annotations.Nullable;

/** What a draft's goals come to, counted on with each visit placed or taken away. */
final class Tally {

    private static final int TRAVEL = Goal.TRAVEL.ordinal();
    private static final int CONTINUITY = Goal.CONTINUITY.ordinal();
    private static final int EXPERTISE = Goal.EXPERTISE.ordinal();
    private static final int WISHES = Goal.WISHES.ordinal();
    private static final int LOAD = Goal.LOAD.ordinal();
    private static final int MONTHS = Goal.MONTHS.ordinal();
    private static final int NIGHTS = Goal.NIGHTS.ordinal();
    private static final int STABILITY = Goal.STABILITY.ordinal();

    private final Grid grid;
    private final long[] units = new long[Goal.values().length];
    private final int[] load;
    private final int[] month;
    private int unserved;
    private long yen;

    Tally(Grid grid) {
        this.grid = grid;
        load = new int[grid.advisers];
        month = new int[grid.monthCount];
        unserved = grid.visits;
        for (int v = 0; v < grid.visits; v++) {
            units[STABILITY] += grid.visit(v).stands() == null ? 0 : 1;
        }
    }

    long costOf(int visit, int offer, Trip now, @Nullable Trip before, boolean newAdviser) {
        long[] weight = grid.weight;
        int a = grid.adviser(offer);
        int day = grid.day(offer);
        long minutes = now.minutes() - (before == null ? 0 : before.minutes());
        int nights = (now.night() ? 1 : 0) - (before != null && before.night() ? 1 : 0);
        return weight[TRAVEL] * minutes
                + weight[NIGHTS] * nights
                + (newAdviser ? weight[CONTINUITY] : 0)
                + weight[EXPERTISE] * grid.unknown(visit, a)
                + (grid.unwished(visit, day) ? weight[WISHES] : 0)
                + weight[LOAD] * oneMore(a)
                + weight[MONTHS] * (2L * month[grid.month[day]] + 1)
                - (grid.stands[visit] == offer ? weight[STABILITY] : 0);
    }

    /** @param sign 1: placed, -1: taken away; load and month then count as without it */
    void count(int visit, int offer, Trip now, @Nullable Trip before, boolean newAdviser, int sign) {
        int a = grid.adviser(offer);
        int day = grid.day(offer);
        if (sign < 0) {
            load[a]--;
            month[grid.month[day]]--;
            unserved++;
        }
        units[TRAVEL] += sign * (now.minutes() - (before == null ? 0 : before.minutes()));
        units[NIGHTS] += sign * ((now.night() ? 1 : 0) - (before != null && before.night() ? 1 : 0));
        units[CONTINUITY] += newAdviser ? sign : 0;
        units[EXPERTISE] += (long) sign * grid.unknown(visit, a);
        units[WISHES] += grid.unwished(visit, day) ? sign : 0;
        units[LOAD] += sign * oneMore(a);
        units[MONTHS] += sign * (2L * month[grid.month[day]] + 1);
        units[STABILITY] -= grid.stands[visit] == offer ? sign : 0;
        yen += sign * (grid.problem.terms().fee() + now.yen() - (before == null ? 0 : before.yen()));
        if (sign > 0) {
            load[a]++;
            month[grid.month[day]]++;
            unserved--;
        }
    }

    /** By how much one visit more raises the square of all that the adviser has in the year. */
    private long oneMore(int adviser) {
        return 2L * (load[adviser] + grid.elsewhere[adviser]) + 1;
    }

    int load(int adviser) {
        return load[adviser];
    }

    int unserved() {
        return unserved;
    }

    long yen() {
        return yen;
    }

    long units(Goal goal) {
        return units[goal.ordinal()];
    }

    long cost() {
        long cost = 0;
        for (int goal = 0; goal < units.length; goal++) {
            cost += units[goal] * grid.weight[goal];
        }
        return cost;
    }
}
