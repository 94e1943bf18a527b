package jp.kasane.prefecture.dispatch.search;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.TODAY;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Shape;
import jp.kasane.prefecture.dispatch.Visit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final Set<Rule> OF_STAGES = EnumSet.of(Rule.STAGE_ORDER, Rule.SPACING);

    private static AProgramme stages() {
        return new AProgramme()
                .adviser("ann")
                .stage("first", 0, null)
                .stage("second", 10, 20)
                .stage("third", 5, null);
    }

    private static Order order(AProgramme programme, Rule... letGo) {
        EnumSet<Rule> held = EnumSet.allOf(Rule.class);
        held.removeAll(Set.of(letGo));
        return new Grid(programme.build(), held).order;
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void twoVisitsOfAGroupHoldWhereTheJudgeFindsNoStageBroken(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        compare(Generator.problem(Shape.of(3, 2 + random.nextInt(3), 3, 0.3), seed), random);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void soTheyDoWhereRequestsLeaveStagesOut(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem whole = Generator.problem(Shape.of(4, 4, 3, 0.3), seed);
        Problem some = whole.withVisits(
                whole.visits().stream().filter(visit -> random.nextInt(3) > 0).toList());
        if (!some.visits().isEmpty()) {
            compare(some, random);
        }
    }

    private static void compare(Problem problem, Random random) {
        Grid grid = new Grid(problem);
        Judge judge = new Judge(problem);
        for (int time = 0; time < 60; time++) {
            int group = random.nextInt(grid.ofGroup.length);
            int one = random.nextInt(grid.ofGroup[group].length);
            int two = random.nextInt(grid.ofGroup[group].length);
            int dayOne = random.nextInt(grid.days);
            int dayTwo = Math.min(grid.days - 1, Math.max(0, dayOne + random.nextInt(240) - 120));
            if (one != two) {
                Plan plan = new Plan(Map.of(
                        grid.visit(grid.ofGroup[group][one]).id(), grid.placement(grid.offer(0, dayOne * 2)),
                        grid.visit(grid.ofGroup[group][two]).id(), grid.placement(grid.offer(0, dayTwo * 2))));
                Set<Rule> broken =
                        judge.breaches(plan).stream().map(Breach::rule).collect(Collectors.toSet());
                broken.retainAll(OF_STAGES);
                assertThat(grid.order.holds(group, one, dayOne, two, dayTwo))
                        .as("%s", broken)
                        .isEqualTo(broken.isEmpty());
                assertThat(grid.order.holds(group, two, dayTwo, one, dayOne)).isEqualTo(broken.isEmpty());
            }
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void foresightForbidsNothingThatACompletePlanDoes(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Generator.Planted planted = Generator.planted(Shape.of(4, 4, 3, 0.1), seed);
        Grid grid = new Grid(planted.problem());
        Order far = new Order(grid, true);
        for (int group = 0; group < grid.ofGroup.length; group++) {
            for (int one = 0; one < grid.ofGroup[group].length; one++) {
                for (int two = 0; two < grid.ofGroup[group].length; two++) {
                    int dayOne = day(grid, planted, grid.ofGroup[group][one]);
                    int dayTwo = day(grid, planted, grid.ofGroup[group][two]);
                    assertThat(one == two || far.holds(group, one, dayOne, two, dayTwo))
                            .isTrue();
                }
            }
        }
    }

    private static int day(Grid grid, Generator.Planted planted, int visit) {
        return grid.day(grid.offer(planted.plan().placed().get(grid.visit(visit).id())));
    }

    private static final int STAGES = 4;

    /** Four stages close to each other in two weeks, some left out, some pinned wherever. */
    private static Problem twoWeeks(Random random) {
        AProgramme programme = new AProgramme().until(MONDAY.plusDays(6)).adviser("ann");
        for (int stage = 0; stage < STAGES; stage++) {
            int least = random.nextInt(4);
            programme.stage("s" + stage, least, random.nextInt(4) == 0 ? null : least + random.nextInt(3));
            if (random.nextInt(6) > 0) {
                boolean pinned = random.nextInt(5) < 2;
                Placement at = morning("ann", TODAY.plusDays(random.nextInt(13)));
                programme.visit(new Visit("v" + stage, "east", "r", "s" + stage, Set.of(), pinned ? at : null, pinned));
            }
        }
        return programme.visit("other", "west").build();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void foresightForbidsNothingThatTheRulesAllowHoweverWhatIsPinnedStands(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Grid grid = new Grid(twoWeeks(new Random(seed)));
        foreseen(grid, new Order(grid, true), new int[grid.ofGroup[0].length], 0);
    }

    /** Every way to place what is not pinned of the first group. */
    private static void foreseen(Grid grid, Order far, int[] days, int next) {
        if (next == days.length) {
            if (holds(grid, grid.order, days)) {
                assertThat(holds(grid, far, days)).as(Arrays.toString(days)).isTrue();
            }
            return;
        }
        int pinned = grid.pinned[grid.ofGroup[0][next]];
        for (int day = 0; day < grid.days; day++) {
            if (pinned == Grid.NOWHERE || grid.day(pinned) == day) {
                days[next] = day;
                foreseen(grid, far, days, next + 1);
            }
        }
    }

    private static boolean holds(Grid grid, Order order, int[] days) {
        for (int one = 0; one < days.length; one++) {
            for (int two = one + 1; two < days.length; two++) {
                boolean both = grid.pinned[grid.ofGroup[0][one]] != Grid.NOWHERE
                        && grid.pinned[grid.ofGroup[0][two]] != Grid.NOWHERE;
                if (!both && !order.holds(0, one, days[one], two, days[two])) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void whereAStageIsLeftOutTheNextHasNoMost() {
        AProgramme programme = new AProgramme()
                .adviser("ann")
                .stage("first", 0, null)
                .stage("second", 10, 20)
                .stage("third", 5, 8)
                .stage("fourth", 5, 9)
                .visit("a", "east", "r", "first")
                .visit("c", "east", "r", "third")
                .visit("d", "east", "r", "fourth");
        Grid grid = new Grid(programme.build());

        assertThat(grid.order.holds(0, 0, 0, 1, 5)).isTrue();
        assertThat(grid.order.holds(0, 0, 0, 1, 4)).isFalse();
        assertThat(grid.order.holds(0, 0, 0, 1, 100)).isTrue();
        assertThat(grid.order.holds(0, 1, 0, 2, 10)).isFalse();
        assertThat(new Order(grid, true).holds(0, 0, 0, 2, 100))
                .as("nor is there a sum of which one is unknown")
                .isTrue();
        assertThat(new Order(grid, true).least(0, 0, 2)).isEqualTo(10);
    }

    @Test
    void aStageThatTheGroupLeavesOutIsNotWaitedFor() {
        Order order = order(stages().visit("a", "east", "r", "first").visit("c", "east", "r", "third"));

        assertThat(order.least(0, 0, 1)).isEqualTo(5);
        assertThat(order.bound(0, 1, 0)).isFalse();
    }

    @Test
    void aVisitThatHasNoStageWaitsForNone() {
        Order order = order(stages().visit("a", "east", "r", "first").visit("b", "east", "r", null));

        assertThat(order.bound(0, 0, 1)).isFalse();
        assertThat(order.bound(0, 1, 0)).isFalse();
        assertThat(order.holds(0, 0, 10, 1, 10)).isTrue();
    }

    @Test
    void twoVisitsOfOneStageDoNotWaitForEachOther() {
        Order order = order(stages().visit("a", "east", "r", "second").visit("b", "east", "r", "second"));

        assertThat(order.holds(0, 0, 3, 1, 90)).isTrue();
        assertThat(order.holds(0, 0, 90, 1, 3)).isTrue();
    }

    @Test
    void withoutSpacingTheOrderRemainsAndWithoutBothNothing() {
        AProgramme programme = stages().visit("a", "east", "r", "first").visit("b", "east", "r", "second");

        assertThat(order(programme).holds(0, 0, 1, 1, 2)).isFalse();
        assertThat(order(programme, Rule.SPACING).holds(0, 0, 1, 1, 2)).isTrue();
        assertThat(order(programme, Rule.SPACING).holds(0, 0, 2, 1, 2)).isFalse();
        assertThat(order(programme, Rule.SPACING, Rule.STAGE_ORDER).holds(0, 0, 9, 1, 2))
                .isTrue();
    }

    @Test
    void twoRequestsOfOneTownAreGroupsOfTheirOwn() {
        Grid grid = new Grid(stages().visit("a", "east", "r", "first")
                .visit("b", "east", "s", "second")
                .build());

        assertThat(grid.ofGroup).hasDimensions(2, 1);
    }
}
