package jp.kasane.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EraTest {

    private static final Map<JapaneseEra, Era> SAME = Map.of(
            JapaneseEra.MEIJI, Era.MEIJI,
            JapaneseEra.TAISHO, Era.TAISHO,
            JapaneseEra.SHOWA, Era.SHOWA,
            JapaneseEra.HEISEI, Era.HEISEI,
            JapaneseEra.REIWA, Era.REIWA);

    private static Stream<LocalDate> everyDayOfTheSolarCalendar() {
        return Era.SOLAR_CALENDAR_BEGINS.datesUntil(LocalDate.of(2101, 1, 1));
    }

    @Test
    void countsEveryDayFromMeiji6ToTheYear2100AsTheJavaCalendarDoes() {
        assertThat(everyDayOfTheSolarCalendar().filter(day -> !agrees(day))).isEmpty();
    }

    private static boolean agrees(LocalDate day) {
        JapaneseDate theirs = JapaneseDate.from(day);
        return Era.of(day) == SAME.get(theirs.getEra()) && Era.yearOf(day) == theirs.get(ChronoField.YEAR_OF_ERA);
    }

    @Test
    void comesBackFromTheYearOfAnEraToTheWesternYearOfTheDay() {
        assertThat(everyDayOfTheSolarCalendar().filter(day -> Era.of(day).toWestern(Era.yearOf(day)) != day.getYear()))
                .isEmpty();
    }

    @Test
    void isKnownByItsNameItsFirstCharacterAndItsLetter() {
        for (Era era : Era.values()) {
            assertThat(Stream.of(era.kanji(), era.kanji().substring(0, 1), era.letter()))
                    .allSatisfy(written -> assertThat(Era.written(written)).contains(era));
        }
        assertThat(Era.written("慶応")).isEmpty();
    }
}
