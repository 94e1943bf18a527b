package jp.kasane.web.prefecture.planning;

import static jp.kasane.web.prefecture.planning.APlanSeen.ENGLISH;
import static jp.kasane.web.prefecture.planning.APlanSeen.JAPANESE;
import static jp.kasane.web.prefecture.planning.APlanSeen.at;
import static jp.kasane.web.prefecture.planning.APlanSeen.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.routes.Position;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.drawing.Sheet;
import jp.kasane.web.drawing.Sheet.Box;
import jp.kasane.web.drawing.Sheet.Look;
import jp.kasane.web.drawing.Sheet.Text;
import jp.kasane.web.gate.PrefectureVisit;
import org.junit.jupiter.api.Test;

/** A plan drawn by town over the months, and on a map, with the same in words below. */
class DrawingsTest {

    private static final Position NORTH = new Position(41.2, 140.7);
    private static final Position SOUTH = new Position(40.5, 141.4);

    private static Drawings drawings(PrefectureVisit reader, APlanSeen plan) {
        Situation now = plan.build();
        return Drawings.of(reader, APlanSeen.frame(reader, now), now);
    }

    private static DrawnPage gantt(APlanSeen plan) {
        return drawings(JAPANESE, plan).gantt();
    }

    private static List<String> months(DrawnPage page) {
        return page.sheets().get(0).frames().stream()
                .filter(box -> box.look() == Look.HEADING)
                .flatMap(box -> box.texts().stream())
                .map(Text::words)
                .toList();
    }

    private static List<Box> marks(DrawnPage page) {
        return page.sheets().stream()
                .flatMap(sheet -> sheet.boxes().stream())
                .filter(box -> box.look() != Look.RAIL)
                .toList();
    }

    private static List<String> words(Sheet sheet) {
        return sheet.boxes().stream()
                .flatMap(box -> box.texts().stream())
                .map(Text::words)
                .toList();
    }

    @Test
    void withoutVisitsTheMonthsAreDrawnAndNothingIsTold() {
        DrawnPage page = gantt(APlanSeen.two());
        assertThat(months(page)).containsExactly("6月", "7月", "8月", "9月", "10月", "11月", "12月");
        assertThat(marks(page)).isEmpty();
        assertThat(page.told()).isEmpty();
    }

    @Test
    void aFiscalYearIsDrawnFromAprilToMarch() {
        DrawnPage page = gantt(APlanSeen.two()
                .period("2026-04-01", "2027-03-31")
                .with(
                        visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2026-04-01")),
                        visit("V2", "T1", 2, VisitState.CONFIRMED, at("A", "2027-03-31"))));
        assertThat(months(page)).hasSize(12).startsWith("4月").endsWith("3月");
        assertThat(marks(page)).hasSize(2);
        Box first = marks(page).get(0);
        Box last = marks(page).get(1);
        assertThat(first.look()).as("waits for answers").isEqualTo(Look.DASHED);
        assertThat(last.look()).as("stands fast").isEqualTo(Look.PLAIN);
        assertThat(first.x()).isLessThan(last.x());
        assertThat(first.texts()).extracting(Text::words).containsExactly("1");
    }

    @Test
    void aTownWithoutADayHasItsRowAndNoMark() {
        DrawnPage page = gantt(APlanSeen.two().with(visit("V1", "T1", 1, VisitState.UNPLANNED, null)));
        assertThat(marks(page)).isEmpty();
        assertThat(page.told()).containsExactly(new DrawnPage.Told("見本町", List.of("第1回 現状把握： まだ日が決まっていません")));
        assertThat(words(page.sheets().get(0))).contains("見本町");
    }

    @Test
    void aVisitBeforeThePeriodStandsInItsOwnMonth() {
        DrawnPage page = gantt(APlanSeen.two()
                .with(
                        visit("V1", "T1", 1, VisitState.HELD, at("A", "2026-04-28")),
                        visit("V2", "T1", 2, VisitState.PROPOSED, at("A", "2026-06-02"))));
        assertThat(months(page)).startsWith("4月", "5月", "6月");
        assertThat(marks(page)).hasSize(2);
        assertThat(marks(page).get(0).x()).isLessThan(marks(page).get(1).x());
    }

    @Test
    void whatIsOlderThanHalfAYearIsToldAndNotDrawnAtTheEdge() {
        DrawnPage page = gantt(APlanSeen.two()
                .with(
                        visit("V1", "T1", 1, VisitState.PAID, at("A", "2025-11-28")),
                        visit("V2", "T1", 2, VisitState.PROPOSED, at("A", "2026-06-02"))));
        assertThat(months(page)).hasSize(13).startsWith("12月", "1月");
        assertThat(marks(page)).hasSize(1);
        assertThat(page.told().get(0).cells().get(0)).contains("令和7年11月28日");
    }

    @Test
    void aVisitAfterThePeriodStandsInItsOwnMonthAndMuchLaterIsOnlyTold() {
        DrawnPage page = gantt(APlanSeen.two()
                .with(
                        visit("V1", "T1", 1, VisitState.CONFIRMED, at("A", "2027-02-02")),
                        visit("V2", "T1", 2, VisitState.CONFIRMED, at("A", "2027-12-07"))));
        assertThat(months(page)).startsWith("6月").endsWith("6月").hasSize(13);
        assertThat(marks(page)).hasSize(1);
        assertThat(page.told().get(0).cells().get(0)).contains("令和9年2月2日", "令和9年12月7日");
    }

