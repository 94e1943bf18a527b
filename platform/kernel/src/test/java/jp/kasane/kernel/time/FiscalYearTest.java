package jp.kasane.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalYearTest {

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2025", "2026-04-01, 2026", "2026-12-31, 2026", "2027-01-01, 2026", "2027-03-31, 2026"})
    void beginsInApril(LocalDate date, int year) {
        assertThat(FiscalYear.of(date)).isEqualTo(new FiscalYear(year));
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 令和8年度",
        "2020, 令和2年度",
        "2019, 令和元年度",
        "2018, 平成30年度",
        "1989, 平成元年度",
        "1988, 昭和63年度",
        "1926, 大正15年度",
        "1872, 明治5年度"
    })
    void isLabelledAsOfficesLabelIt(int year, String label) {
        assertThat(new FiscalYear(year).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"2026, R8", "2019, R1", "2018, H30", "1926, T15", "1872, M5"})
    void isAbbreviatedForNumbers(int year, String abbreviated) {
        assertThat(new FiscalYear(year).abbreviated()).isEqualTo(abbreviated);
    }

    @Test
    void isLabelledInEnglishByItsFirstYear() {
        assertThat(new FiscalYear(2026).englishLabel()).isEqualTo("FY2026");
        assertThat(new FiscalYear(2026)).hasToString("FY2026");
    }

    @Property
    void everyDayLiesBetweenTheFirstAndTheLastDayOfItsYear(
            @ForAll @DateRange(min = "1873-01-01", max = "2100-12-31") LocalDate date) {
        FiscalYear year = FiscalYear.of(date);

        assertThat(date).isBetween(year.firstDay(), year.lastDay());
        assertThat(year.contains(date)).isTrue();
        assertThat(year.next().contains(date)).isFalse();
        assertThat(year.next().previous()).isEqualTo(year);
        assertThat(year.next().firstDay()).isEqualTo(year.lastDay().plusDays(1));
        assertThat(year).isLessThan(year.next());
    }

    @Test
    void refusesAYearThatIsNoYear() {
        assertThatThrownBy(() -> new FiscalYear(8)).isInstanceOf(IllegalArgumentException.class);
    }
}
