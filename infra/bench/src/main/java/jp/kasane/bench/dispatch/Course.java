package jp.kasane.bench.dispatch;

import java.util.Arrays;

/** One way through the stages of one request: who comes to each of its visits, and in which half-day. */
record Course(int chain, int[] adviser, int[] slot) {

    /** Everything but load, months and shared trips. */
    long cost(Grid grid, int continuity) {
        Chain of = grid.chains().get(chain);
        long sum = (Arrays.stream(adviser).distinct().count() - 1) * continuity;
        for (int i = 0; i < adviser.length; i++) {
            sum += grid.own(of, i)[adviser[i]][slot[i]];
        }
        return sum;
    }

    /** How many visits each adviser has. */
    int[] numbers(int advisers) {
        int[] numbers = new int[advisers];
        Arrays.stream(adviser).forEach(one -> numbers[one]++);
        return numbers;
    }

    double priced(Grid grid, Prices prices, int continuity) {
        double sum = cost(grid, continuity);
        for (int i = 0; i < adviser.length; i++) {
            int day = slot[i] / 2;
            sum += prices.of(chain, adviser[i], day, grid.month()[day]);
        }
        return sum;
    }
}
