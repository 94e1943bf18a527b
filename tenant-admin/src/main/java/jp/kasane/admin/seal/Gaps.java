package jp.kasane.admin.seal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.kasane.admin.seal.IdRanges.Range;

/** What lies between ranges of numbers. */
final class Gaps {

    private Gaps() {}

    /** The numbers beyond the one bound, up to the other, that are in none of the ranges. */
    static List<Range> between(long beyond, long to, List<Range> taken) {
        List<Range> gaps = new ArrayList<>();
        long next = beyond + 1;
        for (Range one : taken.stream()
                .filter(range -> range.last() > beyond)
                .sorted(Comparator.comparingLong(Range::first))
                .toList()) {
            if (one.first() > next) {
                gaps.add(new Range(next, one.first() - 1));
            }
            next = Math.max(next, one.last() + 1);
        }
        if (next <= to) {
            gaps.add(new Range(next, to));
        }
        return gaps;
    }
}
