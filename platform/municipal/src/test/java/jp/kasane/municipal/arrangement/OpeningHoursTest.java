package jp.kasane.municipal.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.testing.Made;
import jp.kasane.municipal.arrangement.OpenState.Closed;
import jp.kasane.municipal.arrangement.OpenState.Doubt;
import jp.kasane.municipal.arrangement.OpenState.OnlyWords;
import jp.kasane.municipal.arrangement.OpenState.Open;
import jp.kasane.municipal.arrangement.OpenState.Perhaps;
import jp.kasane.municipal.arrangement.OpenState.Unstated;
import jp.kasane.municipal.arrangement.OpeningHours.SiteState;
import jp.kasane.municipal.definition.bodies.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours as the published systems state them, asked at times that people ask. */
class OpeningHoursTest {

    private static final String WEEKDAYS = "days: ['mon', 'tue', 'wed', 'thu', 'fri']";
    private static final String OFFICE = "{rules: [{" + WEEKDAYS
            + ", from: '08:30', to: '17:15'}], closed: ['holidays', 'year-end'], words: '月〜金 8:30–17:15'}";
    /** 伊豆の国市: two halves of the day, and every other Saturday. */
    private static final String WITH_SATURDAYS = "{rules: [{" + WEEKDAYS + ", from: '09:00', to: '11:30'}, {" + WEEKDAYS
            + ", from: '13:00', to: '16:00'}, {days: ['sat'], nth: [1, 3], from: '09:00', to: '11:30'},"
            + " {days: ['sat'], nth: [1, 3], from: '13:00', to: '16:00'}], closed: ['holidays', 'year-end']}";

    @Test
    void isOpenUntilTheEndOfItsDay() {
        assertThat(at(OFFICE, "2026-11-24T10:00")).isEqualTo(open("2026-11-24T17:15"));
        assertThat(at(OFFICE, "2026-11-24T08:30")).isEqualTo(open("2026-11-24T17:15"));
    }

