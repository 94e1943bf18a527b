package jp.kasane.prefecture.dispatch.reasons;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import jp.kasane.prefecture.dispatch.Rule;

/** The fewest rules of which something is true, found by trying all sets, the small ones first. */
final class Cover {

    private static final Rule[] RULES = Rule.values();

    private Cover() {}

    /** The fewest rules of which each of these sets has at least one; none where a set is empty. */
    static Optional<Set<Rule>> ofAll(Collection<Set<Rule>> sets) {
        int[] masks = sets.stream().mapToInt(Cover::mask).distinct().toArray();
        int all = 0;
        for (int mask : masks) {
            all |= mask;
        }
        return smallest(all, cover -> hitsAll(cover, masks));
    }

    private static boolean hitsAll(int cover, int[] masks) {
        for (int mask : masks) {
            if ((mask & cover) == 0) {
                return false;
            }
        }
        return true;
    }

    /** @param among of which rules sets are tried, as bits */
    static Optional<Set<Rule>> smallest(int among, IntPredicate holds) {
        for (int size = 0; size <= Integer.bitCount(among); size++) {
            for (int cover = 0; cover < 1 << RULES.length; cover++) {
                if (Integer.bitCount(cover) == size && (cover & ~among) == 0 && holds.test(cover)) {
                    return Optional.of(rules(cover));
                }
            }
        }
        return Optional.empty();
    }

    static int mask(Set<Rule> rules) {
        int mask = 0;
        for (Rule rule : rules) {
            mask |= 1 << rule.ordinal();
        }
        return mask;
    }

    static Set<Rule> rules(int mask) {
        EnumSet<Rule> rules = EnumSet.noneOf(Rule.class);
        for (Rule rule : RULES) {
            if ((mask & 1 << rule.ordinal()) != 0) {
                rules.add(rule);
            }
        }
        return rules;
    }
}
