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
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class OpeningsTest {

    private static final Set<Rule> OF_ONE = EnumSet.of(
            Rule.AVAILABLE,
            Rule.CONFLICT,
            Rule.WORKING_DAY,
            Rule.PERIOD,
            Rule.TOWN_CAN,
            Rule.REACHABLE,
            Rule.KNOWS_THE_FIELD);

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void openIsWhatBreaksNothingAloneAndWhatClosesTheRestIsWhatTheJudgeFinds(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem problem = SomeProblem.any(random);
        Grid grid = new Grid(problem);
        Openings openings = new Openings(grid);
        Judge judge = new Judge(problem);
        for (int time = 0; time < 200; time++) {
            int visit = random.nextInt(grid.visits);
            int offer = random.nextInt(grid.days * 2 * grid.advisers);
            if (grid.pinned[visit] == Grid.NOWHERE) {
                Set<Rule> broken = alone(judge, grid, visit, offer);
                assertThat(openings.closedBy(visit, offer)).isEqualTo(broken);
                assertThat(Arrays.binarySearch(openings.of(visit), offer) >= 0).isEqualTo(broken.isEmpty());
            }
        }
    }

    private static Set<Rule> alone(Judge judge, Grid grid, int visit, int offer) {
        String id = grid.visit(visit).id();
        return judge.breaches(new Plan(Map.of(id, grid.placement(offer)))).stream()
                .filter(breach -> breach.visit().equals(id))
                .map(Breach::rule)
                .filter(OF_ONE::contains)
                .collect(Collectors.toSet());
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void aRuleThatIsLetGoClosesNothing(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem problem = SomeProblem.any(random);
        EnumSet<Rule> held = EnumSet.allOf(Rule.class);
        held.removeIf(rule -> rule != Rule.PERIOD && random.nextBoolean());
        Grid grid = new Grid(problem, held);
        Openings openings = new Openings(grid);
        for (int visit = 0; visit < grid.visits; visit++) {
            if (grid.pinned[visit] == Grid.NOWHERE) {
                int mine = visit;
                int[] expected = IntStream.range(0, grid.days * 2 * grid.advisers)
                        .filter(offer -> openings.closedBy(mine, offer).stream().noneMatch(held::contains))
                        .toArray();
                assertThat(openings.of(visit)).containsExactly(expected);
            }
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void fromADayOnAreThoseOfThatDayAndLater(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Grid grid = new Grid(SomeProblem.any(random));
        Openings openings = new Openings(grid);
        for (int visit = 0; visit < grid.visits; visit++) {
            int day = random.nextInt(grid.days + 20) - 10;
            int[] open = openings.of(visit);
            int from = openings.from(visit, day);
            assertThat(Arrays.stream(open, 0, from).map(grid::day)).allMatch(each -> each < day);
            assertThat(Arrays.stream(open, from, open.length).map(grid::day)).allMatch(each -> each >= day);
        }
    }

    @Test
    void nothingIsOpenToWhatIsPinned() {
        Grid grid = new Grid(new AProgramme()
                .adviser("ann")
                .pinned("v", "east", morning("ann", MONDAY))
                .build());

        assertThat(new Openings(grid).of(0)).isEmpty();
    }

    @Test
    void todayIsTooLateAndAnOfferMayBeClosedTwice() {
        Grid grid =
                new Grid(new AProgramme().adviser("ann").visit("v", "barred").build());
        Openings openings = new Openings(grid);

        assertThat(openings.closedBy(0, grid.offer(morning("ann", TODAY))))
                .containsExactlyInAnyOrder(Rule.PERIOD, Rule.CONFLICT);
        assertThat(openings.closedBy(0, grid.offer(morning("ann", MONDAY)))).containsExactly(Rule.CONFLICT);
    }

    @Test
    void whoAsksMayDoWhatTheyLikeWithTheAnswer() {
        Grid grid = new Grid(new AProgramme().adviser("ann").visit("v", "east").build());
        Openings openings = new Openings(grid);
        Arrays.fill(openings.of(0), Grid.NOWHERE);

        assertThat(openings.of(0)).isNotEmpty().doesNotContain(Grid.NOWHERE);
        assertThat(openings.stream(0).toArray()).containsExactly(openings.of(0));
    }
}
