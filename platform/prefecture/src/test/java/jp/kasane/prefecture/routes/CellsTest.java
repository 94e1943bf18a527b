package jp.kasane.prefecture.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells as people fill them: full width, units, marks between thousands, months in every order. */
class CellsTest {

    @ParameterizedTest
    @CsvSource({
        "70,70",
        "７０,70",
        "70分,70",
        "' 70 分 ',70",
        "'2,400円',2400",
        "'２，４００円',2400",
        "'¥2,400',2400",
        "'￥2,400',2400",
        "0,0",
        "007,7",
        "'1,440',1440"
    })
    void aNumberIsReadWithItsUnitAndInEveryWidth(String cell, int number) {
        assertThat(Cells.number(cell, 10_000)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "1.5",
                "1時間10分",
                "七十",
                "70〜80",
                "1e3",
                "0x10",
                "70人",
                "10001",
                "９９９９９９９９９９",
                "99999999999999999999",
                "+5",
                "1/2"
            })
    void whatIsNoNumberOrMoreThanMayBeIsNone(String cell) {
        assertThat(Cells.number(cell, 10_000)).isEqualTo(OptionalInt.empty());
    }

    @Test
    void theMostIsStillANumber() {
        assertThat(Cells.number("1440", 1_440)).hasValue(1_440);
        assertThat(Cells.number("1441", 1_440)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12・1・2・3,12 1 2 3",
        "12月から3月,''",
        "12月～3月,12 1 2 3",
        "12-3,12 1 2 3",
        "12〜3,12 1 2 3",
        "１２月、１月,12 1",
        "ﾞ,''",
        "1;2/3 4,1 2 3 4",
        "01・02,1 2",
        "11-11,11",
        "1・1・1,1"
    })
    void monthsAreReadOrAreNone(String cell, String months) {
        if (months.isEmpty()) {
            assertThat(Cells.months(cell)).isEmpty();
        } else {
            Set<Month> read = EnumSet.noneOf(Month.class);
            for (String one : months.split(" ")) {
                read.add(Month.of(Integer.parseInt(one)));
            }
            assertThat(Cells.months(cell)).contains(read);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "13", "1-13", "0-3", "1--3", "1-2-3", "冬", "Dec", "-3", "1-", "99"})
    void whatIsNoMonthSpoilsTheWholeCell(String cell) {
        assertThat(Cells.months(cell)).isEmpty();
        assertThat(Cells.months("1・" + cell + "・2")).isEmpty();
    }

    @Test
    void noMonthsAreMonthsToo() {
        assertThat(Cells.months("")).contains(Set.of());
        assertThat(Cells.months(" 、・ ")).contains(Set.of());
    }

    @Test
    void everySetOfMonthsIsReadBackFromWhatIsWrittenOfIt() {
        for (int bits = 0; bits < 1 << 12; bits++) {
            Set<Month> months = EnumSet.noneOf(Month.class);
            for (Month month : Month.values()) {
                if ((bits >> month.ordinal() & 1) == 1) {
                    months.add(month);
                }
            }
            assertThat(Cells.months(Cells.written(months))).contains(months);
        }
    }

    @Test
    void monthsAreWrittenFromAprilOn() {
        assertThat(Cells.written(Set.of(Month.MARCH, Month.APRIL, Month.DECEMBER, Month.JANUARY)))
                .isEqualTo("4・12・1・3");
        assertThat(Cells.written(Set.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"40.8222,40.8222", "４０．８,40.8", "140,140", "' 41.18 ',41.18"})
    void degreesAreReadInEveryWidth(String cell, double degrees) {
        assertThat(Cells.degrees(cell)).contains(degrees);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "北緯40.8", "40°49′", "-40.8", "40,8", "1e2", "NaN", "Infinity", "40.", ".5", "4000", "40.8.1"
            })
    void whatIsNoDegreesIsNone(String cell) {
        assertThat(Cells.degrees(cell)).isEmpty();
    }

    @Test
    void whatIsShownOfACellIsShortAndHasNoControls() {
        assertThat(Cells.shown("青森\t市\u0000")).isEqualTo("青森·市·");
        assertThat(Cells.shown("𠮷".repeat(60))).isEqualTo("𠮷".repeat(60));
        assertThat(Cells.shown("𠮷".repeat(61))).isEqualTo("𠮷".repeat(60) + "…");
    }
}
