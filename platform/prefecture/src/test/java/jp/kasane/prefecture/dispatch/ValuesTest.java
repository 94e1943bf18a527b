package jp.kasane.prefecture.dispatch;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the problem's values refuse, and that nobody can change them afterwards. */
class ValuesTest {

    private final Problem problem =
            new AProgramme().adviser("ann").visit("v", "east").build();

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new AProgramme()
                        .until(AProgramme.TODAY.minusDays(1))
                        .adviser("ann")
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noGoalWeighsLessThanNothing() {
        assertThatThrownBy(() -> problem.withWeights(Map.of(Goal.WISHES, -1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(problem.withWeights(Map.of(Goal.WISHES, 0)).weight(Goal.WISHES))
                .isZero();
    }

    @Test
    void aGoalWithoutAWeightWeighsItsUsual() {
        for (Goal goal : Goal.values()) {
            assertThat(problem.weight(goal))
                    .as(goal.name())
                    .isEqualTo(goal.usual())
                    .isNotNegative();
        }
        assertThat(Goal.STABILITY.usual()).as("a first plan moves nothing").isZero();
    }

    @Test
    void daysBetweenStagesAreNotNegativeNorCrossed() {
        assertThatThrownBy(() -> new Stage("s", -1, null, null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stage("s", 5, 4, null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Stage("s", 5, 5, null, null).mostDays()).isEqualTo(5);
    }

    @Test
    void whatNobodyMayMoveStandsSomewhere() {
        assertThatThrownBy(() -> new Visit("v", "east", "r", null, Set.of(), null, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLooseVisitIsTheSameButMayBeMoved() {
        Visit pinned = new Visit("v", "east", "r", "s", Set.of("law"), morning("ann", MONDAY), true);

        assertThat(pinned.loose())
                .isEqualTo(new Visit("v", "east", "r", "s", Set.of("law"), morning("ann", MONDAY), false));
    }

    @Test
    void anAdviserWhoOffersOtherDaysIsTheSameElse() {
        Adviser ann = new Adviser("ann", "home", Set.of("law"), Set.of("east"), 9, 4, Set.of(HalfDay.morning(MONDAY)));

        assertThat(ann.offering(Set.of()))
                .isEqualTo(new Adviser("ann", "home", Set.of("law"), Set.of("east"), 9, 4, Set.of()));
        assertThat(new Adviser("ann", "home", Set.of(), Set.of(), 9, Set.of()).elsewhere())
                .isZero();
    }

    @Test
    void theMorningComesBeforeTheAfternoonAndTheDayBeforeBoth() {
        assertThat(HalfDay.morning(MONDAY)).isLessThan(HalfDay.afternoon(MONDAY));
        assertThat(HalfDay.afternoon(MONDAY)).isLessThan(HalfDay.morning(MONDAY.plusDays(1)));
    }

    @Test
    void aProblemIsNotChangedByWhoeverMadeIt() {
        Set<HalfDay> free = new HashSet<>(Set.of(HalfDay.morning(MONDAY)));
        Adviser adviser = new Adviser("ann", "home", Set.of(), Set.of(), 9, free);
        Map<String, Placement> placed = new HashMap<>(Map.of("v", morning("ann", MONDAY)));
        Plan plan = new Plan(placed);
        free.clear();
        placed.clear();

        assertThat(adviser.free()).hasSize(1);
        assertThat(plan.of("v")).contains(morning("ann", MONDAY));
        assertThat(plan.of("w")).isEmpty();
        assertThatThrownBy(() -> plan.placed().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> problem.visits().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void withOneThingOtherTheRestIsTheSame() {
        List<Visit> none = List.of();
        Problem other = problem.withVisits(none).withAdvisers(List.of()).withTowns(List.of());

        assertThat(other.visits()).isEmpty();
        assertThat(other.advisers()).isEmpty();
        assertThat(other.towns()).isEmpty();
        assertThat(other.from()).isEqualTo(problem.from());
        assertThat(other.until()).isEqualTo(problem.until());
        assertThat(other.terms()).isEqualTo(problem.terms());
        assertThat(other.weights()).isEqualTo(problem.weights());
        assertThat(problem.visits()).hasSize(1);
    }

    @Test
    void whatCostsTheSameIsNoDifference() {
        Map<Goal, Long> units = new EnumMap<>(Goal.class);
        units.put(Goal.TRAVEL, 60L);
        units.put(Goal.WISHES, 1L);
        Map<Goal, Long> more = new EnumMap<>(units);
        more.put(Goal.WISHES, 3L);
        Costs one = Costs.of(problem, units, 0);
        Costs other = Costs.of(problem, more, 0);

        assertThat(other.beyond(one)).containsOnly(Map.entry(Goal.WISHES, 2L * Goal.WISHES.usual()));
        assertThat(one.beyond(other)).containsOnly(Map.entry(Goal.WISHES, -2L * Goal.WISHES.usual()));
        assertThat(one.total()).isEqualTo(60 + Goal.WISHES.usual());
    }
}
