package jp.kasane.municipal.definition.bodies;

import java.util.List;
import jp.kasane.kernel.definition.Short;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.Unfit;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.basis.Weekday;
import org.jspecify.annotations.Nullable;

/** When a body is open: rules, the days it is closed all the same, and the source's words. */
@Title("開いている時間")
@Short("words")
public record Hours(
        @Title("開く規則") List<Opening> rules,
        @Title("休み") List<Closing> closed,
        @Title("開く回数（月2回以上など）") @Nullable Count frequency,
        @Title("原典の言葉") @Nullable String words) {

    /** Open on these days from … to …; {@code nth} for the nth such day of a month only. */
    @Title("開く規則")
    public record Opening(
            @Title("曜日") List<Weekday> days,
            @Title("第何週") List<Integer> nth,
            @Title("から") @Nullable TimeOfDay from,
            @Title("まで") @Nullable TimeOfDay to,
            @Title("場所") @Nullable String site,
            @Title("区分（夜間、夏休みなど）") @Nullable String part,
            @Title("原典の言葉") @Nullable String words) {

        private static final int WEEKS = 5;

        public Opening {
            if (from != null && to != null && !from.isBefore(to)) {
                throw new Unfit("hours.backwards", from, to);
            }
            if (nth.stream().anyMatch(week -> week < 1 || week > WEEKS)) {
                throw new Unfit("hours.nth");
            }
        }
    }

    /** Closed on these days. */
    @Title("休み")
    @Short("rule")
    public record Closing(
            @Title("休みの規則") Rule rule,
            @Title("日数") @Nullable Integer days,
            @Title("曜日") List<Weekday> weekdays,
            @Title("原典の言葉") @Nullable String words) {

        /** Which days. */
        @Title("休みの規則")
        public enum Rule {
            @Title("祝日")
            HOLIDAYS,
            @Title("年末年始")
            YEAR_END,
            @Title("祝日の翌日")
            DAY_AFTER_HOLIDAY,
            @Title("開いた土曜の次の月曜")
            MONDAY_AFTER_OPEN_SATURDAY,
            @Title("夏季休業")
            SUMMER,
            @Title("決まった曜日")
            WEEKDAYS,
            @Title("その他（words に書く）")
            OTHER
        }
    }
}
