package jp.kasane.bench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Shape;
import jp.kasane.prefecture.dispatch.search.Greedy;
import jp.kasane.prefecture.dispatch.search.Limits;
import jp.kasane.prefecture.dispatch.search.Ruin;
import jp.kasane.prefecture.dispatch.search.Search;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class OptimumTest {

    private static final Duration AMPLE = Duration.ofMinutes(2);

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void noPlanOfAllThatCanBeTriedIsBetter(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Problem problem = Tiny.problem(seed);
        Optimum optimum = Optimum.of(problem, AMPLE).orElseThrow();
        assertThat(new Judge(problem).score(optimum.plan()))
                .matches(score -> score.complete() && score.cost() == optimum.cost());
        assertThat(optimum.cost()).isEqualTo(Tiny.leastOf(problem));
        assertThat(optimum.bound().cost()).isLessThanOrEqualTo(optimum.cost());
        assertThat(optimum.after()).isPositive();
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void norWhereStagesAreLeftOutAndAdvisersAreSentElsewhereToo(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Problem problem = Tiny.leavingOut(seed);
        Optimum optimum = Optimum.of(problem, AMPLE).orElseThrow();
        assertThat(new Judge(problem).score(optimum.plan()))
                .matches(score -> score.complete() && score.cost() == optimum.cost());
        assertThat(optimum.cost()).isEqualTo(Tiny.leastOf(problem));
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void noMethodOfTheProductFindsABetterOne(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Generator.Planted planted = Generator.planted(Shape.of(3, 3, 3, 0.1), seed);
        Problem problem = planted.problem();
        Optimum optimum = Optimum.of(problem, AMPLE).orElseThrow();
        Judge judge = new Judge(problem);
        assertThat(judge.score(optimum.plan()))
                .matches(score -> score.complete() && score.cost() == optimum.cost())
                .isLessThanOrEqualTo(judge.score(planted.plan()));
        Search search = new Search(problem, new Limits(Duration.ofMillis(300), seed), better -> {});
        search.run(new Greedy());
        search.run(new Ruin());
        search.best().ifPresent(best -> assertThat(judge.score(optimum.plan())).isLessThanOrEqualTo(best.score()));
    }

    @Test
    void whatIsProvenOfASmallProgrammeDoesNotDependOnTheSpans() {
        Problem problem = Generator.problem(Shape.of(4, 3, 3, 0.2), 7);
        Optimum optimum = Optimum.of(problem, AMPLE).orElseThrow();
        Grid grid = new Grid(problem);

        assertThat(Bound.of(grid, AMPLE).cost()).isLessThanOrEqualTo(optimum.cost());
        assertThat(Bound.of(grid, AMPLE, 25).cost()).isLessThanOrEqualTo(optimum.cost());
        assertThat(Bound.of(grid, AMPLE, 5).cost()).isLessThanOrEqualTo(optimum.cost());
        assertThat(Bound.of(grid, AMPLE, 1).cost()).isEqualTo(optimum.bound().cost());
    }

    @Test
    void thereIsNoneWhereNobodyIsFree() {
        Problem problem = withoutAdvisersDays(Generator.problem(Shape.of(2, 2, 2, 0.1), 1));
        assertThat(Optimum.of(problem, AMPLE)).isEmpty();
        assertThat(Bound.of(problem, AMPLE).value()).isInfinite();
    }

    @Test
    void aBudgetIsRefusedRatherThanLeftOut() {
        Problem problem = Generator.problem(new Shape(2, 2, 2, 0.02, false, true), 1);
        assertThatThrownBy(() -> Optimum.of(problem, AMPLE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutTimeNothingIsCalledProven() {
        assertThat(Optimum.of(Generator.problem(Shape.small(), 1), Duration.ofNanos(1)))
                .isEmpty();
    }

    private static Problem withoutAdvisersDays(Problem problem) {
        List<Adviser> advisers = problem.advisers().stream()
                .map(one -> new Adviser(one.id(), one.base(), one.fields(), one.barred(), 9, java.util.Set.of()))
                .toList();
        return problem.withAdvisers(advisers);
    }
}
