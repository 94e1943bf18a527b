package jp.kasane.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-28", "2027-01-04", "2026-11-24"})
    void officesWorkOnEveryOtherDay(LocalDate day) {
        assertThat(WorkingDays.offices(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-29", "2026-12-31", "2027-01-01", "2027-01-03"})
    void officesAreClosedAtTheTurnOfTheYear(LocalDate day) {
        assertThat(WorkingDays.turnOfTheYear(day)).isTrue();
        assertThat(WorkingDays.offices(day)).isFalse();
    }

    @Test
    void officesAreClosedOnHolidaysWhichHaveNamesAndOnWeekends() {
        assertThat(WorkingDays.holiday(LocalDate.of(2026, 11, 23))).contains("勤労感謝の日");
        assertThat(WorkingDays.offices(LocalDate.of(2026, 11, 23))).isFalse();
        assertThat(WorkingDays.holiday(LocalDate.of(2026, 11, 22))).isEmpty();
        assertThat(WorkingDays.offices(LocalDate.of(2026, 11, 22))).isFalse();
    }

    @Test
    void ofAYearWhoseHolidaysNobodyKnowsYetWeekdaysAreWorkedOn() {
        assertThat(WorkingDays.holiday(LocalDate.of(2099, 1, 1))).isEmpty();
        assertThat(WorkingDays.offices(LocalDate.of(2099, 5, 5))).isTrue();
    }

    @Test
    void aProgrammeClosesMore() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(new WorkingDays(List.of()).include(day)).isTrue();
        assertThat(new WorkingDays(List.of(day)).include(day)).isFalse();
        assertThat(new WorkingDays(List.of(day)).from(day)).isEqualTo(day.plusDays(1));
    }
}