    @Test
    void townsStandInTheOrderOfTheirCodesEachWithItsVisits() {
        DrawnPage page = gantt(APlanSeen.two()
                .with(
                        visit("V1", "T2", 1, VisitState.PROPOSED, at("A", "2026-06-16")),
                        visit("V2", "T1", 1, VisitState.PROPOSED, at("B", "2026-07-14")),
                        visit("V3", "T1", 2, VisitState.UNPLANNED, null)));
        assertThat(page.told()).extracting(DrawnPage.Told::name).containsExactly("見本町", "試験村");
        assertThat(page.told().get(0).cells().get(0).lines()).hasSize(2);
    }

    @Test
    void inEnglishMonthsHaveTheirNames() {
        DrawnPage page = drawings(
                        ENGLISH, APlanSeen.two().with(visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-16"))))
                .gantt();
        assertThat(months(page)).startsWith("Jun", "Jul", "Aug");
        assertThat(page.head()).containsExactly("Municipality", "Visits");
        assertThat(page.told().get(0).cells().get(0)).contains("Visit 1", "16 June 2026 (Tue) morning");
    }

    private static DrawnPage map(APlanSeen plan, Map<String, Position> positions) {
        return drawings(JAPANESE, plan).map(positions);
    }

    private static APlanSeen served() {
        return APlanSeen.two()
                .with(
                        visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-16")),
                        visit("V2", "T1", 2, VisitState.PROPOSED, at("A", "2026-07-14")),
                        visit("V3", "T2", 1, VisitState.PROPOSED, at("B", "2026-06-16")),
                        visit("V4", "T2", 2, VisitState.UNPLANNED, null));
    }

    @Test
    void withoutVisitsNothingIsDrawnOnTheMap() {
        DrawnPage page = map(APlanSeen.two(), Map.of("T1", NORTH));
        assertThat(page.sheets()).isEmpty();
        assertThat(page.told()).isEmpty();
        assertThat(page.without()).isEmpty();
    }

    @Test
    void townsOfWhichNobodySaidWhereTheyLieAreNamed() {
        DrawnPage page = map(served(), Map.of("T2", SOUTH));
        assertThat(page.without()).containsExactly("見本町");
        assertThat(page.sheets()).hasSize(1);
        assertThat(page.told()).as("in words all of them are there").hasSize(2);
        DrawnPage none = map(served(), Map.of());
        assertThat(none.without()).containsExactly("見本町", "試験村");
        assertThat(none.sheets()).isEmpty();
        assertThat(none.told()).hasSize(2);
    }

    @Test
    void whoIsNotServedWhollyIsDashedAndWhoLiesNorthStandsAbove() {
        DrawnPage page = map(served(), Map.of("T1", NORTH, "T2", SOUTH));
        List<Box> boxes = page.sheets().get(0).boxes();
        assertThat(boxes).hasSize(2);
        assertThat(boxes.get(0).texts().get(0).words()).isEqualTo("見本町");
        assertThat(boxes.get(0).look()).isEqualTo(Look.PLAIN);
        assertThat(boxes.get(1).look()).isEqualTo(Look.DASHED);
        assertThat(boxes.get(0).y()).isLessThan(boxes.get(1).y());
    }

    @Test
    void thePrefecturesOtherMunicipalitiesShowTheWayAndNoneOfAnotherPrefecture() {
        DrawnPage page = map(
                served(), Map.of("T1", NORTH, "022039", SOUTH, "032018", new Position(39.7, 141.2), "900000", NORTH));
        List<Box> boxes = page.sheets().get(0).boxes();
        assertThat(words(page.sheets().get(0))).contains("見本町", "八戸市").doesNotContain("盛岡市", "岩手県盛岡市", "900000");
        assertThat(boxes).extracting(Box::look).containsExactly(Look.PLAIN, Look.RAIL);
        assertThat(page.told()).as("only what is visited is told").hasSize(2);
    }

    @Test
    void theMapSaysHowManyVisitsHaveADayAndWhoGoes() {
        DrawnPage page = map(served(), Map.of("T1", NORTH, "T2", SOUTH));
        assertThat(page.told().get(0).cells()).containsExactly("日が決定 2/2件", "見本 一郎");
        assertThat(page.told().get(1).cells()).containsExactly("日が決定 1/2件", "見本 二郎");
    }

    @Test
    void twoAdvisersOfOneNameAreTwo() {
        APlanSeen plan = APlanSeen.two()
                .adviser("B", "見本 一郎", false)
                .with(
                        visit("V1", "T1", 1, VisitState.PROPOSED, at("A", "2026-06-16")),
                        visit("V2", "T1", 2, VisitState.PROPOSED, at("B", "2026-07-14")));
        assertThat(map(plan, Map.of()).told().get(0).cells().get(1)).isEqualTo("見本 一郎、見本 一郎");
    }
}
