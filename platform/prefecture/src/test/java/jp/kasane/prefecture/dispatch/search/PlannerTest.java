package jp.kasane.prefecture.dispatch.search;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Shape;
import jp.kasane.prefecture.dispatch.Visit;
import org.junit.jupiter.api.Test;

class PlannerTest {

    @Test
    void breaksNoRuleInAnyProgramme() {
        Proof proof = Proof.of("proof.dispatch.rules", 15, 1_000, "programmes");
        for (int number = 0; number < proof.cases(); number++) {
            Problem problem = SomeProblem.any(proof.random(number));
            Best best = plan(problem, 150);
            assertThat(new Judge(problem).breaches(best.plan())).isEmpty();
            assertThat(best.score()).isEqualTo(new Judge(problem).score(best.plan()));
            proof.held(1);
        }
        proof.note();
    }

    @Test
    void servesEverybodyWhereAdvisersOfferOneHalfDayInTwenty() {
        Problem problem = Generator.problem(Shape.of(20, 4, 8, 0.05), 1);

        List<Best> betters = new ArrayList<>();
        Best best = Planner.plan(
                problem,
                new Limits(Duration.ofMinutes(2), 1),
                betters::add,
                () -> !betters.isEmpty() && last(betters).score().complete());

        assertThat(best.score().complete()).isTrue();
    }

    /** As where there is no memory, or no class, for one of them. */
    private record Breaking(Error error) implements Method {

        @Override
        public String name() {
            return "breaking";
        }

        @Override
        public void improve(Search search) {
            throw error;
        }
    }

    @Test
    void whereOneMethodBreaksTheNextGoesOn() {
        Search search = SomeProblem.search(Generator.problem(Shape.small(), 1), 60_000);
        Planner.take(
                search,
                List.of(
                        new Planner.Turn(new Breaking(new OutOfMemoryError("as if")), 1),
                        new Planner.Turn(new Breaking(new NoClassDefFoundError("as if")), 1),
                        new Planner.Turn(new Greedy(), 1)),
                0);

        assertThat(search.best().orElseThrow().method()).isEqualTo("greedy");
    }

    @Test
    void whatIsAgreedTooLateLeavesTheLaterStagesTheirPlaces() {
        AProgramme programme = new AProgramme()
                .until(LocalDate.of(2027, 11, 30))
                .adviser("ann")
                .stage("first", 0, null)
                .stage("second", 14, 28)
                .stage("third", 14, 28)
                .stage("fourth", 14, 28)
                .visit(new Visit("a", "east", "r", "first", Set.of(), morning("ann", MONDAY), true))
                .visit(new Visit("b", "east", "r", "second", Set.of(), morning("ann", MONDAY.plusDays(70)), true))
                .visit("c", "east", "r", "third")
                .visit("d", "east", "r", "fourth");

        assertThat(plan(programme.build(), 300).score().complete()).isTrue();
    }

    private static Best last(List<Best> betters) {
        return betters.get(betters.size() - 1);
    }

    @Test
    void tellsOfBetterPlansInTheCallersThread() {
        Thread caller = Thread.currentThread();
        List<Best> betters = new ArrayList<>();
        Best best = Planner.plan(
                Generator.problem(Shape.small(), 1),
                new Limits(Duration.ofMillis(500), 1),
                better -> {
                    assertThat(Thread.currentThread()).isSameAs(caller);
                    betters.add(better);
                },
                () -> false);

        assertThat(betters).isNotEmpty();
        assertThat(betters).isSortedAccordingTo((one, two) -> two.score().compareTo(one.score()));
        assertThat(last(betters)).isEqualTo(best);
    }

    @Test
    void stopsWhenItIsToldToAndHasThenTheBestSoFar() {
        AtomicBoolean asked = new AtomicBoolean();
        Best best = Planner.plan(
                Generator.problem(Shape.small(), 1), new Limits(Duration.ofHours(1), 1), better -> {}, () -> {
                    asked.set(true);
                    return true;
                });

        assertThat(asked).isTrue();
        assertThat(best.plan()).isNotNull();
    }

    @Test
    void aPinnedVisitKeepsItsPlace() {
        Problem problem = new AProgramme()
                .adviser("ann")
                .adviser("bob")
                .pinned("v", "barred", morning("ann", MONDAY.minusDays(1)))
                .visit("w", "west")
                .build();

        Best best = plan(problem, 100);

        assertThat(best.plan().of("v")).contains(morning("ann", MONDAY.minusDays(1)));
        assertThat(best.score().complete()).isTrue();
    }

    @Test
    void whereEverythingStaysWorthItNothingIsMoved() {
        Problem free = Generator.problem(Shape.small(), 2);
        Best first = plan(free, 200);
        List<Visit> standing = free.visits().stream()
                .map(visit -> SomeProblem.standing(visit, first.plan().placed().get(visit.id()), false))
                .toList();
        Problem again = SomeProblem.with(free, standing, Map.of(Goal.STABILITY, 100_000));

        assertThat(plan(again, 300).plan()).isEqualTo(first.plan());
    }

    @Test
    void aVisitThatNobodyMayMakeStaysUnservedAndTheOthersAreServed() {
        Problem problem = new AProgramme()
                .adviser("ann")
                .visit("v", "barred")
                .visit("w", "west")
                .build();

        Best best = plan(problem, 200);

        assertThat(best.plan().placed().keySet()).isEqualTo(Set.of("w"));
        assertThat(best.score().broken()).isZero();
    }

    @Test
    void aProgrammeWithoutVisitsOrAdvisersHasAPlanAllTheSame() {
        assertThat(plan(new AProgramme().adviser("ann").build(), 50).score().complete())
                .isTrue();
        assertThat(plan(new AProgramme().visit("v", "east").build(), 50).score().unserved())
                .isEqualTo(1);
    }

    @Test
    void refusesToSearchWithoutTime() {
        assertThatThrownBy(() -> new Limits(Duration.ZERO, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Best plan(Problem problem, long milliseconds) {
        return Planner.plan(problem, new Limits(Duration.ofMillis(milliseconds), 3), better -> {}, () -> false);
    }
}
