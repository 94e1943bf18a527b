package jp.kasane.bench.dispatch;

import java.util.Arrays;

/** Least values over windows of days. A window is a first day and the one after its last. */
final class Windows {

    private Windows() {}

    /** For each day the least of its window; windows never go back. */
    static double[] least(double[] values, int[][] windows) {
        double[] least = new double[windows.length];
        int[] queue = new int[values.length];
        int head = 0;
        int tail = 0;
        int added = 0;
        for (int day = 0; day < windows.length; day++) {
            while (added < windows[day][1]) {
                while (tail > head && values[queue[tail - 1]] >= values[added]) {
                    tail--;
                }
                queue[tail++] = added++;
            }
            while (tail > head && queue[head] < windows[day][0]) {
                head++;
            }
            least[day] = tail > head ? values[queue[head]] : Double.POSITIVE_INFINITY;
        }
        return least;
    }

    /** For each day the least value of the days in whose windows it lies. */
    static double[] leastAfter(double[] values, int[][] windows) {
        double[] least = new double[windows.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int day = 0; day < windows.length; day++) {
            if (values[day] < Double.POSITIVE_INFINITY) {
                for (int earlier = windows[day][0]; earlier < windows[day][1]; earlier++) {
                    least[earlier] = Math.min(least[earlier], values[day]);
                }
            }
        }
        return least;
    }

    /** Where the least value from a day up to and without another is. */
    static int place(double[] values, int from, int to) {
        int place = from;
        for (int day = from + 1; day < to; day++) {
            if (values[day] < values[place]) {
                place = day;
            }
        }
        return place;
    }
}
