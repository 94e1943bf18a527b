package jp.kasane.kernel.time;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The eras of the solar calendar in Japan, with their first day, their name and the letter by which people write them. They are
 * counted here and not by {@code java.time.chrono}, whose calendar took a tenth of a list's time; a test compares the two day by
 * day.
 */
enum Era {
    MEIJI("明治", LocalDate.of(1868, 1, 25)),
    TAISHO("大正", LocalDate.of(1912, 7, 30)),
    SHOWA("昭和", LocalDate.of(1926, 12, 25)),
    HEISEI("平成", LocalDate.of(1989, 1, 8)),
    REIWA("令和", LocalDate.of(2019, 5, 1));

    /** The first day of the solar calendar in Japan, 明治6年1月1日; days before it have no month and day in it. */
    static final LocalDate SOLAR_CALENDAR_BEGINS = LocalDate.of(1873, 1, 1);

    private static final Era[] LATEST_FIRST = {REIWA, HEISEI, SHOWA, TAISHO, MEIJI};

    private final String kanji;
    private final LocalDate firstDay;

    Era(String kanji, LocalDate firstDay) {
        this.kanji = kanji;
        this.firstDay = firstDay;
    }

    /** The era written as 令和, 令 or R. */
    static Optional<Era> written(String name) {
        return Arrays.stream(values())
                .filter(each -> each.letter().equals(name) || each.kanji.equals(name) || each.kanji.startsWith(name))
                .findFirst();
    }

    /** The era of a day of the solar calendar. */
    static Era of(LocalDate date) {
        for (Era era : LATEST_FIRST) {
            if (!date.isBefore(era.firstDay)) {
                return era;
            }
        }
        return MEIJI;
    }

    static int yearOf(LocalDate date) {
        return date.getYear() - of(date).firstDay.getYear() + 1;
    }

    int toWestern(int yearOfEra) {
        return firstDay.getYear() + yearOfEra - 1;
    }

    String kanji() {
        return kanji;
    }

    String letter() {
        return name().substring(0, 1);
    }
}
