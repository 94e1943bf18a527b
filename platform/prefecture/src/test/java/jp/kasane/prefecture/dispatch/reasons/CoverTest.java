package jp.kasane.prefecture.dispatch.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.kasane.prefecture.dispatch.Rule;
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
