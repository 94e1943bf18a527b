package jp.kasane.bench.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Shape;
import jp.kasane.prefecture.dispatch.Visit;
import jp.kasane.prefecture.dispatch.search.Greedy;
import jp.kasane.prefecture.dispatch.search.Limits;
import jp.kasane.prefecture.dispatch.search.Ruin;
import jp.kasane.prefecture.dispatch.search.Search;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BoundTest {

    private static final Duration SHORT = Duration.ofSeconds(2);

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void noPlanCostsLess(
            @ForAll @IntRange(min = 2, max = 7) int towns,
            @ForAll @IntRange(min = 1, max = 4) int stages,
            @ForAll @IntRange(min = 2, max = 5) int advisers,
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Generator.Planted planted = Generator.planted(Shape.of(towns, stages, advisers, 0.15), seed);
        Problem problem = planted.problem();
        long hidden = new Judge(problem).score(planted.plan()).cost();
        Bound bound = Bound.of(problem, SHORT);
        assertThat(bound.cost()).isPositive().isLessThanOrEqualTo(hidden);
        Search search = new Search(problem, new Limits(Duration.ofMillis(200), seed), better -> {});
        search.run(new Greedy());
        search.run(new Ruin());
        search.best()
                .filter(best -> best.score().complete())
                .ifPresent(best -> assertThat(bound.cost())
                        .isLessThanOrEqualTo(best.score().cost()));
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void shorterSpansNeverLowerIt(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Grid grid = new Grid(Generator.problem(Shape.of(4, 3, 3, 0.2), seed));
        double whole = Bound.of(grid, SHORT).value();
        assertThat(Bound.of(grid, SHORT, 5).value()).isGreaterThanOrEqualTo(whole - 1e-6);
    }

    @Test
    void costsAreWholeSoTheBoundIs() {
        Prices none = new Prices(new double[0], new double[0], new double[0][], new double[0][][], new int[0]);
        assertThat(new Bound(10.2, none, new double[0], 1, List.of()).cost()).isEqualTo(11);
        assertThat(new Bound(10 + 1e-9, none, new double[0], 1, List.of()).cost())
                .isEqualTo(10);
    }

    @Test
    void whereSomethingIsPinnedItSaysNothing() {
        Generator.Planted planted = Generator.planted(Shape.of(2, 2, 2, 0.1), 1);
        Problem problem = planted.problem();
        List<Visit> pinned = problem.visits().stream()
                .map(one -> new Visit(
                        one.id(),
                        one.town(),
                        one.group(),
                        one.stage(),
                        one.fields(),
                        planted.plan().placed().get(one.id()),
                        true))
                .toList();
        Problem standing = problem.withVisits(pinned);
        assertThatThrownBy(() -> Bound.of(standing, SHORT)).isInstanceOf(IllegalArgumentException.class);
    }
}
