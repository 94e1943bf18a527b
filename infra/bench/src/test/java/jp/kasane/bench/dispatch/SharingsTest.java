package jp.kasane.bench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Shape;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;

class SharingsTest {

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final double NEAR = 1e-6;

    /** How the hidden plan shares the visits. */
    private static int[][] numbers(Grid grid, Generator.Planted planted) {
        List<String> advisers =
                planted.problem().advisers().stream().map(one -> one.id()).toList();
        int[][] numbers = new int[grid.chains().size()][grid.advisers()];
        grid.chains()
                .forEach(chain -> chain.visits().forEach(visit -> {
                    String adviser = planted.plan().of(visit.id()).orElseThrow().adviser();
                    numbers[chain.number()][advisers.indexOf(adviser)]++;
                }));
        return numbers;
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void noPlanThatSharesLikeThisCostsLessAtThesePricesNorAtItsOwn(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Generator.Planted planted = Generator.planted(Shape.of(4, 3, 3, 0.15), seed);
        Grid grid = new Grid(planted.problem());
        Spans days = Spans.of(grid, 1);
        Bound root = Bound.of(grid, SHORT, 1);
        int[][] numbers = numbers(grid, planted);
        long cost = new Judge(planted.problem()).score(planted.plan()).cost();
        double here = new Sharings(grid, days, root).bound(numbers);
        Bound own = root.of(grid, days, numbers, SHORT);

        assertThat(root.value()).isLessThanOrEqualTo(here + NEAR);
        assertThat(here).isLessThanOrEqualTo(cost + NEAR);
        assertThat(own.value()).isLessThanOrEqualTo(cost + NEAR).isGreaterThanOrEqualTo(root.value() - NEAR);
        assertThat(new Sharings(grid, days, own).bound(numbers))
                .as("what raised one way of sharing bounds it by its prices")
                .isGreaterThanOrEqualTo(own.value() - NEAR)
                .isLessThanOrEqualTo(cost + NEAR);
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void allWaysToShareAreListedWhoseBoundIsLowEnoughAndNoOthers(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Problem problem = Generator.problem(Shape.of(3, 2, 3, 0.1), seed);
        Grid grid = new Grid(problem);
        Bound root = Bound.of(grid, SHORT, 1);
        Sharings sharings = new Sharings(grid, Spans.of(grid, 1), root);
        double most = root.value() + 200;
        List<String> listed =
                sharings.within(most).stream().map(Arrays::deepToString).toList();
        assertThat(listed)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(every(grid).stream()
                        .filter(numbers -> sharings.bound(numbers) <= most + NEAR)
                        .map(Arrays::deepToString)
                        .toList());
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void noneIsLeftOutThatIsAsDearAsAskedForButForRounding(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Grid grid = new Grid(Generator.problem(Shape.of(3, 2, 3, 0.1), seed));
        Sharings sharings = new Sharings(grid, Spans.of(grid, 1), Bound.of(grid, SHORT, 1));
        double dearest = every(grid).stream()
                .mapToDouble(sharings::bound)
                .filter(Double::isFinite)
                .sorted()
                .limit(20)
                .max()
                .orElseThrow();

        assertThat(sharings.within(dearest - NEAR / 2).stream().mapToDouble(sharings::bound))
                .anyMatch(bound -> bound == dearest);
    }

    private static List<int[][]> every(Grid grid) {
        List<int[][]> all = new ArrayList<>();
        all.add(new int[0][]);
        for (Chain chain : grid.chains()) {
            List<int[][]> longer = new ArrayList<>();
            for (int[][] before : all) {
                for (int[] next : Family.numbers(grid.advisers(), chain.size())) {
                    int[][] more = Arrays.copyOf(before, before.length + 1);
                    more[before.length] = next;
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all.stream()
                .filter(numbers -> IntStream.range(0, grid.advisers())
                        .allMatch(adviser -> Arrays.stream(numbers)
                                        .mapToInt(one -> one[adviser])
                                        .sum()
                                <= grid.problem().advisers().get(adviser).mostVisits()))
                .toList();
    }
}
