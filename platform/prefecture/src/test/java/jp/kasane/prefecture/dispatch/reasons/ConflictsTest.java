package jp.kasane.prefecture.dispatch.reasons;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Shape;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.dispatch.Travel;
import jp.kasane.prefecture.dispatch.Visit;
import jp.kasane.prefecture.dispatch.search.Limits;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    private static final Limits SOON = new Limits(Duration.ofSeconds(6), 1);

    private final AProgramme programme = new AProgramme();

    @Test
    void aProgrammeThatHasAPlanHasNoConflict() {
        assertThat(Conflicts.smallest(Generator.problem(Shape.of(8, 4, 4, 0.05), 1), SOON))
                .isEmpty();
    }

    @Test
    void noAdviserForAField() {
        programme.fieldsRequired().adviser("ann", "law").visit("v", "east", "r", null, "care");

        Conflict conflict = conflict();

        assertThat(conflict.rules()).containsExactly(Rule.KNOWS_THE_FIELD);
        assertThat(conflict.visits()).containsExactly("v");
        assertThat(conflict.proven()).isTrue();
        assertThat(conflict.fewest()).isTrue();
    }

    @Test
    void allDaysClosed() {
        programme.adviser("ann").visit("v", "east").until(MONDAY.plusDays(6));
        LocalDate.of(2027, 6, 1).datesUntil(MONDAY.plusDays(7)).forEach(programme::closed);

        assertThat(conflict().rules()).containsExactlyInAnyOrder(Rule.WORKING_DAY, Rule.PERIOD);
    }

    @Test
    void tooFewHalfDaysForSoManyVisits() {
        programme
                .adviser("ann", 9, Set.of(HalfDay.morning(MONDAY), HalfDay.morning(MONDAY.plusDays(1))))
                .visit("v", "east")
                .visit("w", "west")
                .visit("x", "south");

        Conflict conflict = conflict();

        assertThat(conflict.rules()).containsExactlyInAnyOrder(Rule.AVAILABLE, Rule.ONE_AT_A_TIME);
        assertThat(conflict.visits()).containsExactlyInAnyOrder("v", "w", "x");
        assertThat(conflict.advisers()).containsExactly("ann");
    }

    @Test
    void moreVisitsThanTheAdvisersMayMake() {
        programme.adviser("ann", 1, AProgramme.always()).visit("v", "east").visit("w", "west");

        Conflict conflict = conflict();

        assertThat(conflict.rules()).containsExactly(Rule.YEARLY_LIMIT);
        assertThat(conflict.advisers()).containsExactly("ann");
    }

    @Test
    void stagesThatDoNotFitIntoThePeriod() {
        programme
                .until(MONDAY.plusDays(20))
                .adviser("ann")
                .stage("first", 0, null)
                .stage("second", 28, null)
                .visit("v", "east", "r", "first")
                .visit("w", "east", "r", "second");

        Conflict conflict = conflict();

        assertThat(conflict.rules()).containsExactlyInAnyOrder(Rule.PERIOD, Rule.SPACING);
        assertThat(conflict.stages()).containsExactly("first", "second");
        assertThat(conflict.visits()).containsExactlyInAnyOrder("v", "w");
    }

    @Test
    void stagesTooFarFromWhatIsPinned() {
        programme
                .adviser("ann")
                .stage("first", 0, null)
                .stage("second", 7, 14)
                .visit(standing("v", "first", MONDAY))
                .town(
                        "east",
                        Set.of(),
                        Set.copyOf(MONDAY.datesUntil(MONDAY.plusDays(30)).toList()))
                .visit("w", "east", "r", "second");

        assertThat(conflict().rules()).containsExactlyInAnyOrder(Rule.TOWN_CAN, Rule.SPACING);
    }

    @Test
    void aBudgetThatIsTooSmall() {
        programme
                .terms(new Terms(480, 90, 1000, 2999L, false))
                .adviser("ann")
                .visit("v", "east")
                .visit("w", "west");

        assertThat(conflict().rules()).containsExactly(Rule.BUDGET);
    }

    @Test
    void aTownThatNobodyReaches() {
        programme.adviser("ann").way("home", "east", Travel.Leg.IMPASSABLE).visit("v", "east");

        assertThat(conflict().rules()).containsExactly(Rule.REACHABLE);
    }

    @Test
    void whatNoQuickProofSeesIsSearchedFor() {
        programme
                .until(MONDAY.plusDays(4))
                .adviser("ann", 9, Set.of(HalfDay.morning(MONDAY), HalfDay.afternoon(MONDAY)))
                .visit("v", "east")
                .visit("w", "east");

        Conflict conflict = conflict();

        assertThat(conflict.rules()).containsExactlyInAnyOrder(Rule.AVAILABLE, Rule.ONE_PER_TOWN_AND_DAY);
        assertThat(conflict.proven()).isFalse();
        assertThat(conflict.fewest()).isTrue();
    }

    @Test
    void agreedVisitsThatStandTooCloseAreNotTheReason() {
        programme
                .adviser("ann", 1, AProgramme.always())
                .stage("first", 0, null)
                .stage("second", 28, null)
                .visit(standing("v", "first", MONDAY))
                .visit(standing("w", "second", MONDAY.plusDays(10)))
                .visit("x", "west");

        assertThat(conflict().rules()).containsExactly(Rule.YEARLY_LIMIT);
    }

    private static Visit standing(String id, String stage, LocalDate day) {
        return new Visit(id, "east", "r", stage, Set.of(), morning("ann", day), true);
    }

    private Problem scarce() {
        return programme
                .adviser("ann", 9, Set.of(HalfDay.morning(MONDAY), HalfDay.morning(MONDAY.plusDays(1))))
                .visit("v", "east")
                .visit("w", "west")
                .visit("x", "south")
                .build();
    }

    @Test
    void whereTimeRunsOutTheRulesAreStillTooManyButAreNotCalledTheFewest() {
        Problem problem = scarce();
        Set<Rule> fewest = Set.of(Rule.AVAILABLE, Rule.ONE_AT_A_TIME);
        boolean some = false;
        for (int asks = 0; asks < 400; asks++) {
            AtomicInteger left = new AtomicInteger(asks);
            Optional<Conflict> conflict = Conflicts.proven(problem, () -> left.getAndDecrement() <= 0);
            some |= conflict.filter(one -> !one.fewest()).isPresent();
            conflict.ifPresent(one -> {
                assertThat(one.proven()).isTrue();
                assertThat(one.rules()).containsAll(fewest);
                assertThat(one.rules().equals(fewest) || !one.fewest()).isTrue();
            });
        }
        assertThat(some).isTrue();
        assertThat(Conflicts.proven(problem, () -> false))
                .hasValueSatisfying(one -> assertThat(one.fewest()).isTrue());
    }

    @Test
    void withoutTimeNothingIsSaid() {
        assertThat(Conflicts.smallest(scarce(), new Limits(Duration.ofNanos(1), 1)))
                .isEmpty();
    }

    private Conflict conflict() {
        return Conflicts.smallest(programme.build(), SOON).orElseThrow();
    }
}
