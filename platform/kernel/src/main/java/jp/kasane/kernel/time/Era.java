package jp.kasane.kernel.time;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Optional;

/** The eras of the solar calendar in Japan, with the names and the letter by which people write them. */
enum Era {
    MEIJI(JapaneseEra.MEIJI, "明治", 1868),
    TAISHO(JapaneseEra.TAISHO, "大正", 1912),
    SHOWA(JapaneseEra.SHOWA, "昭和", 1926),
    HEISEI(JapaneseEra.HEISEI, "平成", 1989),
    REIWA(JapaneseEra.REIWA, "令和", 2019);

    /** The first day of the solar calendar in Japan, 明治6年1月1日; days before it have no month and day in it. */
    static final LocalDate SOLAR_CALENDAR_BEGINS = LocalDate.of(1873, 1, 1);

    private final JapaneseEra era;
    private final String kanji;
    private final int firstYear;

    Era(JapaneseEra era, String kanji, int firstYear) {
        this.era = era;
        this.kanji = kanji;
        this.firstYear = firstYear;
    }

    /** The era written as 令和, 令 or R. */
    static Optional<Era> written(String name) {
        return Arrays.stream(values())
                .filter(each -> each.letter().equals(name) || each.kanji.equals(name) || each.kanji.startsWith(name))
                .findFirst();
    }

    /** The era of a day of the solar calendar. */
    static Era of(LocalDate date) {
        JapaneseEra era = JapaneseDate.from(date).getEra();
        return Arrays.stream(values())
                .filter(each -> each.era.equals(era))
                .findFirst()
                .orElse(REIWA);
    }

    static int yearOf(LocalDate date) {
        return JapaneseDate.from(date).get(ChronoField.YEAR_OF_ERA);
    }

    int toWestern(int yearOfEra) {
        return firstYear + yearOfEra - 1;
    }

    String kanji() {
        return kanji;
    }

    String letter() {
        return name().substring(0, 1);
    }
}
