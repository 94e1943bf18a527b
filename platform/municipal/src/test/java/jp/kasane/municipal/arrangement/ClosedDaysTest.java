package jp.kasane.municipal.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.kasane.kernel.testing.Made;
import jp.kasane.municipal.arrangement.OpenState.Doubt;
import jp.kasane.municipal.definition.bodies.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedDaysTest {

    private static final LocalDate HOLIDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate WORKDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'holidays'                              | 2026-11-23 | true",
                "'holidays'                              | 2026-11-24 | false",
                "'day-after-holiday'                     | 2026-11-24 | true",
                "'day-after-holiday'                     | 2026-11-23 | false",
                "'year-end'                              | 2026-12-29 | true",
                "'year-end'                              | 2026-12-28 | false",
                "{rule: 'weekdays', weekdays: ['mon']}   | 2026-11-30 | true",
                "{rule: 'weekdays', weekdays: ['mon']}   | 2026-12-01 | false",
                "'summer'                                | 2026-08-13 | false",
                "{rule: 'other', words: 'お盆'}           | 2026-08-13 | false"
            })
    void knowsWhichDaysAreSurelyOff(String closing, LocalDate date, boolean off) {
        assertThat(closed(closing).holds(date, day -> true)).isEqualTo(off);
    }

    @Test
    void takesTheMondayOffOnlyAfterASaturdayThatWasOpen() {
        LocalDate monday = LocalDate.of(2026, 11, 30);
        ClosedDays closed = closed("'monday-after-open-saturday'");
        assertThat(closed.holds(monday, day -> day.equals(monday.minusDays(2)))).isTrue();
        assertThat(closed.holds(monday, day -> false)).isFalse();
        assertThat(closed.holds(monday.plusDays(1), day -> true)).isFalse();
    }

    @Test
    void isInDoubtOnAHolidayOfWhichNothingIsSaid() {
        assertThat(closed("'year-end'").doubt(HOLIDAY)).contains(Doubt.HOLIDAY);
        assertThat(closed("'holidays'").doubt(HOLIDAY)).isEmpty();
        assertThat(closed("'year-end'").doubt(WORKDAY)).isEmpty();
    }

    @Test
    void isInDoubtAtNewYearUnlessTheEndOfTheYearIsOff() {
        assertThat(closed("'holidays'").doubt(NEW_YEAR)).contains(Doubt.YEAR_END);
        assertThat(closed("'year-end'").doubt(NEW_YEAR)).isEmpty();
        assertThat(closed("{rule: 'year-end', words: '12月末の数日（5日）'}").doubt(NEW_YEAR))
                .contains(Doubt.YEAR_END);
    }

    @Test
    void isInDoubtInYearsWhoseHolidaysAreNotKnown() {
        assertThat(closed("'holidays'").doubt(LocalDate.of(2051, 6, 1))).contains(Doubt.CALENDAR);
        assertThat(closed("'holidays'").doubt(LocalDate.of(2006, 6, 1))).contains(Doubt.CALENDAR);
    }

    @Test
    void namesDaysOffWithoutDatesWhereTheyMayLie() {
        ClosedDays closed = closed("'summer', {rule: 'other', words: '棚卸しの日'}");
        assertThat(closed.undated(LocalDate.of(2026, 8, 13))).hasSize(2);
        assertThat(closed.undated(WORKDAY))
                .singleElement()
                .satisfies(one -> assertThat(one.words()).isEqualTo("棚卸しの日"));
    }

    private static ClosedDays closed(String closings) {
        return new ClosedDays(
                Made.of(Hours.class, "{closed: [" + closings + "]}").closed());
    }
}
