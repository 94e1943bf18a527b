package jp.kasane.prefecture.dispatch.search;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Score;
import jp.kasane.prefecture.dispatch.Terms;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What Timefold counts is what the judge counts. */
class AssignmentRulesTest {

    private static final SolutionManager<Assignments, HardMediumSoftLongScore> TIMEFOLD = SolutionManager.create(
            SolverFactory.<Assignments>create(new SolverConfig(AssignmentRulesTest.class.getClassLoader())
                    .withSolutionClass(Assignments.class)
                    .withEntityClasses(Assignment.class)
                    .withConstraintProviderClass(AssignmentRules.class)
                    .withTerminationConfig(new TerminationConfig().withMillisecondsSpentLimit(1L))));

    private static HardMediumSoftLongScore score(Grid grid, Openings openings, int[] offers) {
        return TIMEFOLD.update(Assignments.of(grid, openings, offers));
    }

    private static Problem withoutBudget(Problem problem) {
        Terms terms = problem.terms();
        return problem.withTerms(
                new Terms(terms.mostMinutes(), terms.noonMinutes(), terms.fee(), null, terms.fieldsRequired()));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void wherePlacesAreTakenByChanceBothSayTheSameOfRulesAndOfWhoIsUnserved(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem problem = withoutBudget(SomeProblem.any(random));
        Grid grid = new Grid(problem);
        Openings openings = new Openings(grid);
        int[] offers = grid.pinned.clone();
        Map<String, Placement> placed = new HashMap<>();
        for (int visit = 0; visit < grid.visits; visit++) {
            int[] open = openings.of(visit);
            if (open.length > 0 && random.nextInt(3) > 0) {
                offers[visit] = open[random.nextInt(open.length)];
                placed.put(grid.visit(visit).id(), grid.placement(offers[visit]));
            }
        }
        Score judged = new Judge(problem).score(new Plan(placed));
        HardMediumSoftLongScore score = score(grid, openings, offers);
        if (inTwoPlacesAtOnce(problem, placed)) {
            assertThat(-score.hardScore())
                    .as("of such a day each pair is a trip")
                    .isPositive();
        } else {
            assertThat(-score.hardScore()).isEqualTo(judged.broken());
        }
        assertThat(-score.mediumScore()).isEqualTo(judged.unserved());
        if (judged.broken() == 0) {
            assertThat(-score.softScore()).isEqualTo(judged.cost());
        }
    }

    private static boolean inTwoPlacesAtOnce(Problem problem, Map<String, Placement> placed) {
        return new Judge(problem)
                .breaches(new Plan(placed)).stream().anyMatch(breach -> breach.rule() == Rule.ONE_AT_A_TIME);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void whereNoRuleIsBrokenBothSayTheSameCost(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem problem = withoutBudget(SomeProblem.any(random));
        Search search = SomeProblem.search(problem, 1_000);
        Draft draft = SomeProblem.filled(search, random);
        Score judged = new Judge(problem).score(draft.plan());
        assertThat(score(search.grid, search.openings, draft.snapshot()))
                .isEqualTo(HardMediumSoftLongScore.of(0, -judged.unserved(), -judged.cost()));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theBudgetIsKeptWithSomethingToSpare(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Search search = SomeProblem.search(withoutBudget(SomeProblem.any(random)), 1_000);
        Draft draft = SomeProblem.filled(search, random);
        Terms terms = search.problem().terms();
        long yen = draft.tally.yen();
        Problem tight = search.problem()
                .withTerms(new Terms(
                        terms.mostMinutes(), terms.noonMinutes(), terms.fee(), yen - 1, terms.fieldsRequired()));
        Grid grid = new Grid(tight);
        assertThat(score(grid, new Openings(grid), draft.snapshot()).hardScore())
                .isNegative();
    }

    @Test
    void whatIsDraftedFromItLeavesOutWhatBreaksARule() {
        Problem problem = new AProgramme()
                .adviser("ann")
                .pinned("p", "west", morning("ann", MONDAY.plusDays(1)))
                .visit("v", "east")
                .visit("w", "north")
                .build();
        Search search = SomeProblem.search(problem, 1_000);
        int monday = search.grid.offer(morning("ann", MONDAY));
        Draft draft = Assignments.of(search.grid, search.openings, new int[] {search.grid.pinned[0], monday, monday})
                .draft(search);

        assertThat(draft.plan().placed().keySet()).containsExactlyInAnyOrder("p", "v");
    }

    @Test
    void aPinnedVisitHasOnePlaceToChoose() {
        Problem problem = new AProgramme()
                .adviser("ann")
                .pinned("p", "west", morning("ann", MONDAY))
                .build();
        Grid grid = new Grid(problem);
        Assignment pinned = new Assignment(grid, 0, List.of(grid.pinned[0]), grid.pinned[0]);

        assertThat(pinned.movable()).isFalse();
        assertThat(pinned.free()).isFalse();
        assertThat(pinned.stirred()).isFalse();
        assertThat(pinned.getOpenings()).containsExactly(grid.pinned[0]);
    }
}
