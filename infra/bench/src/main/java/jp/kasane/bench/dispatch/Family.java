package jp.kasane.bench.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Courses that are looked at together: each visit by one of some advisers.
 *
 * @param advisers by position, who may come
 * @param further advisers beyond the first, as many as any course of it has that is in no smaller family
 */
record Family(int[][] advisers, int further) {

    private static final int LARGEST_SET = 3;

    /** Every course is in one that counts no more advisers than it has: sets of up to three, and all advisers together. */
    static List<Family> all(int advisers, int positions) {
        List<Family> all = new ArrayList<>();
        for (int size = 1; size <= Math.min(LARGEST_SET, advisers); size++) {
            int further = size - 1;
            sets(new int[size], 0, 0, advisers, set -> all.add(of(set, positions, further)));
        }
        if (advisers > LARGEST_SET) {
            all.add(of(IntStream.range(0, advisers).toArray(), positions, LARGEST_SET));
        }
        return all;
    }

    private static Family of(int[] set, int positions, int further) {
        int[][] by = new int[positions][];
        Arrays.fill(by, set);
        return new Family(by, further);
    }

    private static void sets(int[] set, int filled, int from, int advisers, Consumer<int[]> to) {
        if (filled == set.length) {
            to.accept(set.clone());
            return;
        }
        for (int adviser = from; adviser < advisers; adviser++) {
            set[filled] = adviser;
            sets(set, filled + 1, adviser + 1, advisers, to);
        }
    }

    /** One for each order in which the advisers can share the visits, so many each. */
    static List<Family> sharing(int[] numbers) {
        List<Family> all = new ArrayList<>();
        int positions = Arrays.stream(numbers).sum();
        int further = (int) Arrays.stream(numbers).filter(n -> n > 0).count() - 1;
        orders(numbers.clone(), new int[positions][], 0, further, all);
        return all;
    }

    private static void orders(int[] left, int[][] by, int filled, int further, List<Family> all) {
        if (filled == by.length) {
            all.add(new Family(by.clone(), further));
            return;
        }
        for (int adviser = 0; adviser < left.length; adviser++) {
            if (left[adviser] > 0) {
                left[adviser]--;
                by[filled] = new int[] {adviser};
                orders(left, by, filled + 1, further, all);
                left[adviser]++;
            }
        }
    }

    /** All ways in which advisers can share so many visits: how many each. */
    static List<int[]> numbers(int advisers, int visits) {
        List<int[]> all = new ArrayList<>();
        numbers(new int[advisers], 0, visits, all);
        return all;
    }

    private static void numbers(int[] numbers, int adviser, int left, List<int[]> all) {
        if (adviser == numbers.length - 1) {
            numbers[adviser] = left;
            all.add(numbers.clone());
            return;
        }
        for (int n = 0; n <= left; n++) {
            numbers[adviser] = n;
            numbers(numbers, adviser + 1, left - n, all);
        }
    }
}
