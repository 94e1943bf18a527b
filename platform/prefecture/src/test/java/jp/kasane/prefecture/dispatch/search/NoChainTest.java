package jp.kasane.prefecture.dispatch.search;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.search.Impossible.Proof;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class NoChainTest {

    private static final Set<Rule> ALL = EnumSet.allOf(Rule.class);

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void stagesFindNoDaysExactlyWhereTheJudgeFindsNoneThatBreakNothing(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Problem problem = threeStages(new Random(seed));
        assertThat(new NoChain().proof(problem, ALL).isPresent())
                .isEqualTo(!any(problem, new Judge(problem), new HashMap<>(), 0));
    }

    /** One request of three stages, one adviser with few mornings. */
    private static Problem threeStages(Random random) {
        Set<HalfDay> free = new HashSet<>();
        for (int time = 3 + random.nextInt(4); time > 0; time--) {
            free.add(HalfDay.morning(MONDAY.plusDays(random.nextInt(40))));
        }
        int least = 1 + random.nextInt(10);
        return new AProgramme()
                .until(MONDAY.plusDays(40))
                .adviser("ann", 9, free)
                .stage("first", 0, null)
                .stage("second", least, least + random.nextInt(12))
                .stage("third", random.nextInt(8), null)
                .visit("a", "east", "r", "first")
                .visit("b", "east", "r", "second")
                .visit("c", "east", "r", "third")
                .build();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void howeverSomeOfThemStandNothingIsProvenThatIsNotSo(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem free = threeStages(random);
        Problem problem = free.withVisits(free.visits().stream()
                .map(visit -> random.nextBoolean()
                        ? visit
                        : SomeProblem.standing(visit, morning("ann", MONDAY.plusDays(random.nextInt(40))), true))
                .toList());
        if (new NoChain().proof(problem, ALL).isPresent()) {
            assertThat(any(problem, new Judge(problem), new HashMap<>(), 0)).isFalse();
        }
    }

    private static boolean any(Problem problem, Judge judge, Map<String, Placement> placed, int next) {
        if (!judge.breaches(new Plan(placed)).isEmpty()) {
            return false;
        }
        if (next == problem.visits().size()) {
            return true;
        }
        if (problem.visits().get(next).pinned()) {
            return any(problem, judge, placed, next + 1);
        }
        String visit = problem.visits().get(next).id();
        for (HalfDay at : problem.advisers().get(0).free()) {
            placed.put(visit, new Placement("ann", at));
            if (any(problem, judge, placed, next + 1)) {
                return true;
            }
            placed.remove(visit);
        }
        return false;
    }

    private final AProgramme programme = new AProgramme()
            .until(MONDAY.plusDays(30))
            .stage("first", 0, null)
            .stage("second", 10, 12)
            .visit("a", "east", "r", "first")
            .visit("b", "east", "r", "second");

    private static Set<HalfDay> mornings(LocalDate... days) {
        Set<HalfDay> mornings = new HashSet<>();
        List.of(days).forEach(day -> mornings.add(HalfDay.morning(day)));
        return mornings;
    }

    @Test
    void aVisitThatNothingIsOpenToIsTheWholeProof() {
        programme.adviser("ann").visit("x", "barred");

        assertThat(new NoChain().proof(programme.build(), ALL)).contains(new Proof(List.of("x"), List.of()));
    }

    @Test
    void daysTooFarApartAreNoChainUnlessTheSpacingIsLetGo() {
        Problem problem = programme
                .adviser("ann", 9, mornings(MONDAY, MONDAY.plusDays(14)))
                .build();

        assertThat(new NoChain().proof(problem, ALL)).contains(new Proof(List.of("a", "b"), List.of()));
        assertThat(new NoChain().proof(problem, EnumSet.complementOf(EnumSet.of(Rule.SPACING))))
                .isEmpty();
    }

    @Test
    void whatIsPinnedBindsTheOthers() {
        programme.adviser("ann", 9, mornings(MONDAY.plusDays(10)));
        Problem free = programme.build();
        Problem pinned = free.withVisits(List.of(
                SomeProblem.standing(free.visits().get(0), morning("ann", MONDAY), true),
                free.visits().get(1)));

        assertThat(new NoChain().proof(free, ALL)).isPresent();
        assertThat(new NoChain().proof(pinned, ALL)).isEmpty();
    }

    @Test
    void whatStandsCloserThanTheRulesWantIsNoReasonForTheRest() {
        Problem free = programme.adviser("ann").visit("c", "west", "s", "first").build();
        Problem problem = free.withVisits(List.of(
                SomeProblem.standing(free.visits().get(0), morning("ann", MONDAY), true),
                SomeProblem.standing(free.visits().get(1), morning("ann", MONDAY.plusDays(3)), true),
                free.visits().get(2)));

        assertThat(new NoChain().proof(problem, ALL)).isEmpty();
    }

    @Test
    void whoeverIsStoppedProvesNothing() {
        programme.adviser("ann").visit("x", "barred");

        assertThat(new NoChain().proof(programme.build(), ALL, () -> true)).isEmpty();
    }

    @Test
    void aGroupWithTwoVisitsOfOneStageIsNotLookedAt() {
        Problem problem = programme
                .adviser("ann", 9, mornings(MONDAY))
                .visit("c", "east", "r", "second")
                .build();

        assertThat(new NoChain().proof(problem, EnumSet.complementOf(EnumSet.of(Rule.STAGE_ORDER, Rule.SPACING))))
                .isEmpty();
    }
}
