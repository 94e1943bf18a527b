package jp.kasane.prefecture.dispatch.search;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Shape;
import jp.kasane.prefecture.dispatch.Terms;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TooDearTest {

    private static final Set<Rule> ALL = EnumSet.allOf(Rule.class);

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void whatAPlanPaysForIsNeverCalledTooDear(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        assertThat(new TooDear().proof(Generator.problem(new Shape(5, 3, 4, 0.2, true, true), seed), ALL))
                .isEmpty();
    }

    private final AProgramme programme =
            new AProgramme().adviser("ann").visit("v", "east").visit("w", "west");

    private boolean tooDear(long budget) {
        return new TooDear()
                .proof(programme.terms(new Terms(480, 90, 500, budget, false)).build(), ALL)
                .isPresent();
    }

    @Test
    void everyVisitTakesItsFeeAndOneWayAtTheLeast() {
        assertThat(tooDear(2 * (500 + 1_000))).isFalse();
        assertThat(tooDear(2 * (500 + 1_000) - 1)).isTrue();
    }

    @Test
    void whatIsPinnedIsPaidTooAndAVisitAtHomeTakesItsFeeAlone() {
        programme.pinned("p", "north", morning("ann", MONDAY)).visit("h", "home");

        assertThat(tooDear(4 * 500 + 3 * 1_000)).isFalse();
        assertThat(tooDear(4 * 500 + 3 * 1_000 - 1)).isTrue();
    }

    @Test
    void withoutABudgetOrItsRuleNothingIsTooDear() {
        assertThat(new TooDear().proof(programme.build(), ALL)).isEmpty();
        assertThat(new TooDear().proof(programme.budget(0).build(), EnumSet.complementOf(EnumSet.of(Rule.BUDGET))))
                .isEmpty();
        assertThat(new TooDear().about()).contains(Rule.BUDGET).doesNotContain(Rule.SPACING, Rule.YEARLY_LIMIT);
    }

    @Test
    void whoeverIsStoppedProvesNothing() {
        assertThat(new TooDear().proof(programme.budget(0).build(), ALL, () -> true))
                .isEmpty();
    }

    @Test
    void allVisitsAreNamed() {
        assertThat(new TooDear()
                        .proof(programme.budget(0).build(), ALL)
                        .orElseThrow()
                        .visits())
                .containsExactlyInAnyOrder("v", "w");
    }
}
