package jp.kasane.municipal.arrangement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import jp.kasane.municipal.arrangement.OpenState.Span;
import jp.kasane.municipal.definition.basis.Weekday;
import jp.kasane.municipal.definition.bodies.Hours.Opening;
import jp.kasane.municipal.definition.bodies.TimeOfDay;
import org.jspecify.annotations.Nullable;

/** Which days an opening rule means. */
final class Days {

    /** Parts of a day: names, and no condition. Any other part (夏休み, 予約のとき) is one that only a person can read. */
    private static final Set<String> PARTS = Set.of(
            "午前", "午後", "朝", "昼", "昼間", "日中", "夕方", "夜", "夜間", "平日", "土曜", "土曜日", "休日", "土日", "日曜", "日曜日", "通常", "全日",
            "終日");

    private static final int WEEK = 7;
    private static final String MIDNIGHT = "24:00";

    private Days() {}

    static boolean is(Weekday day, LocalDate date) {
        return day.ordinal() == date.getDayOfWeek().ordinal();
    }

    /** Whether the rule may mean the day: a rule without days may mean any. */
    static boolean meets(Opening rule, LocalDate date) {
        boolean weekday = rule.days().isEmpty() || rule.days().stream().anyMatch(day -> is(day, date));
        int nth = (date.getDayOfMonth() - 1) / WEEK + 1;
        return weekday && (rule.nth().isEmpty() || rule.nth().contains(nth));
    }

    static boolean isConditional(Opening rule) {
        return rule.days().isEmpty() || rule.part() != null && !PARTS.contains(rule.part());
    }

    static boolean isTimed(Opening rule) {
        return rule.from() != null && rule.to() != null;
    }

    /** Whether the rules leave no hour of the week out: such a counter has no days off to be in doubt about. */
    static boolean areAround(List<Opening> rules) {
        return List.of(Weekday.values()).stream().allMatch(day -> rules.stream().anyMatch(rule -> isAround(rule, day)));
    }

    private static boolean isAround(Opening rule, Weekday day) {
        return rule.days().contains(day)
                && rule.nth().isEmpty()
                && !isConditional(rule)
                && isTimed(rule)
                && "00:00".equals(text(rule.from()))
                && MIDNIGHT.equals(text(rule.to()));
    }

    static Span span(Opening rule, LocalDate date) {
        return new Span(time(rule.from(), date), time(rule.to(), date));
    }

    private static LocalDateTime time(@Nullable TimeOfDay time, LocalDate date) {
        String text = text(time);
        return MIDNIGHT.equals(text) ? date.plusDays(1).atStartOfDay() : date.atTime(java.time.LocalTime.parse(text));
    }

    private static String text(@Nullable TimeOfDay time) {
        return time == null ? "" : time.text();
    }
}