    @Test
    void isClosedFromTheMinuteItClosesAndSaysWhenItOpensNext() {
        assertThat(at(OFFICE, "2026-11-24T17:15")).isEqualTo(closed("2026-11-25T08:30"));
        assertThat(at(OFFICE, "2026-11-24T08:29")).isEqualTo(closed("2026-11-24T08:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T18:00, 2026-11-24T08:30", // Friday before 勤労感謝の日 on a Monday
        "2026-09-18T18:00, 2026-09-24T08:30", // 敬老の日, 国民の休日 and 秋分の日 in a row
        "2026-12-28T18:00, 2027-01-04T08:30", // the end of the year
        "2027-01-08T18:00, 2027-01-12T08:30", // 成人の日
        "2026-05-02T12:00, 2026-05-07T08:30" // a substitute after three holidays
    })
    void knowsHolidaysAndTheEndOfTheYear(String now, String next) {
        assertThat(at(OFFICE, now)).isEqualTo(closed(next));
    }

    @Test
    void isClosedOverNoonAndOpensAgainTheSameDay() {
        assertThat(at(WITH_SATURDAYS, "2026-11-24T10:00")).isEqualTo(open("2026-11-24T11:30"));
        assertThat(at(WITH_SATURDAYS, "2026-11-24T12:00")).isEqualTo(closed("2026-11-24T13:00"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-07, true", "2026-11-14, false", "2026-11-21, true", "2026-11-28, false", "2026-08-29, false"})
    void countsTheSaturdaysOfTheMonth(LocalDate saturday, boolean opens) {
        assertThat(at(WITH_SATURDAYS, saturday + "T10:00") instanceof Open).isEqualTo(opens);
    }

    @Test
    void opensOnTheNextSaturdayThatCounts() {
        assertThat(at(WITH_SATURDAYS, "2026-11-20T16:00")).isEqualTo(closed("2026-11-21T09:00"));
        assertThat(at(WITH_SATURDAYS, "2026-11-13T16:00")).isEqualTo(closed("2026-11-16T09:00"));
    }

    @Test
    void isOpenAroundTheClockWithoutEnd() {
        String around = "{rules: [{days: ['mon','tue','wed','thu','fri','sat','sun'], from: '00:00', to: '24:00'}]}";
        assertThat(at(around, "2026-11-24T03:00")).isEqualTo(new Open(Optional.empty(), List.of()));
        assertThat(at(around, "2027-01-01T03:00")).isEqualTo(new Open(Optional.empty(), List.of()));
        assertThat(at(around, "2060-01-01T03:00")).isEqualTo(new Open(Optional.empty(), List.of()));
    }

    @Test
    void closesAtMidnightOrGoesOnThroughIt() {
        String late =
                "{rules: [{days: ['fri'], from: '20:00', to: '24:00'}, {days: ['sat'], from: '00:00', to: '05:00'}],"
                        + " closed: ['holidays', 'year-end']}";
        assertThat(at(late, "2026-11-20T23:00")).isEqualTo(open("2026-11-21T05:00"));
        String evening = "{rules: [{days: ['fri'], from: '20:00', to: '24:00'}], closed: ['holidays', 'year-end']}";
        assertThat(at(evening, "2026-11-20T23:59")).isEqualTo(open("2026-11-21T00:00"));
    }

    @Test
    void isClosedOnTheDayAfterAHolidayWhereTheRuleSaysSo() {
        String hours = "{rules: [{days: ['tue', 'wed'], from: '09:00', to: '12:00'}],"
                + " closed: ['holidays', 'day-after-holiday', 'year-end']}";
        assertThat(at(hours, "2026-11-24T10:00")).isEqualTo(closed("2026-11-25T09:00"));
    }

    @Test
    void isClosedOnTheMondayAfterAnOpenSaturday() {
        String hours =
                "{rules: [{" + WEEKDAYS + ", from: '09:00', to: '12:00'}, {days: ['sat'], nth: [1, 3], from: '09:00',"
                        + " to: '12:00'}], closed: ['holidays', 'year-end', 'monday-after-open-saturday']}";
        assertThat(at(hours, "2026-11-09T10:00")).isEqualTo(closed("2026-11-10T09:00"));
        assertThat(at(hours, "2026-11-16T10:00")).isEqualTo(open("2026-11-16T12:00"));
    }

    @Test
    void takesWeekdaysOff() {
        String hours = "{rules: [{" + WEEKDAYS + ", from: '09:00', to: '12:00'}],"
                + " closed: ['holidays', 'year-end', {rule: 'weekdays', weekdays: ['wed']}]}";
        assertThat(at(hours, "2026-11-25T10:00")).isEqualTo(closed("2026-11-26T09:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "年末年始（12月28日〜1月5日）, 2026-12-28T10:00, 2027-01-06T09:00",
        "12/30から1/2まで, 2026-12-30T10:00, 2027-01-04T09:00",
        "１２月２９日～１月３日, 2026-12-29T10:00, 2027-01-04T09:00"
    })
    void readsTheDaysOffAtTheEndOfTheYearThatAreNamed(String words, String now, String next) {
        assertThat(at(yearEnd(words), now)).isEqualTo(closed(next));
    }

    @Test
    void guessesNoDaysOffOutOfWordsThatItCannotRead() {
        OpenState state = at(yearEnd("12月末の5日間"), "2026-12-28T10:00");
        assertThat(state).isInstanceOfSatisfying(Perhaps.class, perhaps -> {
            assertThat(perhaps.doubt()).isEqualTo(Doubt.YEAR_END);
            assertThat(perhaps.next()).contains(time("2027-01-12T09:00"));
        });
    }

    @Test
    void saysThatAHolidayIsInDoubtWhereNothingIsSaidAboutHolidays() {
        String silent = "{rules: [{" + WEEKDAYS + ", from: '09:00', to: '16:00'}], closed: ['year-end']}";
        assertThat(at(silent, "2026-11-23T10:00")).isInstanceOfSatisfying(Perhaps.class, perhaps -> {
            assertThat(perhaps.doubt()).isEqualTo(Doubt.HOLIDAY);
            assertThat(perhaps.usual()).hasSize(1);
            assertThat(perhaps.next()).contains(time("2026-11-24T09:00"));
        });
        assertThat(at(silent, "2026-11-23T17:00")).isEqualTo(closed("2026-11-24T09:00"));
        assertThat(at(silent, "2026-11-20T17:00"))
                .isEqualTo(new Closed(
                        Optional.of(time("2026-11-24T09:00")), Optional.of(LocalDate.of(2026, 11, 23)), List.of()));
        assertThat(at(silent, "2027-01-01T10:00")).isEqualTo(closed("2027-01-04T09:00"));
    }

    @Test
    void saysThatNewYearIsInDoubtWhereNothingIsSaidAboutIt() {
        String silent = "{rules: [{" + WEEKDAYS + ", from: '09:00', to: '16:00'}], closed: ['holidays']}";
        assertThat(at(silent, "2026-12-30T10:00"))
                .isInstanceOfSatisfying(
                        Perhaps.class, perhaps -> assertThat(perhaps.doubt()).isEqualTo(Doubt.YEAR_END));
    }

    @Test
    void namesTheDaysOffWhoseDatesAreNotSaidButOnlyInSummer() {
        String hours =
                "{rules: [{" + WEEKDAYS + ", from: '09:00', to: '16:00'}], closed: ['holidays', 'year-end', {rule:"
                        + " 'summer', days: 3, words: '事業所指定の夏季3日'}]}";
        assertThat(at(hours, "2026-08-13T10:00"))
                .isInstanceOfSatisfying(
                        Open.class, open -> assertThat(open.unless()).hasSize(1));
        assertThat(at(hours, "2026-11-24T10:00"))
                .isInstanceOfSatisfying(
                        Open.class, open -> assertThat(open.unless()).isEmpty());
    }

    @Test
    void knowsTheDayButNotTheTimes() {
        String fridays = "{rules: [{days: ['fri'], words: '週1回・金曜日（月4回）'}], closed: ['holidays', 'year-end']}";
        assertThat(at(fridays, "2026-11-20T10:00")).isEqualTo(new Perhaps(Doubt.TIMES, List.of(), Optional.empty()));
        assertThat(at(fridays, "2026-11-21T10:00"))
                .isEqualTo(new Closed(Optional.empty(), Optional.of(LocalDate.of(2026, 11, 27)), List.of()));
    }

    @Test
    void leavesASeasonThatIsSaidInWordsToPeople() {
        String hours = "{rules: [{days: ['wed'], part: '長期休みの昼間', from: '10:00', to: '15:00'}],"
                + " closed: ['holidays', 'year-end']}";
        assertThat(at(hours, "2026-11-25T10:00")).isEqualTo(new Perhaps(Doubt.CONDITION, List.of(), Optional.empty()));
        assertThat(at(hours, "2026-11-25T15:00")).isInstanceOf(Closed.class);
        assertThat(at(hours.replace("長期休みの昼間", "昼間"), "2026-11-25T10:00")).isEqualTo(open("2026-11-25T15:00"));
    }

    @Test
    void tellsEachSiteForItself() {
        String two =
                "{rules: [{site: '本所', " + WEEKDAYS + ", from: '08:30', to: '17:00'}, {site: '分室', days: ['thu'], from:"
                        + " '13:00', to: '16:00'}], closed: ['holidays', 'year-end']}";
        List<SiteState> sites = OpeningHours.at(hours(two), time("2026-11-24T10:00"));
        assertThat(sites)
                .containsExactly(
                        new SiteState(Optional.of("本所"), open("2026-11-24T17:00")),
                        new SiteState(Optional.of("分室"), closed("2026-11-26T13:00")));
    }

    @Test
    void handsWordsOverAsWords() {
        assertThat(at("{words: '夜間等'}", "2026-11-24T10:00")).isEqualTo(new OnlyWords("夜間等"));
        assertThat(at("{rules: [{words: '月2回以上'}]}", "2026-11-24T10:00")).isEqualTo(new OnlyWords("月2回以上"));
        assertThat(at("{rules: [{from: '09:00', to: '12:00'}]}", "2026-11-24T10:00"))
                .isEqualTo(new OnlyWords("09:00–12:00"));
        assertThat(at("{}", "2026-11-24T10:00")).isEqualTo(new Unstated());
        assertThat(OpeningHours.at(null, time("2026-11-24T10:00")))
                .containsExactly(new SiteState(Optional.empty(), new Unstated()));
    }

    @Test
    void doesNotForeseeHolidaysOfYearsWhoseLawIsNotKnown() {
        assertThat(at(OFFICE, "2051-06-01T10:00"))
                .isInstanceOfSatisfying(
                        Perhaps.class, perhaps -> assertThat(perhaps.doubt()).isEqualTo(Doubt.CALENDAR));
    }

    private static String yearEnd(String words) {
        return "{rules: [{" + WEEKDAYS
                + ", from: '09:00', to: '16:00'}], closed: ['holidays', {rule: 'year-end', words: '" + words + "'}]}";
    }

    private static OpenState at(String hours, String now) {
        return OpeningHours.at(hours(hours), time(now)).get(0).state();
    }

    private static Hours hours(String json) {
        return Made.of(Hours.class, json);
    }

    private static LocalDateTime time(String iso) {
        return LocalDateTime.parse(iso);
    }

    private static Open open(String until) {
        return new Open(Optional.of(time(until)), List.of());
    }

    private static Closed closed(String next) {
        return new Closed(Optional.of(time(next)), Optional.empty(), List.of());
    }
}
