package jp.kasane.bench.dispatch;

import com.google.ortools.Loader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import jp.kasane.prefecture.dispatch.Problem;

/**
 * A cost that no complete plan of a problem undercuts, proven: courses are found for prices and prices for courses until neither gets
 * better. Whatever the prices are, what the cheapest courses cost at them and what the prices give back is such a cost; the best is kept.
 *
 * @param prices those of the best bound
 * @param courses by request: what its cheapest course costs at the prices
 * @param known all courses that were found on the way
 */
public record Bound(double value, Prices prices, double[] courses, int rounds, List<Course> known) {

    private static final double NEAR = 1e-6;
    private static final int QUARTER = 51;
    private static final int MONTH = 25;
    private static final int WEEK = 5;
    /** How far to go from the best prices to those of the linear programme. */
    private static final double OWN_AT_FIRST = 0.5;

    private static final double OWN = 0.3;

    /** Costs are whole numbers. */
    public long cost() {
        return (long) Math.ceil(value - NEAR);
    }

    /** @return infinitely much if some request has no course at all */
    public static Bound of(Problem problem, Duration most) {
        return of(new Grid(problem), most, QUARTER, MONTH, WEEK);
    }

    /** @param lengths of the spans in working days, one after the other: the shorter, the closer, and the longer it takes */
    static Bound of(Grid grid, Duration most, int... lengths) {
        Loader.loadNativeLibraries();
        long end = System.nanoTime() + most.toNanos();
        Rounds rounds = new Rounds(grid, Spans.of(grid, Spans.WHOLE), List.of());
        Bound bound = rounds.run(Prices.none(grid, rounds.spans.of(), 1), OWN_AT_FIRST, end);
        for (int length : lengths) {
            if (System.nanoTime() < end) {
                Spans spans = Spans.of(grid, length);
                bound = new Rounds(grid, spans, bound.known).run(bound.prices.in(spans.of(), spans.count()), OWN, end);
            }
        }
        return bound;
    }

    /** The same of plans alone that share the visits like this; never less than this one. */
    Bound of(Grid grid, Spans spans, int[][] numbers, Duration most) {
        List<Course> fit = known.stream()
                .filter(course -> Arrays.equals(course.numbers(grid.advisers()), numbers[course.chain()]))
                .toList();
        return new Rounds(grid, spans, fit, chain -> Family.sharing(numbers[chain.number()]))
                .run(prices.in(spans.of(), spans.count()), OWN_AT_FIRST, System.nanoTime() + most.toNanos());
    }

    /** Courses for prices, prices for courses. */
    private static final class Rounds {

        private final Grid grid;
        private final Spans spans;
        private final Master master;
        private final List<Courses> courses;
        private int rounds;
        private final List<Course> known = new ArrayList<>();
        private boolean found;

        Rounds(Grid grid, Spans spans, List<Course> known) {
            this(grid, spans, known, chain -> Family.all(grid.advisers(), chain.size()));
        }

        Rounds(Grid grid, Spans spans, List<Course> known, Function<Chain, List<Family>> families) {
            this.grid = grid;
            this.spans = spans;
            this.master = new Master(grid, spans);
            this.courses = grid.chains().stream()
                    .map(chain -> new Courses(grid, chain, families.apply(chain)))
                    .toList();
            spans.pairs().forEach(master::add);
            known.forEach(this::take);
        }

        /** Between the best prices so far and those of the linear programme the bound swings less than at the latter alone. */
        Bound run(Prices from, double own, long end) {
            Bound best = at(from);
            boolean more = true;
            while (more && System.nanoTime() < end) {
                double dear = master.solve();
                Prices dual = master.prices();
                Bound between = at(dual.mixed(own, best.prices));
                boolean some = found;
                best = between.value > best.value ? between : best;
                if (!some) {
                    Bound now = at(dual);
                    some = found;
                    best = now.value > best.value ? now : best;
                }
                more = some && dear - best.value > NEAR;
            }
            master.close();
            return best;
        }

        private Bound at(Prices prices) {
            rounds++;
            found = false;
            double[] least = new double[courses.size()];
            double sum = spans.beside(prices);
            for (int chain = 0; chain < least.length; chain++) {
                Courses of = courses.get(chain);
                of.price(prices);
                List<Family> cheap = new ArrayList<>();
                double[] record = {Double.POSITIVE_INFINITY};
                least[chain] = of.least((family, value) -> {
                    if (family.further() == 0 || value < record[0]) {
                        cheap.add(family);
                    }
                    record[0] = Math.min(record[0], value);
                });
                cheap.forEach(family -> take(of.course(family)));
                sum += least[chain];
            }
            return new Bound(sum, prices, least, rounds, known);
        }

        private void take(Course course) {
            if (master.add(course)) {
                found = true;
                known.add(course);
            }
        }
    }
}
