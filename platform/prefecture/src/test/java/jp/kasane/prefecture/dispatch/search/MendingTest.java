package jp.kasane.prefecture.dispatch.search;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Score;
import jp.kasane.prefecture.dispatch.Visit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MendingTest {

    private static final Limits SOON = new Limits(Duration.ofSeconds(2), 1);

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void everyMendedPlanBreaksNoRuleAndTheFirstServesMost(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem problem = SomeProblem.any(random);
        Search search = SomeProblem.search(problem, 1_000);
        Plan current = SomeProblem.filled(search, random).plan();
        Mending mending = new Mending(problem, current, current.placed().keySet(), SOON);
        List<Score> scores =
                mending.plans().stream().map(new Judge(problem)::score).toList();
        assertThat(scores).isNotEmpty().hasSizeLessThanOrEqualTo(6).allMatch(score -> score.broken() == 0);
        assertThat(scores.stream().mapToInt(Score::unserved)).isSorted();
        assertThat(scores.get(0).unserved())
                .as("those without a place are never more than before")
                .isLessThanOrEqualTo(mending.fallen().size());
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void whatStillStandsHasNotFallen(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem problem = SomeProblem.any(random);
        Plan current =
                SomeProblem.filled(SomeProblem.search(problem, 1_000), random).plan();
        Set<String> unplaced = new HashSet<>();
        problem.visits().stream()
                .map(Visit::id)
                .filter(id -> current.of(id).isEmpty())
                .forEach(unplaced::add);
        assertThat(new Mending(problem, current, Set.of(), SOON).fallen())
                .as("nothing happened: only those without a place need one")
                .containsExactlyInAnyOrderElementsOf(unplaced);
    }

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    private static Set<HalfDay> mornings(LocalDate... days) {
        Set<HalfDay> mornings = new HashSet<>();
        List.of(days).forEach(day -> mornings.add(HalfDay.morning(day)));
        return mornings;
    }

    @Test
    void ofTwoThatCannotBothStayTheDearOneStays() {
        Problem problem = new AProgramme()
                .until(WEDNESDAY)
                .adviser("ann", 9, mornings(MONDAY, TUESDAY))
                .visit("v", "east")
                .visit("w", "west")
                .build();
        Plan both = new Plan(Map.of("v", morning("ann", MONDAY), "w", morning("ann", MONDAY)));

        assertThat(new Mending(problem, both, Set.of("w"), SOON).fallen()).containsExactly("v");
        assertThat(new Mending(problem, both, Set.of("v"), SOON).fallen()).containsExactly("w");
    }

    @Test
    void aGapIsTakenBeforeAnybodyGivesWay() {
        Problem problem = new AProgramme()
                .until(WEDNESDAY)
                .adviser("ann", 9, mornings(TUESDAY, WEDNESDAY))
                .visit("v", "east")
                .visit("w", "west")
                .build();
        Plan current = new Plan(Map.of("v", morning("ann", MONDAY), "w", morning("ann", TUESDAY)));

        Plan first = new Mending(problem, current, Set.of("w"), SOON).plans().get(0);

        assertThat(first.placed())
                .containsEntry("w", morning("ann", TUESDAY))
                .containsEntry("v", morning("ann", WEDNESDAY));
    }

    @Test
    void ofTwoThatCouldGiveWayTheOneThatIsNotDearDoes() {
        Problem problem = new AProgramme()
                .until(MONDAY.plusDays(3))
                .adviser("ann", 9, mornings(TUESDAY, WEDNESDAY, MONDAY.plusDays(3)))
                .town("east", Set.of(), Set.of(MONDAY.plusDays(3)))
                .visit("v", "east")
                .visit("w", "west")
                .visit("x", "south")
                .build();
        Plan current = new Plan(
                Map.of("v", morning("ann", MONDAY), "w", morning("ann", TUESDAY), "x", morning("ann", WEDNESDAY)));

        Plan first = new Mending(problem, current, Set.of("w"), SOON).plans().get(0);

        assertThat(first.placed())
                .containsEntry("w", morning("ann", TUESDAY))
                .containsEntry("v", morning("ann", WEDNESDAY))
                .containsEntry("x", morning("ann", MONDAY.plusDays(3)));
    }

    @Test
    void thePlanItselfIsTheAnswerWhereNothingCanBeDone() {
        Problem problem = new AProgramme()
                .until(WEDNESDAY)
                .adviser("ann", 9, mornings(TUESDAY))
                .visit("v", "east")
                .visit("w", "west")
                .build();
        Plan current = new Plan(Map.of("v", morning("ann", MONDAY), "w", morning("ann", TUESDAY)));

        Plan first = new Mending(problem, current, Set.of("w"), SOON).plans().get(0);

        assertThat(first.placed()).containsOnly(Map.entry("w", morning("ann", TUESDAY)));
    }

    @Test
    void stoppedItStillHasAnAnswer() {
        Problem problem = new AProgramme()
                .until(WEDNESDAY)
                .adviser("ann", 9, mornings(TUESDAY))
                .town("east", Set.of(), Set.of())
                .visit("v", "east")
                .visit("w", "west")
                .build();
        Mending mending = new Mending(problem, new Plan(Map.of("w", morning("ann", TUESDAY))), Set.of("w"), SOON);
        mending.stopWhen(() -> true);

        assertThat(mending.plans()).isNotEmpty();
    }
}
