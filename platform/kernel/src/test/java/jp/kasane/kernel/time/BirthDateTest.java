package jp.kasane.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDateTest {

    @ParameterizedTest
    @CsvSource({"2026-03-31, 64", "2026-04-01, 65", "2027-03-31, 65"})
    void countsAYearMoreFromTheBirthday(LocalDate day, int age) {
        assertThat(new BirthDate(LocalDate.of(1961, 4, 1)).ageOn(day)).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({
        "1961-04-01, 65, 2026-03-31",
        "1961-04-02, 65, 2026-04-01",
        "2000-02-29, 18, 2018-02-28",
        "2000-02-29, 20, 2020-02-28",
        "2000-03-01, 18, 2018-02-28",
        "2000-03-01, 20, 2020-02-29",
        "2000-01-01, 20, 2019-12-31"
    })
    void attainsAnAgeAtTheEndOfTheDayBeforeTheBirthday(LocalDate born, int age, LocalDate day) {
        assertThat(new BirthDate(born).attains(age)).isEqualTo(day);
    }

    @Property
    void anAgeIsAttainedADayBeforeItIsCounted(
            @ForAll @DateRange(min = "1900-01-01", max = "2030-12-31") LocalDate born,
            @ForAll @IntRange(min = 1, max = 120) int age) {
        BirthDate birth = new BirthDate(born);
        LocalDate day = birth.attains(age);

        assertThat(birth.attainedBy(day.minusDays(1), age)).isFalse();
        assertThat(birth.attainedBy(day, age)).isTrue();
        assertThat(birth.ageOn(day)).isEqualTo(age - 1);
        assertThat(birth.ageOn(day.plusDays(1))).isEqualTo(age);
    }

    @Test
    void refusesAnAgeBeforeBirth() {
        BirthDate born = new BirthDate(LocalDate.of(2026, 4, 1));

        assertThatThrownBy(() -> born.ageOn(LocalDate.of(2026, 3, 31))).isInstanceOf(IllegalArgumentException.class);
        assertThat(born.ageOn(LocalDate.of(2026, 4, 1))).isZero();
    }
}
