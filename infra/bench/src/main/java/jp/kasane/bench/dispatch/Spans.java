package jp.kasane.bench.dispatch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.Goal;

/**
 * A grid's days gathered in spans: the shorter, the closer the bound, and the longer it takes.
 *
 * @param of the span of each day
 * @param days by adviser and span: on how many of its days the adviser is free at all
 */
record Spans(Grid grid, int[] of, int count, int[][] days, List<Pairs> pairs) {

    /** All days in one. */
    static final int WHOLE = 10_000;

    private static final int MONTH = 26;

    /** Spans of so many working days each; short ones end with the month. */
    static Spans of(Grid grid, int length) {
        int[] of = new int[grid.days()];
        int span = 0;
        int filled = 0;
        for (int day = 0; day < of.length; day++) {
            boolean full =
                    filled == length || (length < MONTH && day > 0 && grid.month()[day] != grid.month()[day - 1]);
            if (full) {
                span++;
                filled = 0;
            }
            of[day] = span;
            filled++;
        }
        int count = span + 1;
        return new Spans(grid, of, count, free(grid, of, count), Pairs.of(grid, of, count));
    }

    private static int[][] free(Grid grid, int[] of, int count) {
        int[][] free = new int[grid.advisers()][count];
        for (int adviser = 0; adviser < grid.advisers(); adviser++) {
            for (int day = 0; day < grid.days(); day++) {
                if (grid.free(adviser, 2 * day) || grid.free(adviser, 2 * day + 1)) {
                    free[adviser][of[day]]++;
                }
            }
        }
        return free;
    }

    Squares load(int adviser) {
        return grid.load(adviser);
    }

    Squares month() {
        return new Squares(grid.problem().weight(Goal.MONTHS), grid.visits());
    }

    /** What the prices take for what there is of everything: with the cheapest courses at those prices no plan costs less. */
    double beside(Prices prices) {
        double sum = IntStream.range(0, grid.advisers())
                .mapToDouble(adviser -> load(adviser).least(prices.load()[adviser]))
                .sum();
        sum += Arrays.stream(prices.months()).map(month()::least).sum();
        for (int adviser = 0; adviser < grid.advisers(); adviser++) {
            for (int at = 0; at < count; at++) {
                sum -= prices.span()[adviser][at] * days[adviser][at];
            }
        }
        for (Pairs pair : pairs) {
            sum += Math.min(0, worth(pair, prices)) * pair.most();
        }
        return sum;
    }

    /** What a shared trip costs at the prices; none that is negative is missed. */
    static double worth(Pairs pair, Prices prices) {
        int adviser = pair.adviser();
        int at = pair.span();
        return pair.cost()
                + prices.shared()[pair.one()][adviser][at]
                + prices.shared()[pair.other()][adviser][at]
                - prices.span()[adviser][at];
    }
}
