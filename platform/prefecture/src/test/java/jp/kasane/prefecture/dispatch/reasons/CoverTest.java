package jp.kasane.prefecture.dispatch.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.kasane.prefecture.dispatch.Rule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CoverTest {

    private static final Set<Rule> ALL = EnumSet.allOf(Rule.class);

    @Test
    void theFewestRulesThatAreInEverySet() {
        List<Set<Rule>> sets = List.of(
                Set.of(Rule.AVAILABLE, Rule.PERIOD),
                Set.of(Rule.PERIOD, Rule.CONFLICT),
                Set.of(Rule.AVAILABLE, Rule.PERIOD, Rule.BUDGET));

        assertThat(Cover.ofAll(sets)).contains(Set.of(Rule.PERIOD));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void aCoverHasOneOfEachSetAndNoSmallerOneHas(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        List<Set<Rule>> sets = new ArrayList<>();
        for (int number = random.nextInt(8); number >= 0; number--) {
            sets.add(Cover.rules(1 + random.nextInt((1 << Rule.values().length) - 1)));
        }
        Set<Rule> cover = Cover.ofAll(sets).orElseThrow();
        assertThat(sets).allMatch(set -> set.stream().anyMatch(cover::contains));
        for (int mask = 0; mask < 1 << Rule.values().length; mask++) {
            Set<Rule> other = Cover.rules(mask);
            boolean covers = sets.stream().allMatch(set -> set.stream().anyMatch(other::contains));
            assertThat(covers && other.size() < cover.size()).isFalse();
        }
    }

    @Test
    void nothingIsCoveredByNothing() {
        assertThat(Cover.ofAll(List.of())).contains(Set.of());
    }

    @Test
    void aSetWithoutRulesCannotBeCovered() {
        assertThat(Cover.ofAll(List.of(Set.of(Rule.PERIOD), Set.of()))).isEmpty();
    }

    @Test
    void rulesAndBitsSayTheSame() {
        assertThat(Cover.rules(Cover.mask(ALL))).isEqualTo(ALL);
        assertThat(Cover.rules(Cover.mask(Set.of(Rule.BUDGET)))).containsExactly(Rule.BUDGET);
    }

    @Test
    void theDeletionFilterLeavesWhatCannotGo() {
        Set<Rule> needed = Set.of(Rule.PERIOD, Rule.SPACING, Rule.TOWN_CAN);

        assertThat(Filter.deleting(ALL, held -> held.containsAll(needed))).isEqualTo(needed);
        assertThat(Filter.fewest(ALL, held -> held.containsAll(needed))).isEqualTo(needed);
    }

    @Test
    void ofTwoReasonsTheSmallerIsFound() {
        Set<Rule> one = Set.of(Rule.PERIOD, Rule.SPACING, Rule.TOWN_CAN);
        Set<Rule> other = Set.of(Rule.AVAILABLE, Rule.BUDGET);

        assertThat(Filter.fewest(ALL, held -> held.containsAll(one) || held.containsAll(other)))
                .isEqualTo(other);
    }
}
