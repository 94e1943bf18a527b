package jp.kasane.kernel.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One line of 国民の祝日に関する法律 art. 2: the holiday's name, its day in a year, and the years in which it is so. */
record HolidayRule(String name, IntFunction<LocalDate> day, Set<Integer> years) {

    private static final int FIRST = PublicHolidays.FIRST_YEAR;
    private static final int LAST = PublicHolidays.LAST_YEAR;

    /** The years of the Tokyo Games, whose special measures act (令和三年東京オリンピック…特別措置法 art. 32) moved three days each. */
    private static final int[] GAMES = {2020, 2021};

    /** Every rule that was in force in some year, in the order of the year. */
    static List<HolidayRule> all() {
        return Stream.of(atTheBeginning(), inSpring(), inSummer(), inAutumn(), once())
                .flatMap(List::stream)
                .toList();
    }

    private static List<HolidayRule> atTheBeginning() {
        return List.of(
                day("元日", 1, 1),
                monday("成人の日", 1, 2),
                day("建国記念の日", 2, 11),
                day("天皇誕生日", 2, 23).in(2020, LAST));
    }

    private static List<HolidayRule> inSpring() {
        return List.of(
                rule("春分の日", year -> LocalDate.of(year, 3, equinox(20.8431, year))),
                day("昭和の日", 4, 29),
                day("憲法記念日", 5, 3),
                day("みどりの日", 5, 4),
                day("こどもの日", 5, 5));
    }

    private static List<HolidayRule> inSummer() {
        return List.of(
                monday("海の日", 7, 3).except(GAMES),
                day("山の日", 8, 11).in(2016, LAST).except(GAMES),
                monday("敬老の日", 9, 3),
                rule("秋分の日", year -> LocalDate.of(year, 9, equinox(23.2488, year))));
    }

    private static List<HolidayRule> inAutumn() {
        return List.of(
                monday("体育の日", 10, 2).in(FIRST, 2019),
                monday("スポーツの日", 10, 2).in(2020, LAST).except(GAMES),
                day("文化の日", 11, 3),
                day("勤労感謝の日", 11, 23),
                day("天皇誕生日", 12, 23).in(FIRST, 2018));
    }

    /** The accession and its ceremony (天皇の即位の日及び即位礼正殿の儀の行われる日を休日とする法律), and the days of the Games. */
    private static List<HolidayRule> once() {
        return List.of(
                on("即位の日", 2019, 5, 1),
                on("即位礼正殿の儀の行われる日", 2019, 10, 22),
                on("海の日", 2020, 7, 23),
                on("スポーツの日", 2020, 7, 24),
                on("山の日", 2020, 8, 10),
                on("海の日", 2021, 7, 22),
                on("スポーツの日", 2021, 7, 23),
                on("山の日", 2021, 8, 8));
    }

    private static HolidayRule rule(String name, IntFunction<LocalDate> day) {
        return new HolidayRule(name, day, years(FIRST, LAST));
    }

    private static HolidayRule day(String name, int month, int day) {
        return rule(name, year -> LocalDate.of(year, month, day));
    }

    private static HolidayRule on(String name, int year, int month, int day) {
        return day(name, month, day).in(year, year);
    }

    private static HolidayRule monday(String name, int month, int nth) {
        return rule(
                name,
                year -> LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.MONDAY)));
    }

    private HolidayRule in(int first, int last) {
        return new HolidayRule(name, day, years(first, last));
    }

    private HolidayRule except(int... left) {
        Set<Integer> out = Arrays.stream(left).boxed().collect(Collectors.toSet());
        return new HolidayRule(
                name, day, years.stream().filter(year -> !out.contains(year)).collect(Collectors.toSet()));
    }

    private static Set<Integer> years(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
    }

    /**
     * The day of an equinox by the usual approximation, good from 1980 to 2099. The day that holds is announced in the official gazette
     * each February for the year after; no announcement has differed.
     */
    private static int equinox(double in1980, int year) {
        int since = year - 1980;
        return (int) (in1980 + 0.242194 * since) - since / 4;
    }
}
