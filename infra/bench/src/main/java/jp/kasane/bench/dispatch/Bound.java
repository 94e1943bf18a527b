package jp.kasane.bench.dispatch;

import com.google.ortools.Loader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.Function;
import java.util.LinkedList;
import java.util.List;
import jp.kasane.prefecture.dispatch.Problem;

/**
 * A cost that no complete plan of a problem undercuts, proven: courses are found for prices and prices for courses until neither gets
 * better. Whatever the prices are, what the cheapest courses cost at them and what the prices give back is such a cost; the best is kept.
 *
 * @param prices those of the best bound
 * @param courses by request: what its cheapest course costs at the prices
 */
public record Bound(double value, Prices prices, double[] courses, int rounds, List<Course> known) {

    private static final double NEAR = 1e-6;
    private static final double OWN = Double.parseDouble(System.getProperty("own","0.5"));

    /** Costs are whole numbers. */
    public long cost() {
        return (long) Math.ceil(value - NEAR);
    }

    /**
     * @param length of the spans in working days: the shorter, the closer
     * @return infinitely much if some request has no course at all
     */
    public static Bound of(Problem problem, int length, Duration most) {
        return of(new Grid(problem), length, most);
    }

    static Bound of(Grid grid, int length, Duration most) {
        Loader.loadNativeLibraries();
        long end = System.nanoTime() + most.toNanos();
        Rounds whole = new Rounds(grid, Spans.of(grid, Spans.WHOLE), List.of());
        Bound bound = whole.run(whole.none(), end);
        if (length >= Spans.WHOLE) {
            return bound;
        }
        Spans spans = Spans.of(grid, length);
        return new Rounds(grid, spans, whole.known).run(bound.prices.in(spans.of(), spans.count()), end);
    }

    /** The same of plans alone that share the visits like this; never less than this one. */
    Bound of(Grid grid, Spans spans, int[][] numbers, Duration most) {
        List<Course> fit = known.stream()
                .filter(course -> Arrays.equals(course.numbers(grid.advisers()), numbers[course.chain()]))
                .toList();
        return new Rounds(grid, spans, fit, chain -> Family.sharing(numbers[chain.number()]))
                .run(prices.in(spans.of(), spans.count()), System.nanoTime() + most.toNanos());
    }

    /** Courses for prices, prices for courses. */
    private static final class Rounds {

        private final Grid grid;
        private final Spans spans;
        private final Master master;
        private final List<Courses> courses;
        private int rounds;

        private final List<Course> known = new ArrayList<>();
        private final List<Pairs> pending;
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
            this.pending = new LinkedList<>(spans.pairs());
            known.forEach(master::add);
        }

        Prices none() {
            return Prices.none(grid, spans.of(), spans.count());
        }

        /** Between the best prices so far and those of the linear programme the bound swings less than at the latter alone. */
        Bound run(Prices from, long end) {
            Bound best = at(from);
            boolean more = true;
            while (more && System.nanoTime() < end) {
                double dear = master.solve();
                Prices dual = master.prices();
                Bound between = at(dual.mixed(OWN, best.prices));
                boolean some = found;
                best = between.value > best.value ? between : best;
                if (!some) {
                    Bound now = at(dual);
                    some = found;
                    best = now.value > best.value ? now : best;
                }
                more = some && dear - best.value > NEAR;
                if (Boolean.getBoolean("bound.trace")) {
                    System.out.printf("%d lp %.2f now %.2f best %.2f   %.2f%n", rounds, dear, between.value, best.value, (end-System.nanoTime())/1e9);
                }
            }
            master.close();
            return best;
        }

        private Bound at(Prices prices) {
            rounds++;
            found = false;
            double[] least = new double[courses.size()];
            double sum = spans.beside(prices);
            pending.removeIf(pair -> taken(pair, prices));
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

        private boolean taken(Pairs pair, Prices prices) {
            boolean wanted = Spans.worth(pair, prices) < -NEAR;
            if (wanted) {
                master.add(pair);
                found = true;
            }
            return wanted;
        }

        private void take(Course course) {
            if (master.add(course)) {
                found = true;
                known.add(course);
            }
        }
    }
}
