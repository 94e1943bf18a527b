package jp.kasane.prefecture.dispatch.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MethodsTest {

    static Stream<Method> methods() {
        return Stream.of(new Greedy(), new Chains(), new Ruin(), new Timefold());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void breaksNoRuleAndPlacesMost(Method method) {
        Problem problem = Generator.problem(Shape.small(), 3);
        Search search = SomeProblem.search(problem, 3_000);
        search.run(method);
        Best best = search.best().orElseThrow();

        assertThat(new Judge(problem).score(best.plan())).isEqualTo(best.score());
        assertThat(best.score().broken()).isZero();
        assertThat(best.score().unserved()).isLessThan(problem.visits().size() / 2);
        assertThat(best.method()).isEqualTo(method.name());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void endsAtOnceInASearchThatIsStopped(Method method) {
        Search search = SomeProblem.search(Generator.problem(Shape.small(), 3), 3_600_000);
        search.stop();
        search.run(method);

        assertThat(search.best()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void keepsWhatIsPinned(Method method) {
        Problem problem = SomeProblem.any(new java.util.Random(21));
        Search search = SomeProblem.search(problem, 500);
        search.run(method);

        search.best()
                .ifPresent(best -> problem.visits().stream()
                        .filter(visit -> visit.pinned())
                        .forEach(visit -> assertThat(best.plan().of(visit.id())).contains(visit.stands())));
    }

    @Test
    void chainsServeWhomGreedyLeaves() {
        Problem problem = Generator.problem(Shape.of(20, 4, 8, 0.05), 2);
        Search greedy = SomeProblem.search(problem, 60_000);
        greedy.run(new Greedy());
        Search chains = SomeProblem.search(problem, 60_000);
        chains.run(new Chains());

        assertThat(greedy.best().orElseThrow().score().unserved()).isPositive();
        assertThat(chains.best().orElseThrow().score().unserved()).isZero();
    }

    @Test
    void theSameSeedFindsTheSameGreedyPlanAndTheSameChains() {
        Problem problem = Generator.problem(Shape.of(10, 4, 5, 0.05), 1);
        List<Best> found = new ArrayList<>();
        for (int time = 0; time < 2; time++) {
            Search search = SomeProblem.search(problem, 60_000);
            search.run(new Chains());
            found.add(search.best().orElseThrow());
        }

        assertThat(found.get(0).plan()).isEqualTo(found.get(1).plan());
    }

    @Test
    void ruinNeverLosesWhatItStartedFrom() {
        Problem problem = Generator.problem(Shape.small(), 5);
        Search search = SomeProblem.search(problem, 700);
        search.run(new Chains());
        Best before = search.best().orElseThrow();
        search.run(new Ruin());

        assertThat(search.best().orElseThrow().score()).isLessThanOrEqualTo(before.score());
    }
}
