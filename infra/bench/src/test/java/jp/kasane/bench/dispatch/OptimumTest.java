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
