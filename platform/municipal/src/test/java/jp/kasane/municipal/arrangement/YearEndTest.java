package jp.kasane.municipal.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.kasane.kernel.testing.Made;
import jp.kasane.municipal.definition.bodies.Hours.Closing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearEndTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-28, false",
        "2026-12-29, true",
        "2026-12-31, true",
        "2027-01-01, true",
        "2027-01-03, true",
        "2027-01-04, false",
        "2027-06-30, false"
    })
    void isFrom29DecemberTo3JanuaryAsTheLawHasIt(LocalDate date, boolean holds) {
        assertThat(YearEnd.USUAL.holds(date)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"年末年始", "年末年始を除く", "お正月"})
    void isTheUsualOneWhereTheWordsNameNoDays(String words) {
        assertThat(of(words)).isEqualTo(YearEnd.USUAL);
    }

    @Test
    void isTheUsualOneWithoutWords() {
        assertThat(YearEnd.of(Made.of(Closing.class, "{rule: 'year-end'}"))).isEqualTo(YearEnd.USUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "12月28日〜1月4日, 2026-12-28, 2027-01-04",
        "１２月３０日から翌年１月５日まで, 2026-12-30, 2027-01-05",
        "12/27-1/3, 2026-12-27, 2027-01-03",
        "年末年始（12.31～1.2）, 2026-12-31, 2027-01-02"
    })
    void readsTheTwoDatesThatAreNamed(String words, LocalDate first, LocalDate last) {
        YearEnd end = of(words);
        assertThat(end.clear()).isTrue();
        assertThat(end.holds(first.minusDays(1))).isFalse();
        assertThat(end.holds(first)).isTrue();
        assertThat(end.holds(last)).isTrue();
        assertThat(end.holds(last.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12月末の5日間", "1月4日から", "12月32日〜1月3日", "8月13日〜8月16日", "12月29日、30日、31日、1月1日〜3日"})
    void isUnclearWhereTheFiguresAreNoTwoDatesOverNewYear(String words) {
        YearEnd end = of(words);
        assertThat(end.clear()).isFalse();
        assertThat(end.holds(LocalDate.of(2026, 12, 29))).isTrue();
    }

    private static YearEnd of(String words) {
        return YearEnd.of(Made.of(Closing.class, "{rule: 'year-end', words: '" + words + "'}"));
    }
}
