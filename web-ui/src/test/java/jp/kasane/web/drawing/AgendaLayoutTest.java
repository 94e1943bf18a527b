package jp.kasane.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import jp.kasane.web.drawing.Agenda.Mark;
import jp.kasane.web.drawing.Agenda.Row;
import jp.kasane.web.drawing.Sheet.Box;
import jp.kasane.web.drawing.Sheet.Look;
import org.junit.jupiter.api.Test;

/** Rows with their days, the months across. */
class AgendaLayoutTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final List<String> MONTHS = List.of("6月", "7月", "8月", "9月", "10月", "11月", "12月", "1月", "2月", "3月");

    private static Agenda agenda(List<Row> rows) {
        return new Agenda("plan", "町ごとの訪問", "表にも同じ内容があります", JUNE, MONTHS, rows);
    }

    private static Row row(String name, int... days) {
        return new Row(
                name,
                IntStream.of(days)
                        .mapToObj(day -> new Mark(JUNE.plusDays(day), "第1回", false))
                        .toList());
    }

    private static Box box(Sheet sheet, String words) {
        return sheet.boxes().stream()
                .filter(one ->
                        one.texts().stream().anyMatch(text -> text.words().equals(words)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLaterDayStandsFurtherRight() {
        Sheet sheet = AgendaLayout.of(agenda(List.of(new Row(
                        "平内町",
                        List.of(
                                new Mark(JUNE.plusDays(5), "一", false),
                                new Mark(JUNE.plusDays(100), "二", false),
                                new Mark(JUNE.plusDays(250), "三", true))))))
                .get(0);
        Fit.check(sheet);
        assertThat(box(sheet, "一").x()).isLessThan(box(sheet, "二").x());
        assertThat(box(sheet, "二").x()).isLessThan(box(sheet, "三").x());
        assertThat(box(sheet, "三").look()).isEqualTo(Look.DASHED);
    }

    @Test
    void marksOfNearDaysStandOneBelowTheOther() {
        Sheet sheet =
                AgendaLayout.of(agenda(List.of(row("平内町", 10, 10, 11, 12)))).get(0);
        Fit.check(sheet);
        assertThat(sheet.boxes()).hasSize(5);
    }

    @Test
    void daysOutsideStandAtTheEdge() {
        Sheet sheet =
                AgendaLayout.of(agenda(List.of(row("平内町", -40, 303, 900)))).get(0);
        Fit.check(sheet);
    }

    @Test
    void moreRowsThanASheetHoldsGoOnTheNextWithTheMonthsAgain() {
        List<Row> rows = IntStream.range(0, 60)
                .mapToObj(i -> row("見本町" + i, i, i + 70, i + 140))
                .toList();
        List<Sheet> sheets = AgendaLayout.of(agenda(rows));
        assertThat(sheets).hasSizeGreaterThan(1).allSatisfy(sheet -> {
            Fit.check(sheet);
            assertThat(sheet.height()).isLessThanOrEqualTo(LaneLayout.HEIGHT + 2 * LaneLayout.MARGIN);
            assertThat(sheet.frames().stream().filter(frame -> frame.look() == Look.HEADING))
                    .hasSize(MONTHS.size());
        });
        assertThat(sheets.stream().map(Sheet::id)).doesNotHaveDuplicates();
    }

    @Test
    void nothingAtAllIsStillASheet() {
        assertThat(AgendaLayout.of(agenda(List.of()))).singleElement().satisfies(Fit::check);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Agenda("x", "x", "x", JUNE.plusDays(1), MONTHS, List.of()));
    }
}
