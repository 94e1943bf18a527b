package jp.kasane.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.web.drawing.Course.Link;
import jp.kasane.web.drawing.Course.Step;
import jp.kasane.web.drawing.Sheet.Box;
import jp.kasane.web.drawing.Sheet.Point;
import jp.kasane.web.drawing.Sheet.Way;
import org.junit.jupiter.api.Test;

class RowLayoutTest {

    @Test
    void drawsEveryStepAndEveryWayAndNoWayThroughABox() {
        Proof proof = Proof.of("proof.drawing.rows", 300, 20_000, "drawings");
        for (int number = 0; number < proof.cases(); number++) {
            Course course = AnyDrawing.course(proof.random(number));
            Sheet sheet = RowLayout.of(course);
            Fit.check(sheet);
            assertThat(sheet.boxes())
                    .hasSize((int) course.rows().stream().mapToLong(List::size).sum());
            assertThat(sheet.ways()).hasSameSizeAs(course.links());
            proof.held(1);
        }
        proof.note();
    }

    @Test
    void leadsStraightDownFromOneStepToTheNext() {
        Sheet sheet = RowLayout.of(course(List.of(new Link("a", "b", false), new Link("b", "c", false))));
        assertThat(sheet.ways()).allSatisfy(way -> assertThat(way.points()).hasSize(2));
        assertThat(sheet.ways().get(0).points().get(0).y())
                .isEqualTo(sheet.boxes().get(0).bottom());
        assertThat(last(sheet.ways().get(0)).y()).isEqualTo(sheet.boxes().get(1).y());
    }

    @Test
    void leadsBackUpTheRightEdgeInADashedLine() {
        Sheet sheet = RowLayout.of(course(List.of(new Link("c", "a", true))));
        Way way = sheet.ways().get(0);
        assertThat(way.dashed()).isTrue();
        int edge = sheet.boxes().stream().mapToInt(Box::right).max().orElseThrow();
        assertThat(way.points()).anyMatch(point -> point.x() > edge);
        assertThat(last(way).y()).isEqualTo(sheet.boxes().get(0).y());
    }

    @Test
    void givesAWayThatPassesARowAPlaceInIt() {
        Sheet sheet = RowLayout.of(course(List.of(new Link("a", "b", false), new Link("a", "c", false))));
        Box passed = sheet.boxes().get(1);
        assertThat(sheet.ways().get(1).points())
                .anyMatch(point -> point.x() > passed.right() || point.x() < passed.x());
    }

    @Test
    void namesAStageOnceForAllItsRows() {
        Sheet sheet = RowLayout.of(course(List.of()));
        assertThat(sheet.frames()).extracting(box -> box.texts().get(0).words()).containsExactly("受付", "支援中");
        assertThat(sheet.frames().get(0).bottom())
                .isEqualTo(sheet.boxes().get(1).bottom());
    }

    @Test
    void pointsItsArrowsDown() {
        Way way = new Way(List.of(new Point(10, 0), new Point(10, 30)), false, true);
        assertThat(way.head()).isEqualTo("10,30 5,21 15,21");
        assertThat(way.line()).isEqualTo("10,0 10,30");
    }

    private static Point last(Way way) {
        return way.points().get(way.points().size() - 1);
    }

    private static Course course(List<Link> links) {
        return new Course(
                "c",
                "流れ",
                "説明",
                List.of(List.of(step("a", "受付")), List.of(step("b", "受付")), List.of(step("c", "支援中"))),
                links);
    }

    private static Step step(String id, String stage) {
        return new Step(id, stage, "段階" + id, List.of("担当：相談員"), List.of(), false);
    }
}
