package jp.kasane.prefecture.dispatch.search;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.afternoon;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Score;
import jp.kasane.prefecture.dispatch.Shape;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.dispatch.Travel;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftTest {

    @Test
    void countingOnComesToTheSameAsCountingAnew() {
        Proof proof = Proof.of("proof.dispatch.delta", 40, 1_000, "programmes");
        for (int number = 0; number < proof.cases(); number++) {
            Problem problem = SomeProblem.any(proof.random(number));
            changeAndCompare(problem, proof.random(-1 - number));
            proof.held(1);
        }
        proof.note();
    }

    private static void changeAndCompare(Problem problem, Random random) {
        Grid grid = new Grid(problem);
        Openings openings = new Openings(grid);
        Judge judge = new Judge(problem);
        Draft draft = new Draft(grid);
        assertThat(draft.score()).isEqualTo(judge.score(new Plan(java.util.Map.of())));
        for (int change = 0; change < 60; change++) {
            int visit = random.nextInt(grid.visits);
            if (!draft.movable(visit)) {
                continue;
            }
            if (draft.at(visit) != Grid.NOWHERE) {
                draft.remove(visit);
            }
            int[] open = openings.of(visit);
            if (open.length > 0 && random.nextInt(5) > 0) {
                place(draft, visit, open[random.nextInt(open.length)]);
            }
            assertThat(draft.score()).isEqualTo(judge.score(draft.plan()));
        }
        Arrays.stream(Goal.values())
                .forEach(goal -> assertThat(draft.units(goal))
                        .as(goal.name())
                        .isEqualTo(judge.costs(draft.plan()).units().get(goal)));
        assertThat(draft.tally.yen()).isEqualTo(judge.costs(draft.plan()).yen());
    }

    private static void place(Draft draft, int visit, int offer) {
        if (draft.fits(visit, offer, draft.grid.order)) {
            long before = draft.score().cost();
            long told = draft.costOf(visit, offer);
            draft.place(visit, offer);
            assertThat(draft.score().cost() - before).isEqualTo(told);
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void whatDoesNotFitBreaksARuleAndWhatFitsBreaksNone(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem problem = SomeProblem.any(random);
        Grid grid = new Grid(problem);
        Openings openings = new Openings(grid);
        Draft draft = new Draft(grid);
        Judge judge = new Judge(problem);
        for (int visit = 0; visit < grid.visits; visit++) {
            int[] open = openings.of(visit);
            if (open.length > 0 && draft.movable(visit)) {
                int offer = open[random.nextInt(open.length)];
                boolean fits = draft.fits(visit, offer, grid.order);
                assertThat(judge.score(with(draft, visit, offer)).broken() == 0).isEqualTo(fits);
                draft.place(visit, fits ? offer : Grid.NOWHERE);
            }
        }
    }

    private static Plan with(Draft draft, int visit, int offer) {
        java.util.Map<String, jp.kasane.prefecture.dispatch.Placement> placed =
                new java.util.HashMap<>(draft.plan().placed());
        placed.put(draft.grid.visit(visit).id(), draft.grid.placement(offer));
        return new Plan(placed);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void obstaclesAreTheRulesThatTheJudgeFindsBroken(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem problem = SomeProblem.any(random);
        Search search = SomeProblem.search(problem, 1_000);
        Draft draft = SomeProblem.filled(search, random);
        int visit = SomeProblem.movable(draft, random);
        if (!draft.movable(visit)) {
            return;
        }
        if (draft.at(visit) != Grid.NOWHERE) {
            draft.remove(visit);
        }
        Obstacles obstacles = new Obstacles(search.grid, search.openings, draft);
        for (int time = 0; time < 100; time++) {
            int offer = random.nextInt(search.grid.days * 2 * search.grid.advisers);
            Set<Rule> broken = new Judge(problem)
                    .breaches(with(draft, visit, offer)).stream()
                            .map(Breach::rule)
                            .collect(Collectors.toSet());
            if (draft.occupant(offer) == Grid.NOWHERE) {
                assertThat(obstacles.of(visit, offer)).isEqualTo(broken);
            } else {
                assertThat(obstacles.of(visit, offer)).contains(Rule.ONE_AT_A_TIME);
            }
        }
    }

    /** Any plan that breaks nothing, with just as much money as it takes; from anywhere to anywhere it costs whatever chance says. */
    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aPlanThatBreaksNothingIsTakenWholeThoughAPartOfItCostsMore(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem any = priced(Generator.problem(Shape.of(12, 2, 3, 0.6), seed), seed, null);
        Plan plan = together(any, random);
        Problem problem = priced(any, seed, new Judge(any).costs(plan).yen());
        Grid grid = new Grid(problem);
        assertThat(new Judge(problem).breaches(plan)).isEmpty();
        assertThat(Draft.of(grid, new Openings(grid), plan).plan()).isEqualTo(plan);
    }

    private static Problem priced(Problem problem, long seed, @Nullable Long budget) {
        return new Problem(
                problem.today(),
                problem.from(),
                problem.until(),
                problem.closed(),
                problem.stages(),
                problem.advisers(),
                problem.towns(),
                problem.visits(),
                (from, to, day) -> new Travel.Leg(
                        30, new Random(seed * 31 + from.hashCode() * 37L + to.hashCode()).nextInt(50_000)),
                new Terms(480, 90, 1_000, budget, false),
                problem.weights());
    }

    /** Each visit in an afternoon after somebody else's morning, where there is one. */
    private static Plan together(Problem problem, Random random) {
        Search search = SomeProblem.search(problem, 1_000);
        Draft draft = SomeProblem.filled(search, random);
        for (int visit = 0; visit < search.grid.visits; visit++) {
            if (draft.at(visit) != Grid.NOWHERE) {
                draft.remove(visit);
            }
            for (int offer : search.openings.of(visit)) {
                boolean shared = draft.otherHalf(offer) != Grid.NOWHERE;
                if (shared && draft.at(visit) == Grid.NOWHERE && draft.fits(visit, offer, search.grid.order)) {
                    draft.place(visit, offer);
                }
            }
        }
        return draft.plan();
    }

    private static AProgramme dearHome() {
        return new AProgramme()
                .adviser("ann")
                .fare("east", "home", 90_000)
                .visit("v", "east")
                .visit("w", "west");
    }

    private static final Plan SHARED = new Plan(Map.of("v", morning("ann", MONDAY), "w", afternoon("ann", MONDAY)));

    private static Plan taken(AProgramme programme) {
        Grid grid = new Grid(programme.build());
        return Draft.of(grid, new Openings(grid), SHARED).plan();
    }

    @Test
    void aVisitThatAloneWouldCostTooMuchStaysBesideTheOneItSharesATripWith() {
        assertThat(taken(dearHome().budget(3_000))).isEqualTo(SHARED);
    }

    @Test
    void whereThereIsTooLittleForAllWhatCanBePaidForStays() {
        assertThat(taken(dearHome().budget(2_999)).placed()).containsOnlyKeys("w");
        assertThat(taken(dearHome().budget(1_999)).placed()).isEmpty();
    }

    @Test
    void whoCouldNotBePaidAloneIsTriedAgainBesideThoseWhoCould() {
        AProgramme programme = dearHome().visit("x", "north").fare("home", "north", 80_000);
        Plan three = new Plan(Map.of(
                "v", morning("ann", MONDAY),
                "w", afternoon("ann", MONDAY),
                "x", morning("ann", MONDAY.plusDays(1))));
        Grid grid = new Grid(programme.budget(5_000).build());

        assertThat(Draft.of(grid, new Openings(grid), three).plan()).isEqualTo(SHARED);
    }

    @Test
    void aSnapshotBringsBackWhatWas() {
        Problem problem = Generator.problem(Shape.small(), 4);
        Search search = SomeProblem.search(problem, 200);
        search.run(new Chains());
        Draft draft = search.start();
        int[] snapshot = draft.snapshot();
        Score score = draft.score();
        for (int visit = 0; visit < 10; visit++) {
            draft.remove(visit);
        }
        draft.become(snapshot);

        assertThat(draft.score()).isEqualTo(score);
        assertThat(draft.snapshot()).containsExactly(snapshot);
    }
}
