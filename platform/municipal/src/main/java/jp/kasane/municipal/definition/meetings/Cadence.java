package jp.kasane.municipal.definition.meetings;

import java.util.List;
import jp.kasane.kernel.definition.Pointer;
import jp.kasane.kernel.definition.Refers;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.Unfit;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.basis.MeetingFunction;
import jp.kasane.municipal.definition.basis.Per;
import jp.kasane.municipal.definition.basis.Weekday;
import org.jspecify.annotations.Nullable;

/** How often a meeting is held; a meeting may have several cadences, by function or by occasion. */
@Title("開催頻度")
public record Cadence(
        @Title("種類") Kind kind,
        @Title("年に何回") @Nullable Count perYear,
        @Title("件数など回数でない数") @Nullable Count count,
        @Title("決まった日") @Nullable FixedDay rule,
        @Title("何ごとに") @Nullable Per per,
        @Title("どの機能の") @Nullable MeetingFunction function,
        @Title("どの会議の前") @Refers("meetings") @Nullable Pointer before,
        @Title("原典の言葉") @Nullable String words) {

    /** The kinds of cadence. */
    @Title("頻度の種類")
    public enum Kind {
        @Title("随時・必要に応じて")
        AS_NEEDED,
        @Title("定期")
        REGULAR,
        @Title("決まった日")
        FIXED_DAY,
        @Title("年に何回")
        PER_YEAR,
        @Title("年に何回から何回")
        RANGE,
        @Title("件数で数える")
        CASES,
        @Title("ほかの会議の前")
        BEFORE_MEETING,
        @Title("緊急時")
        EMERGENCY
    }

    /** The nth weekday of the month, or a day of the month. */
    @Title("決まった日")
    public record FixedDay(
            @Title("第何週") List<Integer> nth,
            @Title("曜日") @Nullable Weekday weekday,
            @Title("毎月何日") @Nullable Integer dayOfMonth) {

        private static final int WEEKS = 5;
        private static final int DAYS = 31;

        public FixedDay {
            if (nth.stream().anyMatch(week -> week < 1 || week > WEEKS)) {
                throw new Unfit("hours.nth");
            }
            if (dayOfMonth != null && (dayOfMonth < 1 || dayOfMonth > DAYS)) {
                throw new Unfit("day-of-month");
            }
            if (weekday == null && dayOfMonth == null) {
                throw new Unfit("fixed-day.empty");
            }
        }
    }
}
