package jp.kasane.web.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayListTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和8年7月1日\n令和8年7月2日\n令和8年7月3日",
                "2026-07-01,2026-07-02,2026-07-03",
                "R8.7.1、R8.7.2，R8.7.3",
                "令和8年7月1日〜令和8年7月3日",
                "2026/7/1～2026/7/3",
                "Ｒ８．７．１ ~ 20260703\r\n\r\n",
                "令和8年7月1日(水); R8.7.2；2026-07-03,,"
            })
    void readsDaysHoweverTheyAreWritten(String typed) {
        DayList read = DayList.read(typed);
        assertThat(read.wrong()).isEmpty();
        assertThat(read.days()).containsExactly(FIRST, FIRST.plusDays(1), FIRST.plusDays(2));
    }

    @Test
    void eachEntryThatIsNoDayIsToldByItsWordsAndTheOthersAreKept() {
        DayList read = DayList.read("R8.7.1、来週の月曜\n2026-02-30, 2026-07-03〜2026-07-01、7/5、令和8年7月1日(金)");
        assertThat(read.days()).containsExactly(FIRST);
        assertThat(read.wrong()).containsExactly("来週の月曜", "2026-02-30", "2026-07-03〜2026-07-01", "7/5", "令和8年7月1日(金)");
    }

    @Test
    void aRangeIsNoLongerThanAYearAndHasTwoEnds() {
        assertThat(DayList.read("2026-04-01〜2027-04-01").days()).hasSize(366);
        assertThat(DayList.read("2026-04-01〜2027-04-02").wrong()).hasSize(1);
        assertThat(DayList.read("2026-04-01〜").wrong()).hasSize(1);
        assertThat(DayList.read("〜2026-04-01").wrong()).hasSize(1);
        assertThat(DayList.read("2026-04-01〜2026-04-02〜2026-04-03").wrong()).hasSize(1);
    }

    @Test
    void whoeverReadsThemReadsThemInTheirOwnLanguage() {
        List<LocalDate> days = List.of(FIRST, FIRST.plusDays(1), FIRST.plusDays(5));
        assertThat(DayList.shown(days, Locale.JAPAN)).isEqualTo("令和8年7月1日(水)〜令和8年7月2日(木)\n令和8年7月6日(月)");
        assertThat(DayList.shown(days, Locale.ENGLISH))
                .isEqualTo("1 July 2026 (Wed)〜2 July 2026 (Thu)\n6 July 2026 (Mon)");
    }

    @Test
    void moreThanTwoYearsOfDaysAreTooMany() {
        String years = "2020-01-01〜2020-12-31,2021-01-01〜2021-12-31,2022-01-01〜2022-12-31";
        assertThat(DayList.read(years).tooMany()).isTrue();
        assertThat(DayList.read("2020-01-01〜2020-12-31,2021-01-01〜2021-12-31").tooMany())
                .isFalse();
    }

    @Test
    void onlyTheFirstOfManyWrongEntriesAreShownAndNoneLongerThanALine() {
        String many =
                IntStream.range(0, 100).mapToObj(i -> "𠮷".repeat(100) + i).collect(Collectors.joining("\n"));
        assertThat(DayList.read(many).shownWrong())
                .hasSize(5)
                .allSatisfy(
                        one -> assertThat(one.codePointCount(0, one.length())).isEqualTo(41));
    }

    @Test
    void daysThatFollowEachOtherAreWrittenFromTo() {
        assertThat(DayList.typed(List.of(FIRST, FIRST.plusDays(1), FIRST.plusDays(4))))
                .isEqualTo("令和8年7月1日〜令和8年7月2日\n令和8年7月5日");
        assertThat(DayList.typed(List.of())).isEmpty();
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadAgain(@ForAll List<@IntRange(max = 365) Integer> offsets) {
        List<LocalDate> days =
                List.copyOf(new TreeSet<>(offsets.stream().map(FIRST::plusDays).toList()));
        DayList read = DayList.read(DayList.typed(days));
        assertThat(read.wrong()).isEmpty();
        assertThat(List.copyOf(read.days())).isEqualTo(days);
    }

    @Property(tries = 300)
    void nothingThatIsTypedIsAFault(@ForAll String typed) {
        DayList read = DayList.read(typed);
        assertThat(read.shownWrong()).hasSizeLessThanOrEqualTo(5);
    }
}
