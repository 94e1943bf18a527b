package jp.kasane.bench.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two requests whose towns one adviser can visit on one day.
 *
 * @param cost the least that it comes to, of all days of the span and both orders, beyond two trips: mostly negative
 * @param most how many days of the span allow it, and never more than either has visits
 */
record Pairs(int adviser, int span, int one, int other, int cost, int most) {

    /** All of them, by adviser, span and two requests. */
    static List<Pairs> of(Grid grid, int[] spanOf, int spans) {
        List<Pairs> all = new ArrayList<>();
        boolean[][][] may = new boolean[grid.chains().size()][][];
        for (Chain chain : grid.chains()) {
            may[chain.number()] = may(grid, chain);
        }
        for (int adviser = 0; adviser < grid.advisers(); adviser++) {
            for (int one = 0; one < may.length; one++) {
                for (int other = one + 1; other < may.length; other++) {
                    new Found(grid, adviser, one, other, spans).add(spanOf, may, all);
                }
            }
        }
        return all;
    }

    /** By adviser and half-day, whether any of its visits may be there. */
    private static boolean[][] may(Grid grid, Chain chain) {
        boolean[][] may = new boolean[grid.advisers()][grid.days() * 2];
        for (int i = 0; i < chain.size(); i++) {
            int[][] own = grid.own(chain, i);
            for (int adviser = 0; adviser < may.length; adviser++) {
                for (int slot = 0; slot < may[adviser].length; slot++) {
                    may[adviser][slot] |= own[adviser][slot] < Grid.NEVER;
                }
            }
        }
        return may;
    }

    private record Found(Grid grid, int adviser, int one, int other, int[] cost, int[] days) {

        Found(Grid grid, int adviser, int one, int other, int spans) {
            this(grid, adviser, one, other, new int[spans], new int[spans]);
            Arrays.fill(cost, Grid.NEVER);
        }

        void add(int[] spanOf, boolean[][][] may, List<Pairs> all) {
            for (int day = 0; day < grid.days(); day++) {
                int least = Math.min(order(may, one, other, day), order(may, other, one, day));
                if (least < Grid.NEVER) {
                    cost[spanOf[day]] = Math.min(cost[spanOf[day]], least);
                    days[spanOf[day]]++;
                }
            }
            int visits = Math.min(
                    grid.chains().get(one).size(), grid.chains().get(other).size());
            for (int span = 0; span < cost.length; span++) {
                if (days[span] > 0) {
                    all.add(new Pairs(adviser, span, one, other, cost[span], Math.min(days[span], visits)));
                }
            }
        }

        private int order(boolean[][][] may, int morning, int afternoon, int day) {
            return may[morning][adviser][2 * day] && may[afternoon][adviser][2 * day + 1]
                    ? grid.together(adviser, day, morning, afternoon)
                    : Grid.NEVER;
        }
    }
}
