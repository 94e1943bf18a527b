package jp.kasane.bench.dispatch;

import java.util.Arrays;
import java.util.List;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.Goal;

/**
 * The cheapest course of one request at given prices, exactly: for every family of courses stage after stage over the days.
 */
final class Courses {

    private final Grid grid;
    private final Chain chain;
    private final List<Family> families;
    private final int continuity;
    private final int[][][] before;
    /** By position, adviser and day: the cheaper half-day at the prices. */
    private final double[][][] best;

    Courses(Grid grid, Chain chain, List<Family> families) {
        this.grid = grid;
        this.chain = chain;
        this.families = families;
        this.continuity = grid.problem().weight(Goal.CONTINUITY);
        this.before = IntStream.range(0, chain.size())
                .mapToObj(i -> grid.before(chain.least()[i], chain.most()[i]))
                .toArray(int[][][]::new);
        this.best = new double[chain.size()][grid.advisers()][grid.days()];
    }

    Courses(Grid grid, Chain chain) {
        this(grid, chain, Family.all(grid.advisers(), chain.size()));
    }

    void price(Prices prices) {
        for (int i = 0; i < chain.size(); i++) {
            int[][] own = grid.own(chain, i);
            for (int adviser = 0; adviser < grid.advisers(); adviser++) {
                for (int day = 0; day < grid.days(); day++) {
                    int cheaper = Math.min(own[adviser][2 * day], own[adviser][2 * day + 1]);
                    best[i][adviser][day] = cheaper >= Grid.NEVER
                            ? Double.POSITIVE_INFINITY
                            : cheaper + prices.of(chain.number(), adviser, day, grid.month()[day]);
                }
            }
        }
    }

    /**
     * No course costs less at the prices.
     *
     * @param found told of families with courses, and what their cheapest is counted with; never of one that cannot be the cheapest of all
     *     unless it has one adviser alone
     */
    double least(ObjDoubleConsumer<Family> found) {
        double least = Double.POSITIVE_INFINITY;
        double free = value(new Family(everybody(), 0));
        for (Family family : families) {
            if (family.further() == 0 || free + family.further() * (double) continuity < least) {
                double value = value(family);
                if (value < Double.POSITIVE_INFINITY) {
                    found.accept(family, value);
                    least = Math.min(least, value);
                }
            }
        }
        return least;
    }

    private int[][] everybody() {
        int[][] all = new int[chain.size()][];
        Arrays.fill(all, IntStream.range(0, grid.advisers()).toArray());
        return all;
    }

    /** What the family's cheapest course is counted with. */
    double value(Family family) {
        double[] last = forward(family)[chain.size() - 1];
        return Arrays.stream(last).min().orElse(Double.POSITIVE_INFINITY) + family.further() * (double) continuity;
    }

    /** By position and day: the cheapest way up to the visit there, itself included. */
    private double[][] forward(Family family) {
        double[][] until = new double[chain.size()][];
        for (int i = 0; i < chain.size(); i++) {
            until[i] = cheapest(best[i], family.advisers()[i]);
            if (i > 0) {
                double[] way = Windows.least(until[i - 1], before[i]);
                for (int day = 0; day < way.length; day++) {
                    until[i][day] += way[day];
                }
            }
        }
        return until;
    }

    private static double[] cheapest(double[][] byAdviser, int[] set) {
        double[] cheapest = byAdviser[set[0]].clone();
        for (int k = 1; k < set.length; k++) {
            double[] other = byAdviser[set[k]];
            for (int day = 0; day < cheapest.length; day++) {
                cheapest[day] = Math.min(cheapest[day], other[day]);
            }
        }
        return cheapest;
    }

    /** The cheapest course of the family. */
    Course course(Family family) {
        double[][] until = forward(family);
        int[] adviser = new int[chain.size()];
        int[] slot = new int[chain.size()];
        int from = 0;
        int to = grid.days();
        for (int i = chain.size() - 1; i >= 0; i--) {
            int day = Windows.place(until[i], from, to);
            adviser[i] = cheapestAt(i, day, family.advisers()[i]);
            int[] own = grid.own(chain, i)[adviser[i]];
            slot[i] = own[2 * day] <= own[2 * day + 1] ? 2 * day : 2 * day + 1;
            from = before[i][day][0];
            to = before[i][day][1];
        }
        return new Course(chain.number(), adviser, slot);
    }

    private int cheapestAt(int position, int day, int[] set) {
        int cheapest = set[0];
        for (int adviser : set) {
            if (best[position][adviser][day] < best[position][cheapest][day]) {
                cheapest = adviser;
            }
        }
        return cheapest;
    }

    /** By position, adviser and day: what the cheapest course costs that passes there. */
    double[][][] through() {
        double[][][] through = new double[chain.size()][grid.advisers()][grid.days()];
        for (double[][] position : through) {
            for (double[] adviser : position) {
                Arrays.fill(adviser, Double.POSITIVE_INFINITY);
            }
        }
        families.forEach(family -> through(through, family));
        return through;
    }

    private void through(double[][][] through, Family family) {
        double[][] until = forward(family);
        double[] after = new double[grid.days()];
        Arrays.fill(after, family.further() * (double) continuity);
        for (int i = chain.size() - 1; i >= 0; i--) {
            double[] here = cheapest(best[i], family.advisers()[i]);
            for (int day = 0; day < here.length; day++) {
                double around = until[i][day] - here[day] + after[day];
                for (int adviser : family.advisers()[i]) {
                    double by = around + best[i][adviser][day];
                    if (by < through[i][adviser][day]) {
                        through[i][adviser][day] = by;
                    }
                }
                here[day] += after[day];
            }
            after = Windows.leastAfter(here, before[i]);
        }
    }
}
