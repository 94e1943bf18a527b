package jp.kasane.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    @Test
    void agreesWithThePublishedListDayByDayAndByName() throws IOException {
        Map<LocalDate, String> ours = new TreeMap<>();
        LocalDate last = LocalDate.of(PublicHolidays.LAST_YEAR, 12, 31);
        LocalDate.of(PublicHolidays.FIRST_YEAR, 1, 1)
                .datesUntil(last.plusDays(1))
                .forEach(date -> PublicHolidays.on(date).ifPresent(name -> ours.put(date, name)));
        assertThat(ours).isEqualTo(published()).hasSize(781);
    }

    @ParameterizedTest
    @CsvSource({
        "2007-05-04, みどりの日",
        "2008-05-06, 振替休日",
        "2009-05-06, 振替休日",
        "2009-09-22, 国民の休日",
        "2016-08-11, 山の日",
        "2018-12-24, 振替休日",
        "2019-04-30, 国民の休日",
        "2019-05-01, 即位の日",
        "2019-05-02, 国民の休日",
        "2019-10-22, 即位礼正殿の儀の行われる日",
        "2020-02-24, 振替休日",
        "2020-07-24, スポーツの日",
        "2021-08-09, 振替休日",
        "2026-09-22, 国民の休日",
        "2032-09-21, 国民の休日"
    })
    void namesTheDaysThatTheLawMovedOrMade(LocalDate date, String name) {
        assertThat(PublicHolidays.on(date)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-08-11",
        "2019-02-23",
        "2019-12-23",
        "2020-07-20",
        "2020-10-12",
        "2021-08-11",
        "2021-10-11",
        "2026-12-31"
    })
    void knowsWhichDaysWereNone(LocalDate date) {
        assertThat(PublicHolidays.on(date)).isEmpty();
    }

    @Test
    void saysThatItKnowsNothingOfOtherYears() {
        assertThat(PublicHolidays.knows(LocalDate.of(2006, 12, 31))).isFalse();
        assertThat(PublicHolidays.knows(LocalDate.of(2007, 1, 1))).isTrue();
        assertThat(PublicHolidays.knows(LocalDate.of(2050, 12, 31))).isTrue();
        assertThat(PublicHolidays.knows(LocalDate.of(2051, 1, 1))).isFalse();
        assertThatThrownBy(() -> PublicHolidays.on(LocalDate.of(2051, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<LocalDate, String> published() throws IOException {
        Map<LocalDate, String> all = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PublicHolidaysTest.class.getResourceAsStream("holidays.tsv")),
                StandardCharsets.UTF_8))) {
            for (String line :
                    lines.lines().filter(each -> !each.startsWith("#")).toList()) {
                String[] parts = line.split("\t");
                all.put(LocalDate.parse(parts[0]), asTheLawSays(LocalDate.parse(parts[0]), parts[1]));
            }
        }
        return all;
    }

    /** The list says 休日 for what our names tell apart, and names the holiday behind a substitute. */
    private static String asTheLawSays(LocalDate date, String listed) {
        if (listed.endsWith("振替休日")) {
            return PublicHolidays.SUBSTITUTE;
        }
        return switch (listed) {
            case "休日" -> PublicHolidays.BETWEEN;
            case "体育の日（スポーツの日）" -> "体育の日";
            case "休日（祝日扱い）" -> date.getMonthValue() == 5 ? "即位の日" : "即位礼正殿の儀の行われる日";
            default -> listed;
        };
    }
}
