package jp.kasane.prefecture.dispatch;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.afternoon;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.kasane.prefecture.dispatch.search.SomeProblem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CountTest {

    /** Every visit somewhere, by chance, whatever that breaks. */
    private static Plan anywhere(Problem problem, Random random) {
        Map<String, Placement> placed = new HashMap<>();
        for (Visit visit : problem.visits()) {
            Adviser adviser =
                    problem.advisers().get(random.nextInt(problem.advisers().size()));
            HalfDay half =
                    new HalfDay(problem.from().plusDays(random.nextInt(200)), HalfDay.Half.values()[random.nextInt(2)]);
            if (random.nextInt(4) > 0) {
                placed.put(visit.id(), new Placement(adviser.id(), half));
            }
        }
        problem.visits().stream().filter(Visit::pinned).forEach(visit -> placed.put(visit.id(), visit.stands()));
        return new Plan(placed);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void squaresAndFurtherAdvisersAreWhatOneCountsByHand(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem problem = SomeProblem.any(random);
        Plan plan = anywhere(problem, random);
        Map<String, Long> load = new HashMap<>();
        Map<String, Long> elsewhere = new HashMap<>();
        problem.advisers().forEach(adviser -> elsewhere.put(adviser.id(), (long) adviser.elsewhere()));
        load.putAll(elsewhere);
        Map<YearMonth, Long> months = new HashMap<>();
        Map<String, Set<String>> advisers = new HashMap<>();
        problem.visits()
                .forEach(visit -> plan.of(visit.id()).ifPresent(at -> {
                    load.merge(at.adviser(), 1L, Long::sum);
                    months.merge(YearMonth.from(at.at().day()), 1L, Long::sum);
                    advisers.computeIfAbsent(visit.group(), group -> new HashSet<>())
                            .add(at.adviser());
                }));
        Map<Goal, Long> units = new Judge(problem).costs(plan).units();
        assertThat(units)
                .containsEntry(Goal.LOAD, squares(load) - squares(elsewhere))
                .containsEntry(Goal.MONTHS, squares(months))
                .containsEntry(
                        Goal.CONTINUITY,
                        advisers.values().stream()
                                .mapToLong(set -> set.size() - 1L)
                                .sum());
    }

    private static long squares(Map<?, Long> numbers) {
        return numbers.values().stream().mapToLong(number -> number * number).sum();
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void theTotalIsEveryGoalsUnitsTimesItsWeight(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem problem = SomeProblem.any(random);
        Costs costs = new Judge(problem).costs(anywhere(problem, random));
        assertThat(costs.units()).containsOnlyKeys(Goal.values());
        assertThat(costs.total())
                .isEqualTo(Arrays.stream(Goal.values())
                        .mapToLong(goal -> costs.units().get(goal) * problem.weight(goal))
                        .sum());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void whatOnePlanCostsBeyondAnotherIsTheDifferenceOfTheTotals(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem problem = SomeProblem.any(random);
        Judge judge = new Judge(problem);
        Costs one = judge.costs(anywhere(problem, random));
        Costs other = judge.costs(anywhere(problem, random));
        assertThat(one.beyond(other).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(one.total() - other.total());
        assertThat(one.beyond(other).values()).doesNotContain(0L);
        assertThat(one.beyond(one)).isEmpty();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void theOrderInWhichVisitsAreToldDoesNotCount(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem problem = SomeProblem.any(random);
        Plan plan = anywhere(problem, random);
        var turned = new java.util.ArrayList<>(problem.visits());
        java.util.Collections.shuffle(turned, random);
        Problem other = problem.withVisits(turned);
        if (new Judge(problem).breaches(plan).stream().noneMatch(each -> each.rule() == Rule.ONE_AT_A_TIME)) {
            assertThat(new Judge(other).score(plan)).isEqualTo(new Judge(problem).score(plan));
        }
    }

    @Test
    void whoIsFullOfAnotherProgrammeIsBurdenedMoreByOneVisitThanWhoHasNone() {
        Problem problem = new AProgramme().adviser("ann").visit("v", "east").build();
        Adviser ann = problem.advisers().get(0);
        Adviser busy = new Adviser("bob", ann.base(), ann.fields(), ann.barred(), 9, 5, ann.free());
        Judge judge = new Judge(problem.withAdvisers(List.of(ann, busy)));

        assertThat(judge.costs(new Plan(Map.of())).units())
                .as("what nobody plans here costs nothing")
                .containsEntry(Goal.LOAD, 0L);
        assertThat(judge.costs(new Plan(Map.of("v", morning("ann", MONDAY)))).units())
                .containsEntry(Goal.LOAD, 1L);
        assertThat(judge.costs(new Plan(Map.of("v", morning("bob", MONDAY)))).units())
                .containsEntry(Goal.LOAD, 6L * 6 - 5 * 5);
    }

    @Test
    void whomTheProblemDoesNotKnowKnowsNoSubjectToMiss() {
        Problem problem = new AProgramme()
                .adviser("ann")
                .visit("v", "east", "r", null, "law")
                .build();

        assertThat(new Judge(problem)
                        .costs(new Plan(Map.of("v", morning("nobody", MONDAY))))
                        .units())
                .containsEntry(Goal.EXPERTISE, 0L)
                .containsEntry(Goal.TRAVEL, 0L)
                .containsEntry(Goal.LOAD, 1L);
    }

    @Test
    void aFeeIsPaidForEveryVisitAndTheWayForEveryTrip() {
        Problem problem = new AProgramme()
                .terms(new Terms(480, 90, 30_000, null, false))
                .adviser("ann")
                .visit("v", "east")
                .visit("w", "west")
                .build();
        Plan plan = new Plan(Map.of("v", morning("ann", MONDAY), "w", afternoon("ann", MONDAY)));

        assertThat(new Judge(problem).costs(plan).yen()).isEqualTo(2 * 30_000 + 3 * 1_000);
    }
}
