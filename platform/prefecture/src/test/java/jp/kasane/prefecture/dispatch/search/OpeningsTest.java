package jp.kasane.prefecture.dispatch.search;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.TODAY;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Shape;
import jp.kasane.prefecture.dispatch.Stage;
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

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void whoIsOpenIsToldAlikeBeforeAndAfterTheOpeningsAreLookedFor(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Grid grid = new Grid(SomeProblem.any(random));
        Openings openings = new Openings(grid);
        for (int time = 0; time < 100; time++) {
            int visit = random.nextInt(grid.visits);
            int offer = random.nextInt(grid.days * 2 * grid.advisers);
            boolean before = openings.open(visit, offer);
            assertThat(Arrays.binarySearch(openings.of(visit), offer) >= 0).isEqualTo(before);
            assertThat(openings.open(visit, offer)).isEqualTo(before);
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void whateverRuleIsLetGoNoMoreAreKeptThanWasCounted(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem problem = staged(SomeProblem.any(random), random);
        EnumSet<Rule> held = EnumSet.allOf(Rule.class);
        held.removeIf(rule -> random.nextBoolean());
        Grid grid = new Grid(problem, held);
        Openings openings = new Openings(grid);
        Set<int[]> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int visit = 0; visit < grid.visits; visit++) {
            kept.add(openings.shared(visit));
        }
        assertThat(kept.stream().mapToLong(each -> each.length).sum()).isLessThanOrEqualTo(Openings.most(problem));
    }

    /** With stages that begin and end somewhere within the programme. */
    private static Problem staged(Problem problem, Random random) {
        List<Stage> stages = problem.stages().stream()
                .map(stage -> random.nextBoolean()
                        ? stage
                        : new Stage(
                                stage.id(),
                                stage.leastDays(),
                                stage.mostDays(),
                                problem.from().plusDays(random.nextInt(100)),
                                problem.until().minusDays(random.nextInt(100))))
                .toList();
        return new Problem(
                problem.today(),
                problem.from(),
                problem.until(),
                problem.closed(),
                stages,
                problem.advisers(),
                problem.towns(),
                problem.visits(),
                problem.travel(),
                problem.terms(),
                problem.weights());
    }

    @Test
    void visitsThatAreAlikeKeepTheirOpeningsOnce() {
        AProgramme programme = new AProgramme()
                .adviser("ann")
                .stage("first", 0, null)
                .stage("second", 7, null)
                .stage(new Stage("third", 7, null, MONDAY, null))
                .visit("a", "east", "r", "first", "law")
                .visit("b", "east", "r", "second", "care")
                .visit("c", "east", "r", "third")
                .visit("d", "west", "s", "first");
        Openings free = new Openings(new Grid(programme.build()));
        Openings required = new Openings(new Grid(programme.fieldsRequired().build()));

        assertThat(free.shared(1)).isSameAs(free.shared(0)).isNotEmpty();
        assertThat(free.shared(2)).as("its stage begins later").isNotSameAs(free.shared(0));
        assertThat(free.shared(3)).as("another town").isNotSameAs(free.shared(0));
        assertThat(required.shared(1)).as("another subject").isNotSameAs(required.shared(0));
    }

    /** Two years, 300 advisers, 720 visits. */
    @Test
    void whatNoNodeHasRoomForIsCountedWithoutTakingAny() {
        Problem year = Generator.problem(Shape.of(180, 4, 300, 0.01), 1);
        Problem problem = new Problem(
                year.today(),
                year.from(),
                year.from().plusDays(729),
                year.closed(),
                year.stages(),
                year.advisers(),
                year.towns(),
                year.visits(),
                year.travel(),
                year.terms(),
                year.weights());
        long before = allocated();
        long most = Openings.most(problem);
        long taken = allocated() - before;

        assertThat(most).isEqualTo(180L * (730 + 365) * 2 * 300);
        assertThat(taken).isLessThan(2_000_000);
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
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
