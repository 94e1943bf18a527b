package jp.kasane.prefecture.dispatch.search;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.TODAY;
import static jp.kasane.prefecture.dispatch.AProgramme.afternoon;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Trip;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class GridTest {

    private static final LocalDate LAST = LocalDate.of(2027, 9, 30);

    private final AProgramme programme = new AProgramme()
            .until(LAST)
            .adviser("ann", "law")
            .adviser("bob")
            .stage("first", 0, null)
            .stage("second", 28, 56);

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void anOfferAndAPlacementSayTheSame(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Grid grid = new Grid(SomeProblem.any(new Random(seed)));
        for (int offer = 0; offer < grid.days * 2 * grid.advisers; offer++) {
            assertThat(grid.offer(grid.placement(offer))).isEqualTo(offer);
            assertThat(grid.offer(grid.adviser(offer), grid.slot(offer))).isEqualTo(offer);
            assertThat(grid.day(offer)).isEqualTo(grid.slot(offer) / 2);
            assertThat(grid.date(grid.day(offer)))
                    .isEqualTo(grid.placement(offer).at().day());
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void tripsAreThoseOfTheProblem(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem problem = SomeProblem.any(random);
        Grid grid = new Grid(problem);
        for (int time = 0; time < 50; time++) {
            int adviser = random.nextInt(grid.advisers);
            int day = random.nextInt(grid.days);
            int one = random.nextInt(grid.visits);
            int two = random.nextInt(grid.visits);
            String base = problem.advisers().get(adviser).base();
            String first = grid.visit(one).town();
            String second = grid.visit(two).town();
            assertThat(grid.trip(adviser, day, one, Grid.NOWHERE))
                    .isEqualTo(Trip.of(problem, base, first, null, grid.date(day)));
            assertThat(grid.trip(adviser, day, one, two))
                    .isEqualTo(Trip.of(problem, base, first, second, grid.date(day)));
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void groupsHoldTheirVisitsAndNoOthers(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Grid grid = new Grid(SomeProblem.any(new Random(seed)));
        int members = 0;
        for (int group = 0; group < grid.ofGroup.length; group++) {
            for (int member = 0; member < grid.ofGroup[group].length; member++) {
                int visit = grid.ofGroup[group][member];
                assertThat(grid.group[visit]).isEqualTo(group);
                assertThat(grid.member[visit]).isEqualTo(member);
                assertThat(grid.visit(visit).group())
                        .isEqualTo(grid.visit(grid.ofGroup[group][0]).group());
                members++;
            }
        }
        assertThat(members).isEqualTo(grid.visits);
    }

    @Test
    void offersAreInOrderOfTime() {
        Grid grid = new Grid(programme.visit("v", "east").build());

        assertThat(grid.offer(morning("bob", MONDAY))).isLessThan(grid.offer(afternoon("ann", MONDAY)));
        assertThat(grid.offer(afternoon("bob", MONDAY))).isLessThan(grid.offer(morning("ann", MONDAY.plusDays(1))));
    }

    @Test
    void nobodyAndNoDayOutsideTheProgrammeIsAnOffer() {
        Grid grid = new Grid(programme.visit("v", "east").build());

        assertThat(grid.offer(morning("carl", MONDAY))).isEqualTo(Grid.NOWHERE);
        assertThat(grid.offer(morning("ann", TODAY.minusDays(1)))).isEqualTo(Grid.NOWHERE);
        assertThat(grid.offer(morning("ann", LAST.plusDays(1)))).isEqualTo(Grid.NOWHERE);
        assertThat(grid.offer(morning("ann", LAST))).isNotEqualTo(Grid.NOWHERE);
    }

    @Test
    void theDaysReachToWhatIsPinnedBefore() {
        LocalDate past = TODAY.minusDays(40);
        Grid grid = new Grid(programme.pinned("v", "east", morning("ann", past)).build());

        assertThat(grid.date(0)).isEqualTo(past);
        assertThat(grid.placement(grid.pinned[0])).isEqualTo(morning("ann", past));
        assertThat(grid.monthCount).isEqualTo(6);
        assertThat(grid.month[grid.days - 1]).isEqualTo(5);
    }

    @Test
    void withoutAPeriodThereIsAYearMore() {
        Problem problem = programme.visit("v", "east").build();
        Grid grid = new Grid(problem, EnumSet.complementOf(EnumSet.of(Rule.PERIOD)));

        assertThat(grid.date(grid.days - 1)).isEqualTo(LAST.plusYears(1));
        assertThat(grid.holds(Rule.PERIOD)).isFalse();
        assertThat(grid.holds(Rule.AVAILABLE)).isTrue();
    }

    @Test
    void whatIsPinnedBeyondTheYearlyLimitRaisesIt() {
        Grid grid = new Grid(programme
                .adviser("carl", 1, AProgramme.always())
                .pinned("v", "east", morning("carl", MONDAY))
                .pinned("w", "east", morning("carl", MONDAY.plusDays(1)))
                .build());

        assertThat(grid.most).containsExactly(100, 100, 2);
    }

    @Test
    void aYearlyLimitThatIsLetGoIsNone() {
        Problem problem = programme.visit("v", "east").build();

        assertThat(new Grid(problem, Set.of()).most).containsOnly(Integer.MAX_VALUE);
        assertThat(new Grid(problem, Set.of()).budget).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void theBudgetCountsOnlyWhereItIsHeld() {
        Problem problem = programme.budget(5_000).visit("v", "east").build();

        assertThat(new Grid(problem).budget).isEqualTo(5_000);
        assertThat(new Grid(problem, EnumSet.of(Rule.AVAILABLE)).budget).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void subjectsAndWishesAreCountedOnce() {
        Grid grid = new Grid(programme
                .town("east", Set.of(MONDAY), Set.of())
                .visit("v", "east", "r", "first", "law", "care")
                .visit("w", "west")
                .build());
        int monday = grid.day(grid.offer(morning("ann", MONDAY)));

        assertThat(grid.unknown(0, 0)).isEqualTo(1);
        assertThat(grid.unknown(0, 1)).isEqualTo(2);
        assertThat(grid.unknown(1, 1)).isZero();
        assertThat(grid.unwished(0, monday)).isFalse();
        assertThat(grid.unwished(0, monday + 1)).isTrue();
        assertThat(grid.unwished(1, monday + 1))
                .as("a town that asked for nothing")
                .isFalse();
    }

    @Test
    void visitsAreFoundByTheirIdsAndHaveTheirStage() {
        Grid grid = new Grid(
                programme.visit("v", "east", "r", "second").visit("w", "west").build());

        assertThat(grid.visit("v")).isZero();
        assertThat(grid.stageOf(0))
                .isNotNull()
                .satisfies(stage -> assertThat(stage.id()).isEqualTo("second"));
        assertThat(grid.stageOf(1)).isNull();
        assertThatThrownBy(() -> grid.visit("x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no visit x");
    }

    @Test
    void whatAGoalWeighsIsTheProblems() {
        Grid grid = new Grid(programme.weight(Goal.WISHES, 7).visit("v", "east").build());

        assertThat(grid.weight(Goal.WISHES)).isEqualTo(7);
        assertThat(grid.weight(Goal.NIGHTS)).isEqualTo(Goal.NIGHTS.usual());
    }

    @Test
    void theCheaperOfTheTwoWaysCountsWhereTheyDiffer() {
        Grid grid = new Grid(programme.visit("v", "east").visit("h", "home").build());

        assertThat(grid.cheaperLeg(0, 5, 0)).isEqualTo(1_000);
        assertThat(grid.cheaperLeg(0, 5, 1)).isZero();
    }
}
