package jp.kasane.web.prefecture.planning;

import static jp.kasane.web.prefecture.planning.APlanSeen.ENGLISH;
import static jp.kasane.web.prefecture.planning.APlanSeen.HERE;
import static jp.kasane.web.prefecture.planning.APlanSeen.JAPANESE;
import static jp.kasane.web.prefecture.planning.APlanSeen.at;
import static jp.kasane.web.prefecture.planning.APlanSeen.typed;
import static jp.kasane.web.prefecture.planning.APlanSeen.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.List;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Link;
import jp.kasane.web.prefecture.planning.CalendarPage.Day;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A month of a plan: which month it is, what stands on its days, and where something can be put. */
class CalendarPageTest {

    private static CalendarPage page(PrefectureVisit reader, Situation now, String... asked) {
        return CalendarPage.of(reader, APlanSeen.frame(reader, now), now, typed(asked));
    }

    private static CalendarPage page(APlanSeen plan, String... asked) {
        return page(JAPANESE, plan.build(), asked);
    }

    private static List<Day> days(CalendarPage page) {
        return page.weeks().stream().flatMap(List::stream).toList();
    }

    private static Day day(CalendarPage page, String date) {
        return days(page).stream()
                .filter(one -> one.date().toString().equals(date))
                .findFirst()
                .orElseThrow();
    }

    private static long shown(CalendarPage page) {
        return days(page).stream().mapToLong(one -> one.items().size()).sum();
    }

