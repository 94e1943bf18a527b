package jp.kasane.prefecture.dispatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One of the stages that a town's visits pass in order (現状把握, 課題整理・解決助言, 取組中間確認, まとめ). Named by an id that stays when
 * stages are added, renamed or moved.
 *
 * @param leastDays from the town's visit before, at the least, whichever stage that was
 * @param mostDays from the town's visit of the stage before, at the most; null: no bound. Nor is there one where the town leaves that stage out
 * @param from the first day on which a visit of this stage may be; null: the programme's
 * @param until the last one; null: the programme's
 */
public record Stage(
        String id,
        int leastDays,
        @Nullable Integer mostDays,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public Stage {
        if (leastDays < 0 || (mostDays != null && mostDays < leastDays)) {
            throw new IllegalArgumentException("days between stages: " + leastDays + " to " + mostDays);
        }
    }
}
