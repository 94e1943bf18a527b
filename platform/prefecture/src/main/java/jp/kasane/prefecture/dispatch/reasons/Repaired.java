package jp.kasane.prefecture.dispatch.reasons;

import java.util.List;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Score;

/**
 * A way to mend a plan.
 *
 * @param fallen the visits that could not stay where they were, or had no place
 * @param moved the confirmed visits that could have stayed and do not
 * @param costDifference how much more it costs than the plan as it was; negative: less
 */
public record Repaired(Plan plan, Score score, List<String> fallen, List<String> moved, long costDifference) {

    public Repaired {
        fallen = List.copyOf(fallen);
        moved = List.copyOf(moved);
    }
}
