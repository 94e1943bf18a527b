package jp.kasane.municipal.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import jp.kasane.kernel.testing.Made;
import jp.kasane.municipal.arrangement.OpenState.Span;
import jp.kasane.municipal.definition.basis.Weekday;
import jp.kasane.municipal.definition.bodies.Hours.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final String EVERY_DAY = "days: ['mon','tue','wed','thu','fri','sat','sun']";

    @ParameterizedTest
    @EnumSource(Weekday.class)
    void meansTheDayOfTheWeekByItsName(Weekday day) {
        LocalDate date = MONDAY.plusDays(day.ordinal());
        assertThat(Days.is(day, date)).isTrue();
        assertThat(Days.is(day, date.plusDays(1))).isFalse();
        assertThat(date.getDayOfWeek().name()).startsWith(day.name());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01, 1", "2026-11-07, 1", "2026-11-08, 2", "2026-11-15, 3", "2026-11-22, 4", "2026-11-29, 5"})
    void countsTheSameWeekdaysOfTheMonth(LocalDate date, int nth) {
        for (int week = 1; week <= 5; week++) {
            assertThat(Days.meets(rule(EVERY_DAY + ", nth: [" + week + "]"), date))
                    .isEqualTo(week == nth);
        }
    }

    @Test
    void aRuleWithoutDaysMayMeanAny() {
        assertThat(Days.meets(rule("from: '09:00', to: '12:00'"), MONDAY)).isTrue();
        assertThat(Days.isConditional(rule("from: '09:00', to: '12:00'"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"午前", "夜間", "日中", "平日", "土曜"})
    void aPartOfTheDayIsAName(String part) {
        assertThat(Days.isConditional(rule(EVERY_DAY + ", part: '" + part + "'")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"夏休み", "予約のとき", "長期休みの昼間", "冬期"})
    void anyOtherPartIsACondition(String part) {
        assertThat(Days.isConditional(rule(EVERY_DAY + ", part: '" + part + "'")))
                .isTrue();
    }

    @Test
    void aRuleIsTimedOnlyWithBothTimes() {
        assertThat(Days.isTimed(rule(EVERY_DAY + ", from: '09:00', to: '12:00'")))
                .isTrue();
        assertThat(Days.isTimed(rule(EVERY_DAY + ", from: '09:00'"))).isFalse();
        assertThat(Days.isTimed(rule(EVERY_DAY + ", to: '12:00'"))).isFalse();
    }

    @Test
    void twentyFourIsTheMidnightAtTheEndOfTheDay() {
        Span span = Days.span(rule(EVERY_DAY + ", from: '18:00', to: '24:00'"), MONDAY);
        assertThat(span.from()).isEqualTo(MONDAY.atTime(18, 0));
        assertThat(span.to()).isEqualTo(MONDAY.plusDays(1).atStartOfDay());
        assertThat(span.holds(LocalDateTime.parse("2026-11-02T23:59"))).isTrue();
        assertThat(span.holds(LocalDateTime.parse("2026-11-03T00:00"))).isFalse();
        assertThat(span.holds(LocalDateTime.parse("2026-11-02T17:59"))).isFalse();
    }

    @Test
    void isAroundOnlyWithoutAnyGap() {
        Opening all = rule(EVERY_DAY + ", from: '00:00', to: '24:00'");
        Opening weekdays = rule("days: ['mon','tue','wed','thu','fri'], from: '00:00', to: '24:00'");
        Opening weekends = rule("days: ['sat','sun'], from: '00:00', to: '24:00'");
        assertThat(Days.areAround(List.of(all))).isTrue();
        assertThat(Days.areAround(List.of(weekdays, weekends))).isTrue();
        assertThat(Days.areAround(List.of(weekdays))).isFalse();
        assertThat(Days.areAround(List.of(rule(EVERY_DAY + ", nth: [1], from: '00:00', to: '24:00'"))))
                .isFalse();
        assertThat(Days.areAround(List.of(rule(EVERY_DAY + ", from: '00:00', to: '23:59'"))))
                .isFalse();
        assertThat(Days.areAround(List.of(rule(EVERY_DAY + ", from: '00:00', to: '24:00', part: '夏休み'"))))
                .isFalse();
    }

    private static Opening rule(String keys) {
        return Made.of(Opening.class, "{" + keys + "}");
    }
}
