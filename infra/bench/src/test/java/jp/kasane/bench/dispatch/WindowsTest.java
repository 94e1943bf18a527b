package jp.kasane.bench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowsTest {

    @Test
    void theLeastOfEachWindowIsThatOfLookingThroughIt() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            double[] values = random.doubles(30).toArray();
            int[][] windows = windows(random, values.length);
            double[] least = Windows.least(values, windows);
            for (int day = 0; day < values.length; day++) {
                assertThat(least[day])
                        .isEqualTo(Arrays.stream(values, windows[day][0], windows[day][1])
                                .min()
                                .orElse(Double.POSITIVE_INFINITY));
            }
        }
    }

    @Test
    void backwardsItIsTheLeastOfThoseWhoseWindowsHoldTheDay() {
        double[] after = Windows.leastAfter(new double[] {3, 2, 1}, new int[][] {{0, 0}, {0, 1}, {0, 2}});
        assertThat(after).containsExactly(1, 1, Double.POSITIVE_INFINITY);
    }

    @Test
    void placesAreTheFirstOfTheLeast() {
        assertThat(Windows.place(new double[] {3, 1, 1, 0}, 0, 3)).isEqualTo(1);
    }

    /** That never go back. */
    private static int[][] windows(Random random, int days) {
        int[][] windows = new int[days][2];
        int from = 0;
        int to = 0;
        for (int[] window : windows) {
            from = Math.min(days, from + random.nextInt(3));
            to = Math.min(days, Math.max(to, from) + random.nextInt(3));
            window[0] = from;
            window[1] = to;
        }
        return windows;
    }
}
