package jp.kasane.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import jp.kasane.kernel.time.DateReading.Read;
import jp.kasane.kernel.time.DateReading.Reason;
import jp.kasane.kernel.time.DateReading.Refused;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseDatesTest {

    @ParameterizedTest
    @CsvSource({
        "R8.4.1, 2026-04-01",
        "r8/4/1, 2026-04-01",
        "R8-04-01, 2026-04-01",
        "令和8年4月1日, 2026-04-01",
        "令和８年４月１日, 2026-04-01",
        "令和8年4月1日(水), 2026-04-01",
        "令和8年4月1日（水曜日）, 2026-04-01",
        "㋿8年4月1日, 2026-04-01",
        "令8.4.1, 2026-04-01",
        "令和元年5月1日, 2019-05-01",
        "令和1年5月1日, 2019-05-01",
        "Ｒ８．４．１, 2026-04-01",
        "2026-04-01, 2026-04-01",
        "2026ー4ー1, 2026-04-01",
        "2026/4/1, 2026-04-01",
        "2026.4.1, 2026-04-01",
        "２０２６／４／１, 2026-04-01",
        "2026年4月1日, 2026-04-01",
        "2026年 4月 1日, 2026-04-01",
        "20260401, 2026-04-01",
        "２０２６０４０１, 2026-04-01",
        "H31.4.30, 2019-04-30",
        "平成元年1月8日, 1989-01-08",
        "S64.1.7, 1989-01-07",
        "昭和元年12月25日, 1926-12-25",
        "T15.12.24, 1926-12-24",
        "M6.1.1, 1873-01-01",
        "令和6年2月29日, 2024-02-29"
    })
    void readsADateHoweverItIsWritten(String typed, LocalDate date) {
        assertThat(JapaneseDates.parse(typed)).isEqualTo(new Read(date));
    }

    @ParameterizedTest
    @CsvSource({
        "令和8年2月30日, NO_SUCH_DAY, 2026-02-28",
        "2026-02-29, NO_SUCH_DAY, 2026-02-28",
        "20260431, NO_SUCH_DAY, 2026-04-30",
        "R8.4.31, NO_SUCH_DAY, 2026-04-30",
        "昭和64年1月8日, ERA_ENDED, 1989-01-08",
        "平成31年5月1日, ERA_ENDED, 2019-05-01",
        "H38.4.1, ERA_ENDED, 2026-04-01",
        "令和元年4月30日, ERA_NOT_BEGUN, 2019-04-30",
        "S1.12.24, ERA_NOT_BEGUN, 1926-12-24",
        "令和8年4月1日(木), OTHER_WEEKDAY, 2026-04-01"
    })
    void refusesADayThatIsNotThereAndOffersTheDayThatWasMeant(String typed, Reason reason, LocalDate meant) {
        assertThat(JapaneseDates.parse(typed)).isEqualTo(new Refused(reason, List.of(meant)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-13-01, NO_SUCH_DAY",
        "2026-00-01, NO_SUCH_DAY",
        "2026-04-00, NO_SUCH_DAY",
        "1872-12-31, BEFORE_SOLAR_CALENDAR",
        "明治5年12月2日, BEFORE_SOLAR_CALENDAR"
    })
    void refusesWhatCannotBeMendedWithoutAnOffer(String typed, Reason reason) {
        assertThat(JapaneseDates.parse(typed)).isEqualTo(new Refused(reason, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "明日",
                "4月1日",
                "8.4.1",
                "26/4/1",
                "R8.4",
                "R8.4/1",
                "R0.4.1",
                "R元.4",
                "2026年4-1",
                "202641",
                "令和8年4月1日午後",
                "R8.4.1x",
                "X8.4.1",
                "令和和8年4月1日",
                "R8.4.１日"
            })
    void refusesWhatItDoesNotUnderstand(String typed) {
        assertThat(JapaneseDates.parse(typed)).isEqualTo(new Refused(Reason.NOT_UNDERSTOOD, List.of()));
    }

    @Test
    void showsADateInTheWaysOfTheProduct() {
        LocalDate date = LocalDate.of(2026, 4, 1);

        assertThat(JapaneseDates.full(date)).isEqualTo("令和8年4月1日(水)");
        assertThat(JapaneseDates.day(date)).isEqualTo("令和8年4月1日");
        assertThat(JapaneseDates.abbreviated(date)).isEqualTo("R8.4.1");
        assertThat(JapaneseDates.english(date)).isEqualTo("1 April 2026 (Wed)");
        assertThat(JapaneseDates.full(date, Locale.JAPANESE)).isEqualTo(JapaneseDates.full(date));
        assertThat(JapaneseDates.full(date, Locale.ENGLISH)).isEqualTo(JapaneseDates.english(date));
        assertThat(JapaneseDates.full(date.atTime(9, 5, 59), Locale.JAPANESE)).isEqualTo("令和8年4月1日(水) 09:05");
        assertThat(JapaneseDates.full(date.atTime(23, 0), Locale.ENGLISH)).isEqualTo("1 April 2026 (Wed) 23:00");
    }

    @Test
    void showsTheFirstYearOfAnEraAsGannen() {
        assertThat(JapaneseDates.full(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年5月1日(水)");
        assertThat(JapaneseDates.full(LocalDate.of(2019, 4, 30))).isEqualTo("平成31年4月30日(火)");
        assertThat(JapaneseDates.abbreviated(LocalDate.of(2019, 5, 1))).isEqualTo("R1.5.1");
    }

    @Test
    void showsADayBeforeTheSolarCalendarInWesternYears() {
        assertThat(JapaneseDates.full(LocalDate.of(1872, 12, 31))).isEqualTo("1872年12月31日(火)");
        assertThat(JapaneseDates.abbreviated(LocalDate.of(1872, 12, 31))).isEqualTo("1872-12-31");
    }

    @Property
    void readsBackEveryDayItShows(@ForAll @DateRange(min = "1873-01-01", max = "2100-12-31") LocalDate date) {
        assertThat(JapaneseDates.parse(JapaneseDates.full(date))).isEqualTo(new Read(date));
        assertThat(JapaneseDates.parse(JapaneseDates.day(date))).isEqualTo(new Read(date));
        assertThat(JapaneseDates.parse(JapaneseDates.abbreviated(date))).isEqualTo(new Read(date));
        assertThat(JapaneseDates.parse(date.toString())).isEqualTo(new Read(date));
    }

    @Property
    void neverFailsOnAnything(@ForAll String typed) {
        assertThat(JapaneseDates.parse(typed)).isNotNull();
    }

    @Test
    void aMonthIsNamedInTheLanguageOfWhoReadsIt() {
        YearMonth month = YearMonth.of(2026, 11);
        assertThat(JapaneseDates.month(month, Locale.JAPANESE)).isEqualTo("令和8年11月");
        assertThat(JapaneseDates.month(YearMonth.of(2019, 5), Locale.JAPANESE)).isEqualTo("令和元年5月");
        assertThat(JapaneseDates.month(month, Locale.ENGLISH)).isEqualTo("November 2026");
    }
}
