package jp.kasane.bench.dispatch;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way to share the visits among the advisers, and what is known of the plans that do. */
final class Sharing {

    private final int[][] numbers;
    private double least;
    private @Nullable Bound bound;
    private long gap = 2;

    Sharing(int[][] numbers) {
        this.numbers = numbers;
    }

    /** By request, how many visits each adviser has. */
    int[][] numbers() {
        return numbers;
    }

    List<List<Integer>> key() {
        return Arrays.stream(numbers)
                .map(one -> Arrays.stream(one).boxed().toList())
                .toList();
    }

    /** No plan that shares the visits like this costs less. */
    double least() {
        return least;
    }

    void atLeast(double cost) {
        least = Math.max(least, cost);
    }

    /** By prices of its own; null until they were looked for. */
    @Nullable
    Bound bound() {
        return bound;
    }

    void raised(Bound to) {
        this.bound = to;
        atLeast(to.value());
    }

    /** How much beyond the least to look for plans: more each time. */
    long gap() {
        gap *= 3;
        return gap / 3;
    }
}
