package jp.kasane.prefecture.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import jp.kasane.prefecture.calendars.AvailabilityLines.Reason;
import jp.kasane.prefecture.calendars.AvailabilityLines.Wrong;
import jp.kasane.prefecture.dispatch.HalfDay;
import org.junit.jupiter.api.Test;

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
}
