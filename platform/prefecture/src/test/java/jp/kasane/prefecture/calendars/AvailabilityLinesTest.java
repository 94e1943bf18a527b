package jp.kasane.prefecture.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import jp.kasane.prefecture.calendars.AvailabilityLines.Reason;
import jp.kasane.prefecture.calendars.AvailabilityLines.Wrong;
import jp.kasane.prefecture.dispatch.HalfDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvailabilityLinesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private static AvailabilityLines of(String text) {
        return AvailabilityLines.of(text.getBytes(StandardCharsets.UTF_8), TODAY);
    }

    @Test
    void readsADayAndItsHalfHoweverTheyAreWritten() {
        for (String line : new String[] {"2026-10-01,午前", "R8.10.1\t午前", "令和8年10月1日 am", "2026/10/1　午前"}) {
            assertThat(of(line).halfDays()).as(line).containsExactly(HalfDay.morning(DAY));
        }
        assertThat(of("2026-10-01").halfDays()).containsExactlyInAnyOrder(HalfDay.morning(DAY), HalfDay.afternoon(DAY));
        assertThat(of("2026-10-01,終日").halfDays()).hasSize(2);
        assertThat(of("令和8年10月1日(木)（午前）").halfDays()).containsExactly(HalfDay.morning(DAY));
    }

    /** They stand on the page as examples: whoever copies one is understood. */
    @Test
    void readsWhatThePageShowsAsExamples() {
        for (String line : new String[] {"2026-10-01（終日）", "2026-10-01 (終日)", "2026-10-01 (all day)", "R8.10.1（終日）"}) {
            assertThat(of(line).halfDays())
                    .as(line)
                    .containsExactlyInAnyOrder(HalfDay.morning(DAY), HalfDay.afternoon(DAY));
        }
        assertThat(of("R8.10.1 午後").halfDays()).containsExactly(HalfDay.afternoon(DAY));
        assertThat(of("2026-10-01（夕方）").wrong()).containsExactly(new Wrong(1, Reason.NO_DAY));
    }

    /** Blanks that are tried from each of them on would take days. */
    @Test
    @Timeout(20)
    void aMillionBlanksAreOneBlank() {
        String blanks = " ".repeat(1_000_000);
        assertThat(of(blanks).wrong()).containsExactly(new Wrong(0, Reason.EMPTY));
        assertThat(of("2026-10-01" + blanks + "午前").halfDays()).containsExactly(HalfDay.morning(DAY));
        assertThat(of("2026-10-01" + "　,".repeat(500_000) + "午前").halfDays()).containsExactly(HalfDay.morning(DAY));
    }

    @Test
    void aLineLongerThanAnybodyWritesIsNoDay() {
        assertThat(of("2026-10-01 午前 " + "月(月)".repeat(100_000)).wrong()).containsExactly(new Wrong(1, Reason.NO_DAY));
        assertThat(of("a ".repeat(1_000_000)).wrong()).containsExactly(new Wrong(1, Reason.NO_DAY));
    }

    @Test
    void readsFilesAsExcelWritesThemWithAHeading() {
        byte[] file = "日付,半日\r\n2026-10-01,午後\r\n\r\n".getBytes(Charset.forName("windows-31j"));
        AvailabilityLines lines = AvailabilityLines.of(file, TODAY);
        assertThat(lines.fine()).isTrue();
        assertThat(lines.halfDays()).containsExactly(HalfDay.afternoon(DAY));
    }

    @Test
    void whatCannotBeReadIsToldByLine() {
        AvailabilityLines lines =
                of("2026-10-01,午前\n十月一日\n2026-10-01,夕方\n2026-09-01,午前\n2030-01-01,午前\n2026-10-01 午前 午後");
        assertThat(lines.wrong())
                .containsExactly(
                        new Wrong(2, Reason.NO_DAY),
                        new Wrong(3, Reason.NO_HALF),
                        new Wrong(4, Reason.PAST),
                        new Wrong(5, Reason.TOO_FAR),
                        new Wrong(6, Reason.NO_HALF));
        assertThat(lines.fine()).isFalse();
    }

    @Test
    void aHundredThousandLinesAreReadAndNoMore() {
        AvailabilityLines most = of("2026-10-01,午前\n".repeat(AvailabilityLines.MOST_LINES));
        assertThat(most.lines()).isEqualTo(AvailabilityLines.MOST_LINES);
        assertThat(most.halfDays()).hasSize(1);
        assertThat(of("2026-10-01,午前\n".repeat(AvailabilityLines.MOST_LINES + 1))
                        .wrong())
                .containsExactly(new Wrong(AvailabilityLines.MOST_LINES + 1, Reason.TOO_MANY_LINES));
    }

    @Test
    void ofAHundredThousandWrongLinesTheFirstAreTold() {
        AvailabilityLines lines = of("x\n".repeat(AvailabilityLines.MOST_LINES));
        assertThat(lines.wrong()).hasSize(20);
        assertThat(lines.wrongInAll()).isEqualTo(AvailabilityLines.MOST_LINES);
    }

    @Test
    void nothingAndNoTextAreRefused() {
        assertThat(of(" \n").wrong()).containsExactly(new Wrong(0, Reason.EMPTY));
        assertThat(AvailabilityLines.of(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1}, TODAY)
                        .wrong())
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.reason()).isIn(Reason.NOT_TEXT, Reason.NO_DAY));
        assertThat(of("\"2026-10-01").wrong())
                .singleElement()
                .satisfies(wrong -> assertThat(wrong.reason()).isEqualTo(Reason.NOT_TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "２０２６－１０－０１，午前",
                "令和８年１０月１日　午前",
                "2026/10/1、午前",
                "R8.10.1（木）午前",
                "令和8年10月1日 (木) 午前",
                "2026年10月1日(木曜日),ＡＭ",
                "20261001\tMorning",
                "\"2026-10-01\",\"午前\"",
                "r8/10/1,am",
                "  2026-10-01  ,  午前  ,"
            })
    void widthCommasAndWeekdaysAreAsPeopleWriteThem(String line) {
        assertThat(of(line).wrong()).isEmpty();
        assertThat(of(line).halfDays()).containsExactly(HalfDay.morning(DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "R8.10.1(金),NO_DAY",
        "R8.2.30,NO_DAY",
        "平成38年10月1日,NO_DAY",
        "8.10.1,NO_DAY",
        "10/1,NO_DAY",
        "2026-10-01 午前中,NO_HALF",
        "2026-10-01 10:00,NO_HALF",
        "2026-10-01 午前 できれば,NO_HALF",
        "2026-09-01,PAST",
        "R7.10.1,PAST",
        "2028-09-02,TOO_FAR"
    })
    void aDayThatIsNoneOrAnotherThanMeantIsNeverGuessed(String line, Reason reason) {
        AvailabilityLines lines = of(line);
        assertThat(lines.wrong()).containsExactly(new Wrong(1, reason));
        assertThat(lines.halfDays()).isEmpty();
    }

    @Test
    void theFirstAndTheLastDayThatMayBeOffered() {
        assertThat(of("2026-09-02\n2028-09-01").halfDays())
                .containsExactlyInAnyOrder(
                        HalfDay.morning(LocalDate.of(2026, 9, 2)),
                        HalfDay.afternoon(LocalDate.of(2026, 9, 2)),
                        HalfDay.morning(LocalDate.of(2028, 9, 1)),
                        HalfDay.afternoon(LocalDate.of(2028, 9, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"日付,午前・午後", "日にち", "Date,Half", "ＤＡＴＥ"})
    void aHeadingIsNoDayInTheFirstLineAlone(String heading) {
        assertThat(of(heading + "\n2026-10-01,午後").halfDays()).containsExactly(HalfDay.afternoon(DAY));
        assertThat(of("2026-10-01,午後\n" + heading).wrong()).containsExactly(new Wrong(2, Reason.NO_DAY));
    }

    @Test
    void whatStandsTwiceCountsOnceAndBothHalvesAreTheWholeDay() {
        AvailabilityLines lines = of("2026-10-01,午前\nR8.10.1,am\n2026-10-01,午後\n2026-10-01,終日");
        assertThat(lines.lines()).isEqualTo(4);
        assertThat(lines.halfDays()).containsExactlyInAnyOrder(HalfDay.morning(DAY), HalfDay.afternoon(DAY));
    }

    @Test
    void excelWritesItsMarkAndQuotesAndEmptyRowsAndStillTheLinesAreTold() {
        String file = "\uFEFF\"日付\",\"半日\"\r\n\r\n\"2026-10-01\",\"午前\"\r\n,\r\n\"十月二日\",\r\n";
        assertThat(of(file).wrong()).containsExactly(new Wrong(5, Reason.NO_DAY));
        assertThat(of(file.replace("十月二日", "R8.10.2")).halfDays()).hasSize(3);
    }

    @Test
    void halfWidthKanaInWindowsFilesAreUnderstoodAsTheirCharacters() {
        Charset windows = Charset.forName("windows-31j");
        AvailabilityLines read = AvailabilityLines.of("2026-10-01,午前\n備考：ｱｵﾓﾘ\n".getBytes(windows), TODAY);
        assertThat(read.wrong()).containsExactly(new Wrong(2, Reason.NO_DAY));
        assertThat(read.lines()).isEqualTo(2);
    }

    @Test
    void aListInAnotherEncodingIsNoText() {
        byte[] euc = "2026-10-01,午前\n".getBytes(Charset.forName("EUC-JP"));
        byte[] utf16 = "2026-10-01,午前\n".getBytes(StandardCharsets.UTF_16LE);
        for (byte[] file : new byte[][] {euc, utf16}) {
            AvailabilityLines lines = AvailabilityLines.of(file, TODAY);
            assertThat(lines.fine()).isFalse();
            assertThat(lines.halfDays()).isEmpty();
        }
    }

    @Test
    void oneWrongLineAmongAHundredThousandIsToldWithItsNumber() {
        String lines = "2026-10-01,午前\n".repeat(77_776) + "2026-10-01,夜\n" + "R8.10.2\n".repeat(22_000);
        assertThat(of(lines).wrong()).containsExactly(new Wrong(77_777, Reason.NO_HALF));
        assertThat(of(lines).lines()).isEqualTo(99_777);
    }
}
