package jp.kasane.bench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Shape;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CoursesTest {

    private static final double NEAR = 1e-6;

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void theCheapestCourseCostsWhatItIsSaidToAndPassesTheCheapestPlaces(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Problem problem = Generator.problem(Shape.of(3, 3, 4, 0.1), seed);
        Grid grid = new Grid(problem);
        Prices prices = random(grid, new Random(seed));
        int continuity = problem.weight(Goal.CONTINUITY);
        for (Chain chain : grid.chains()) {
            Courses courses = new Courses(grid, chain);
            courses.price(prices);
            double[] least = {Double.POSITIVE_INFINITY};
            double said = courses.least((family, value) ->
                    least[0] = Math.min(least[0], courses.course(family).priced(grid, prices, continuity)));
            assertThat(said).isCloseTo(least[0], within(NEAR));
            for (double[][] position : courses.through()) {
                double through = Arrays.stream(position)
                        .flatMapToDouble(Arrays::stream)
                        .min()
                        .orElseThrow();
                assertThat(through).isCloseTo(said, within(NEAR));
            }
        }
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void aCourseBreaksNoRuleAndCostsWhatTheJudgeSays(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Problem problem = Generator.problem(Shape.of(2, 4, 3, 0.2), seed);
        Grid grid = new Grid(problem);
        Chain chain = grid.chains().get(0);
        Courses courses = new Courses(grid, chain);
        courses.price(random(grid, new Random(seed)));
        courses.least((family, value) -> {
            Course course = courses.course(family);
            Plan plan = plan(grid, course);
            Judge judge = new Judge(problem);
            assertThat(judge.breaches(plan))
                    .as("besides the year's limit, which is a matter of all courses")
                    .allMatch(breach -> breach.rule() == Rule.YEARLY_LIMIT);
            long squares = judge.costs(plan).weighed().get(Goal.LOAD)
                    + judge.costs(plan).weighed().get(Goal.MONTHS);
            assertThat(course.cost(grid, problem.weight(Goal.CONTINUITY)) + squares)
                    .isEqualTo(judge.score(plan).cost());
        });
    }

    @Test
    void twoVisitsOfOneDayCostWhatTheJudgeSaysOfTheirTrip() {
        Problem problem = Generator.problem(Shape.of(4, 1, 3, 1), 1);
        Grid grid = new Grid(problem);
        int trips = 0;
        for (int one = 0; one < 4; one++) {
            for (int two = 0; two < 4; two++) {
                for (int day = 0; one != two && day < grid.days(); day++) {
                    trips += trip(problem, grid, day, one, two);
                }
            }
        }
        assertThat(trips).isPositive();
    }

    private static int trip(Problem problem, Grid grid, int day, int one, int two) {
        int morning = grid.own(grid.chains().get(one), 0)[0][2 * day];
        int afternoon = grid.own(grid.chains().get(two), 0)[0][2 * day + 1];
        if (morning >= Grid.NEVER || afternoon >= Grid.NEVER) {
            return 0;
        }
        Plan plan = new Plan(java.util.Map.of(
                problem.visits().get(one).id(), grid.placement(0, 2 * day),
                problem.visits().get(two).id(), grid.placement(0, 2 * day + 1)));
        int together = grid.together(0, day, one, two);
        Judge judge = new Judge(problem);
        assertThat(judge.breaches(plan).stream().noneMatch(breach -> breach.rule() == Rule.TWO_IN_ONE_TRIP))
                .isEqualTo(together < Grid.NEVER);
        if (together < Grid.NEVER) {
            long squares = 4L * (problem.weight(Goal.LOAD) + problem.weight(Goal.MONTHS));
            assertThat(judge.score(plan).cost()).isEqualTo(morning + afternoon + together + squares);
        }
        return 1;
    }

    @Test
    void familiesHoldEveryWayToShareTheVisits() {
        assertThat(Family.all(5, 4)).hasSize(5 + 10 + 10 + 1);
        assertThat(Family.all(2, 4)).hasSize(3);
        assertThat(Family.numbers(5, 4))
                .hasSize(70)
                .allMatch(numbers -> Arrays.stream(numbers).sum() == 4);
        assertThat(Family.sharing(new int[] {2, 0, 2})).hasSize(6).allMatch(family -> family.further() == 1);
    }

    private static Plan plan(Grid grid, Course course) {
        java.util.Map<String, Placement> placed = new java.util.HashMap<>();
        Chain chain = grid.chains().get(course.chain());
        for (int i = 0; i < chain.size(); i++) {
            placed.put(chain.visits().get(i).id(), grid.placement(course.adviser()[i], course.slot()[i]));
        }
        return new Plan(placed);
    }

    private static Prices random(Grid grid, Random random) {
        Prices prices = Prices.none(grid, new int[grid.days()], 1);
        for (double[] row : List.of(prices.load(), prices.months())) {
            Arrays.setAll(row, i -> random.nextInt(200) - 100);
        }
        for (double[][] chain : prices.shared()) {
            for (double[] row : chain) {
                Arrays.setAll(row, i -> random.nextInt(50));
            }
        }
        return prices;
    }
}
