package jp.kasane.bench.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who has how many visits of which request, at given prices: all ways to share them out in which a plan may cost no more than something. What
 * the advisers' numbers cost is counted whole, as it is, so these bounds lie above that of the linear programme.
 */
final class Sharings {

    private static final double NEAR = 1e-6;

    private record Way(int[] numbers, double cost) {}

    private final Grid grid;
    private final Spans spans;
    private final Bound bound;
    private final double beside;
    private final List<Courses> courses;
    private final List<Map<List<Integer>, Double>> costs = new ArrayList<>();

    Sharings(Grid grid, Spans spans, Bound bound) {
        this.grid = grid;
        this.spans = spans;
        this.bound = bound;
        this.beside = spans.beside(bound.prices()) - load(new int[grid.advisers()]);
        this.courses = grid.chains().stream()
                .map(chain -> new Courses(grid, chain, List.of()))
                .toList();
        courses.forEach(each -> {
            each.price(bound.prices());
            costs.add(new HashMap<>());
        });
    }

    /** The least that a request's course costs that shares its visits like this. */
    double cost(int chain, int[] numbers) {
        return costs.get(chain)
                .computeIfAbsent(
                        Arrays.stream(numbers).boxed().toList(),
                        key -> Family.sharing(numbers).stream()
                                .mapToDouble(courses.get(chain)::value)
                                .min()
                                .orElseThrow());
    }

    /** No plan that shares the visits like this costs less. */
    double bound(int[][] numbers) {
        double sum = beside;
        int[] all = new int[grid.advisers()];
        for (int chain = 0; chain < numbers.length; chain++) {
            int[] of = numbers[chain];
            sum += cost(chain, of);
            Arrays.setAll(all, adviser -> all[adviser] + of[adviser]);
        }
        return sum + exactly(all);
    }

    private double exactly(int[] numbers) {
        double[] prices = bound.prices().load();
        return IntStream.range(0, numbers.length)
                .mapToDouble(adviser -> spans.load(adviser).at(prices[adviser], numbers[adviser]))
                .sum();
    }

    /** The least that the advisers' numbers can cost, with at least so many each. */
    private double load(int[] numbers) {
        double[] prices = bound.prices().load();
        return IntStream.range(0, numbers.length)
                .mapToDouble(adviser -> spans.load(adviser).least(prices[adviser], numbers[adviser]))
                .sum();
    }

    /** Every sharing in which a plan may cost so little; of one that is that dear but for rounding nothing is left out. */
    List<int[][]> within(double most) {
        return new Search(most).all();
    }

    /** Request after request, given up where the cheapest rest is too dear. */
    private final class Search {

        private final double most;
        private final List<List<Way>> ways = new ArrayList<>();
        private final double[] rest;
        private final List<int[][]> found = new ArrayList<>();

        Search(double most) {
            this.most = most;
            for (Chain chain : grid.chains()) {
                ways.add(ways(chain));
            }
            this.rest = new double[ways.size() + 1];
            for (int chain = ways.size() - 1; chain >= 0; chain--) {
                rest[chain] = rest[chain + 1] + bound.courses()[chain];
            }
        }

        private List<Way> ways(Chain chain) {
            double dearest = bound.courses()[chain.number()] + most + NEAR - bound.value();
            return Family.numbers(grid.advisers(), chain.size()).stream()
                    .map(numbers -> new Way(numbers, cost(chain.number(), numbers)))
                    .filter(way -> way.cost <= dearest)
                    .sorted(Comparator.comparingDouble(Way::cost))
                    .toList();
        }

        List<int[][]> all() {
            add(0, new int[ways.size()][], new int[grid.advisers()], beside);
            return found;
        }

        private void add(int chain, int[][] chosen, int[] numbers, double cost) {
            double load = load(numbers);
            if (chain == chosen.length) {
                if (cost + exactly(numbers) <= most + NEAR) {
                    found.add(chosen.clone());
                }
                return;
            }
            for (Way way : ways.get(chain)) {
                if (cost + way.cost + rest[chain + 1] + load > most + NEAR) {
                    return;
                }
                chosen[chain] = way.numbers;
                int[] more = numbers.clone();
                Arrays.setAll(more, adviser -> more[adviser] + way.numbers[adviser]);
                add(chain + 1, chosen, more, cost + way.cost);
            }
        }
    }
}