    @Test
    void everyWeekHasSevenDaysFromMondayAndEveryDayOfTheMonthStandsThereOnce() {
        for (int month = 6; month <= 12; month++) {
            CalendarPage page = page(APlanSeen.two(), "month", String.format("2026-%02d", month));
            assertThat(page.weeks()).allSatisfy(week -> {
                assertThat(week).hasSize(7);
                assertThat(week.get(0).date().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            });
            assertThat(days(page).stream().filter(one -> !one.number().isEmpty()))
                    .hasSize(YearMonth.of(2026, month).lengthOfMonth());
        }
    }

    @Test
    void itOpensAtTheMonthOfTheFirstVisitToCome() {
        APlanSeen plan = APlanSeen.two()
                .today("2026-08-10")
                .with(
                        visit("V1", "T1", 1, VisitState.HELD, at("A", "2026-07-07")),
                        visit("V2", "T1", 2, VisitState.CONFIRMED, at("A", "2026-10-06")),
                        visit("V3", "T2", 1, VisitState.PROPOSED, at("B", "2026-09-29")),
                        visit("V4", "T2", 2, VisitState.UNPLANNED, null));
        assertThat(page(plan).month()).isEqualTo("令和8年9月");
    }

    @Test
    void withoutVisitsItOpensAtTodaysMonthOrWhereTheProgrammeIsNearest() {
        assertThat(page(APlanSeen.two().today("2026-08-10")).month()).isEqualTo("令和8年8月");
        assertThat(page(APlanSeen.two().today("2026-04-01")).month()).isEqualTo("令和8年6月");
        assertThat(page(APlanSeen.two().today("2027-02-01")).month()).isEqualTo("令和8年12月");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-00", "2026-6", "２０２６-０６", "いつか", "", "2026-07-01", "-2026-07"})
    void whatIsNoMonthIsTheUsualOne(String asked) {
        assertThat(page(APlanSeen.two().today("2026-08-10"), "month", asked).month())
                .isEqualTo("令和8年8月");
    }

    @Test
    void aMonthOutsideOfTheProgrammeIsItsFirstOrItsLast() {
        assertThat(page(APlanSeen.two(), "month", "2026-05").month()).isEqualTo("令和8年6月");
        assertThat(page(APlanSeen.two(), "month", "9999-12").month()).isEqualTo("令和8年12月");
        assertThat(page(APlanSeen.two(), "month", "0000-01").month()).isEqualTo("令和8年6月");
    }

    @Test
    void oneGoesFromMonthToMonthAndNoFurtherThanTheProgramme() {
        CalendarPage first = page(APlanSeen.two(), "month", "2026-06");
        assertThat(first.before()).isEmpty();
        assertThat(first.after()).contains(new Link("次の月", HERE + "?view=calendar&month=2026-07"));
        CalendarPage last = page(APlanSeen.two(), "month", "2026-12");
        assertThat(last.before()).contains(new Link("前の月", HERE + "?view=calendar&month=2026-11"));
        assertThat(last.after()).isEmpty();
        CalendarPage only = page(APlanSeen.two().period("2026-06-02", "2026-06-30"));
        assertThat(only.before()).isEmpty();
        assertThat(only.after()).isEmpty();
    }

    @Test
    void aVisitOnTheFirstOrTheLastDayStandsInItsOwnMonthOnly() {
        APlanSeen plan = APlanSeen.two()
                .with(
                        visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-30")),
                        visit("V2", "T2", 1, VisitState.PROPOSED, at("A", "2026-07-01")));
        CalendarPage june = page(plan, "month", "2026-06");
        CalendarPage july = page(plan, "month", "2026-07");
        assertThat(day(june, "2026-06-30").items()).hasSize(1);
        assertThat(day(june, "2026-07-01").items()).as("its week is there").isEmpty();
        assertThat(day(june, "2026-07-01").css()).isEqualTo("plan-day plan-day-other");
        assertThat(day(july, "2026-07-01").items()).hasSize(1);
        assertThat(day(july, "2026-06-30").items()).isEmpty();
        assertThat(shown(june)).isEqualTo(1);
        assertThat(shown(july)).isEqualTo(1);
    }

    @Test
    void theFiscalYearEndsInMarchOfTheNextYear() {
        APlanSeen plan = APlanSeen.two()
                .period("2026-04-01", "2027-03-31")
                .with(visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2027-03-31")));
        CalendarPage page = page(plan);
        assertThat(page.month()).isEqualTo("令和9年3月");
        assertThat(day(page, "2027-03-31").items()).hasSize(1);
        assertThat(day(page, "2027-03-31").open()).isTrue();
        assertThat(page.after()).isEmpty();
        assertThat(page(plan, "month", "2027-04").month()).isEqualTo("令和9年3月");
        assertThat(page(plan, "month", "2026-12").after())
                .contains(new Link("次の月", HERE + "?view=calendar&month=2027-01"));
    }

    @Test
    void visitsOutsideOfThePeriodAreReachedTooAndNothingIsPutBesideThem() {
        APlanSeen plan = APlanSeen.two()
                .with(
                        visit("V1", "T1", 1, VisitState.HELD, at("A", "2026-04-14")),
                        visit("V2", "T1", 2, VisitState.CONFIRMED, at("A", "2027-01-12")));
        CalendarPage april = page(plan, "month", "2026-04");
        assertThat(april.month()).isEqualTo("令和8年4月");
        assertThat(day(april, "2026-04-14").items()).hasSize(1);
        assertThat(days(april)).noneMatch(Day::open);
        assertThat(april.before()).isEmpty();
        assertThat(page(plan, "month", "2026-06").before()).isPresent();
        CalendarPage january = page(plan, "month", "2027-01");
        assertThat(day(january, "2027-01-12").items()).hasSize(1);
        assertThat(days(january)).noneMatch(Day::open);
        assertThat(january.after()).isEmpty();
    }

    @Test
    void nothingIsPutOnADayThatHasComeIsClosedOrIsAWeekend() {
        APlanSeen plan = APlanSeen.two().today("2026-06-10").closed("2026-06-12");
        CalendarPage page = page(plan, "month", "2026-06");
        assertThat(day(page, "2026-06-09").open()).as("yesterday").isFalse();
        assertThat(day(page, "2026-06-10").open()).as("today").isFalse();
        assertThat(day(page, "2026-06-11").open()).as("tomorrow").isTrue();
        assertThat(day(page, "2026-06-12").open()).as("closed").isFalse();
        assertThat(day(page, "2026-06-12").css()).isEqualTo("plan-day plan-day-closed");
        assertThat(day(page, "2026-06-13").open()).as("Saturday").isFalse();
        assertThat(day(page, "2026-06-14").css()).as("Sunday").isEqualTo("plan-day plan-day-closed");
        assertThat(day(page, "2026-06-10").css()).isEqualTo("plan-day");
        assertThat(day(page, "2026-07-01").open()).as("another month").isFalse();
    }

    @Test
    void theLastDayOfThePeriodIsOpenAndTheDayAfterIsNot() {
        CalendarPage page = page(APlanSeen.two().period("2026-06-03", "2026-06-24"), "month", "2026-06");
        assertThat(day(page, "2026-06-02").open()).isFalse();
        assertThat(day(page, "2026-06-03").open()).isTrue();
        assertThat(day(page, "2026-06-24").open()).isTrue();
        assertThat(day(page, "2026-06-25").open()).isFalse();
    }

    @Test
    void whatTookPlaceOrIsDueIsNotDraggedAndTheRestIs() {
        APlanSeen plan = APlanSeen.two()
                .today("2026-06-16")
                .with(
                        visit("V1", "T1", 1, VisitState.HELD, at("A", "2026-06-09")),
                        visit("V2", "T2", 1, VisitState.CONFIRMED, at("B", "2026-06-16")),
                        visit("V3", "T1", 2, VisitState.CONFIRMED, at("A", "2026-06-23")));
        CalendarPage page = page(plan);
        assertThat(day(page, "2026-06-09").items().get(0).move()).isNull();
        assertThat(day(page, "2026-06-16").items().get(0).move()).isNull();
        CalendarPage.Item coming = day(page, "2026-06-23").items().get(0);
        assertThat(coming.move()).isEqualTo(HERE + "/V3/move");
        assertThat(coming.half()).isEqualTo("MORNING");
        assertThat(coming.adviser()).isEqualTo("A");
        assertThat(coming.version()).isEqualTo(1);
    }

    @Test
    void severalVisitsStandOnOneDay() {
        APlanSeen plan = APlanSeen.two()
                .with(
                        visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-16")),
                        visit("V2", "T2", 1, VisitState.PROPOSED, APlanSeen.afternoon("A", "2026-06-16")));
        assertThat(day(page(plan), "2026-06-16").items())
                .extracting(one -> one.row().town() + one.row().half())
                .containsExactly("見本町午前", "試験村午後");
    }

    @Test
    void inEnglishMonthsAndWeekdaysAreEnglish() {
        Situation now = APlanSeen.two()
                .with(visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-16")))
                .build();
        CalendarPage page = page(ENGLISH, now);
        assertThat(page.month()).isEqualTo("June 2026");
        assertThat(page.weekdays()).containsExactly("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
        assertThat(day(page, "2026-06-16").name()).isEqualTo("16 June 2026 (Tue)");
        assertThat(day(page, "2026-06-16").items().get(0).row().half()).isEqualTo("morning");
        assertThat(page.after().map(Link::label)).contains("Next month");
        assertThat(page(JAPANESE, now).weekdays()).containsExactly("月", "火", "水", "木", "金", "土", "日");
    }
}
