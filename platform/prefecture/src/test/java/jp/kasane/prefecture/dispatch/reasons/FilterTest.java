package jp.kasane.prefecture.dispatch.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import jp.kasane.prefecture.dispatch.Rule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FilterTest {

    private static final Set<Rule> ALL = EnumSet.allOf(Rule.class);

    /** Impossible is what holds all rules of one of some reasons: with more rules it is still impossible. */
    private static Predicate<Set<Rule>> impossible(List<Set<Rule>> reasons) {
        return held -> reasons.stream().anyMatch(held::containsAll);
    }

    private static List<Set<Rule>> reasons(Random random) {
        List<Set<Rule>> reasons = new ArrayList<>();
        for (int number = 1 + random.nextInt(4); number > 0; number--) {
            EnumSet<Rule> reason = EnumSet.noneOf(Rule.class);
            for (int rules = 1 + random.nextInt(5); rules > 0; rules--) {
                reason.add(Rule.values()[random.nextInt(Rule.values().length)]);
            }
            reasons.add(reason);
        }
        return reasons;
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatIsFoundIsImpossibleAndOfItNoneCanGo(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Predicate<Set<Rule>> impossible = impossible(reasons(new Random(seed)));
        for (Set<Rule> found : List.of(Filter.fewest(ALL, impossible), Filter.deleting(ALL, impossible))) {
            assertThat(impossible).accepts(found);
            for (Rule rule : found) {
                EnumSet<Rule> without = EnumSet.copyOf(found);
                without.remove(rule);
                assertThat(impossible).as("without %s", rule).rejects(without);
            }
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void ofOneOrTwoRulesTheFewestAreFound(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        List<Set<Rule>> reasons = reasons(new Random(seed));
        int least = reasons.stream().mapToInt(Set::size).min().orElseThrow();
        Set<Rule> found = Filter.fewest(ALL, impossible(reasons));
        if (least <= 2) {
            assertThat(found).hasSize(least);
        } else {
            assertThat(found).hasSizeGreaterThanOrEqualTo(least);
        }
        assertThat(found.size())
                .isLessThanOrEqualTo(Filter.deleting(ALL, impossible(reasons)).size());
    }

    @Test
    void whatIsImpossibleWithoutAnyRuleNeedsNone() {
        assertThat(Filter.fewest(ALL, held -> true)).isEmpty();
    }

    @Test
    void noRulesButThoseAskedAboutAreFound() {
        Set<Rule> about = EnumSet.of(Rule.PERIOD, Rule.BUDGET, Rule.SPACING);

        assertThat(Filter.fewest(about, held -> held.size() == 3)).isEqualTo(about);
    }
}
