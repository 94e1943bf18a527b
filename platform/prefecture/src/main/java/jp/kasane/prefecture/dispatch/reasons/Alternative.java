package jp.kasane.prefecture.dispatch.reasons;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Placement;

/**
 * Another place for a visit, everything else staying.
 *
 * @param costDifference how much more the plan would cost; negative: less. Exactly the difference of the scores
 * @param breaks what would be broken that is not broken now
 * @param differences the cost's difference goal by goal, weighed; goals that cost the same left out
 */
public record Alternative(Placement at, long costDifference, List<Breach> breaks, Map<Goal, Long> differences) {

    /** Those that break nothing first, then the cheapest. */
    static final Comparator<Alternative> BEST_FIRST = Comparator.comparingInt(
                    (Alternative each) -> each.breaks().size())
            .thenComparingLong(Alternative::costDifference)
            .thenComparing(each -> each.at().at())
            .thenComparing(each -> each.at().adviser());

    public Alternative {
        breaks = List.copyOf(breaks);
        differences = Map.copyOf(differences);
    }
}
