package jp.kasane.prefecture.dispatch.reasons;

import java.util.List;
import java.util.Map;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Placement;

/**
 * Why a visit is where it is.
 *
 * @param share what the plan costs more than without this visit, goal by goal, weighed
 * @param alternatives those that break nothing first, then the cheapest; none where the visit may not be moved
 */
public record Why(String visit, Placement at, Map<Goal, Long> share, List<Alternative> alternatives) {

    public Why {
        share = Map.copyOf(share);
        alternatives = List.copyOf(alternatives);
    }
}
