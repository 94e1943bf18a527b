package jp.kasane.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.kasane.web.drawing.Course.Link;
import jp.kasane.web.drawing.Course.Step;
import jp.kasane.web.drawing.Sheet.Box;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private static final int GAP = 20;

    @Test
    void setsOneStepInTheMiddleNoWiderThanAsked() {
        Box box = spread(course(List.of(List.of("a"))), 0).get(0);
        assertThat(box.width()).isEqualTo(400);
        assertThat(box.x()).isEqualTo(200);
    }

    @Test
    void sharesTheRoomAmongSeveralAndMakesThemAllAsHighAsTheHighest() {
        List<Box> boxes = spread(course(List.of(List.of("a", "とても長い言葉で書かれた段階".repeat(4), "c"))), 0);
        assertThat(boxes).extracting(Box::width).containsOnly((800 - 2 * GAP) / 3);
        assertThat(boxes.stream().map(Box::height).distinct()).hasSize(1);
        assertThat(boxes.get(1).x()).isEqualTo(boxes.get(0).right() + GAP);
    }

    @Test
    void setsBranchesInTheOrderOfWhatTheyComeFrom() {
        Course course = course(
                List.of(List.of("a", "b"), List.of("c", "d")), new Link("a", "d", false), new Link("b", "c", false));
        assertThat(spread(course, 1)).extracting(SlotsTest::name).containsExactly("d", "c");
    }

    @Test
    void givesAPassingWayRoomBesideTheStep() {
        Course course = course(
                List.of(List.of("a"), List.of("b"), List.of("c")),
                new Link("a", "b", false),
                new Link("a", "c", false));
        Slots first = Slots.of(course, 0, null);
        first.spread(0, 800, GAP, 400);
        Slots row = Slots.of(course, 1, first);
        row.spread(0, 800, GAP, 400);
        List<Box> boxes = new ArrayList<>();
        row.set(0, boxes);
        int pass = row.pass(course.links().get(1));
        assertThat(pass < boxes.get(0).x() || pass > boxes.get(0).right()).isTrue();
    }

    @Test
    void keepsTheOnlyStepOfARowInTheMiddleForAsLongAsThereIsRoom() {
        assertThat(besidePasses(1).x()).isEqualTo(200);
        assertThat(besidePasses(4).x()).isEqualTo(200);
        Box pushed = besidePasses(7);
        assertThat(pushed.x()).isLessThan(200).isNotNegative();
    }

    private static Box besidePasses(int number) {
        List<Link> links = new ArrayList<>(List.of(new Link("a", "b", false)));
        IntStream.range(0, number).forEach(i -> links.add(new Link("a", "c" + i, false)));
        List<String> last = IntStream.range(0, number).mapToObj(i -> "c" + i).toList();
        Course course = new Course("c", "図", "", rows(List.of(List.of("a"), List.of("b"), last)), links);
        return spread(course, 1).get(0);
    }

    @Test
    void spreadsWaysDownOverAStepAndKeepsWaysBackAtItsRight() {
        Course course = course(List.of(List.of("a")));
        Slots row = Slots.of(course, 0, null);
        row.spread(0, 800, GAP, 400);
        Step step = course.rows().get(0).get(0);
        assertThat(row.port(step, 0, 1)).isEqualTo(400);
        assertThat(IntStream.range(0, 3).mapToObj(i -> row.port(step, i, 3))).containsExactly(300, 400, 500);
        assertThat(row.rightPort(step, 0, 2))
                .isGreaterThan(row.rightPort(step, 1, 2))
                .isLessThan(600);
        assertThat(row.rightPort(step, 1, 2)).isGreaterThan(500);
    }

    @Test
    void leavesManyPassingWaysAThirdOfTheRoomAtMost() {
        List<Link> links = new ArrayList<>();
        links.add(new Link("a", "b", false));
        IntStream.range(0, 60).forEach(i -> links.add(new Link("a", "c", false)));
        Course course = new Course("c", "図", "", rows(List.of(List.of("a"), List.of("b"), List.of("c"))), links);
        Box box = spread(course, 1).get(0);
        assertThat(box.width()).isEqualTo(400);
        assertThat(box.x()).isNotNegative();
        assertThat(box.right()).isLessThanOrEqualTo(800);
    }

    private static List<Box> spread(Course course, int row) {
        Slots slots = Slots.of(course, 0, null);
        slots.spread(0, 800, GAP, 400);
        for (int i = 1; i <= row; i++) {
            slots = Slots.of(course, i, slots);
            slots.spread(0, 800, GAP, 400);
        }
        List<Box> boxes = new ArrayList<>();
        int bottom = slots.set(100, boxes);
        assertThat(boxes).allMatch(box -> box.y() == 100 && box.bottom() == bottom);
        return boxes;
    }

    private static String name(Box box) {
        return box.texts().get(0).words();
    }

    private static Course course(List<List<String>> rows, Link... links) {
        return new Course("c", "図", "", rows(rows), List.of(links));
    }

    private static List<List<Step>> rows(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(name -> new Step(name, "", name, List.of(), List.of(), false))
                        .toList())
                .toList();
    }
}
