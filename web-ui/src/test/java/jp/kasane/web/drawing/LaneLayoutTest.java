package jp.kasane.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.web.drawing.Outline.Group;
import jp.kasane.web.drawing.Outline.Item;
import jp.kasane.web.drawing.Outline.Lane;
import jp.kasane.web.drawing.Sheet.Box;
import jp.kasane.web.drawing.Sheet.Look;
import jp.kasane.web.drawing.Sheet.Text;
import org.junit.jupiter.api.Test;

class LaneLayoutTest {

    @Test
    void drawsEverythingOnceWithoutOverlapAndWithinItsBox() {
        Proof proof = Proof.of("proof.drawing.lanes", 150, 10_000, "drawings");
        for (int number = 0; number < proof.cases(); number++) {
            Outline outline = AnyDrawing.outline(proof.random(number));
            List<Sheet> sheets = LaneLayout.of(outline);
            sheets.forEach(Fit::check);
            assertThat(names(sheets)).isEqualTo(asked(outline));
            proof.held(1);
        }
        proof.note();
    }

    /** What stands in the boxes as names, in order; the beginning, where a name is too long for its box. */
    private static List<String> names(List<Sheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.boxes().stream())
                .map(box -> box.texts().stream()
                        .filter(text -> text.css().endsWith("name"))
                        .map(Text::words)
                        .collect(Collectors.joining()))
                .map(LaneLayoutTest::beginning)
                .toList();
    }

    private static List<String> asked(Outline outline) {
        return outline.lanes().stream()
                .flatMap(lane -> lane.groups().stream())
                .flatMap(group -> group.items().stream())
                .flatMap(LaneLayoutTest::all)
                .map(item -> beginning(item.name()))
                .toList();
    }

    private static String beginning(String name) {
        String bare = name.replaceAll("\\s", "");
        return bare.substring(0, Math.min(30, bare.length()));
    }

    @Test
    void drawsTheSameOfTheSame() {
        Proof proof = Proof.of("proof.drawing.same", 5, 100, "drawings");
        for (int number = 0; number < proof.cases(); number++) {
            assertThat(LaneLayout.of(AnyDrawing.outline(proof.random(number))))
                    .isEqualTo(LaneLayout.of(AnyDrawing.outline(proof.random(number))));
        }
    }

    @Test
    void goesOnOnAnotherSheetWithTheLanesNameOnIt() {
        List<Sheet> sheets = LaneLayout.of(outline(items(120)));
        assertThat(sheets).hasSizeGreaterThan(1).allSatisfy(sheet -> {
            assertThat(sheet.height()).isLessThanOrEqualTo(LaneLayout.HEIGHT);
            assertThat(sheet.title()).endsWith("/" + sheets.size());
        });
        assertThat(headings(sheets.get(0))).containsExactly("機関：受け止める");
        assertThat(headings(sheets.get(1))).containsExactly("機関：受け止める（つづき）");
        assertThat(sheets.stream().mapToInt(sheet -> sheet.boxes().size()).sum())
                .isEqualTo(120);
    }

    @Test
    void fillsTheColumnsEvenlyAndReadsThemDownwards() {
        List<Box> boxes = LaneLayout.of(outline(items(9))).get(0).boxes();
        assertThat(boxes.stream().map(Box::x).distinct()).hasSize(3);
        assertThat(boxes.get(0).x())
                .isEqualTo(boxes.get(2).x())
                .isLessThan(boxes.get(3).x());
        assertThat(boxes.get(0).y())
                .isEqualTo(boxes.get(3).y())
                .isEqualTo(boxes.get(6).y());
    }

    @Test
    void repeatsTheHeadingOfAGroupWhereItGoesOnInAnotherColumn() {
        Sheet sheet = LaneLayout.of(outline(items(9))).get(0);
        assertThat(sheet.frames().stream().filter(box -> box.look() == Look.GROUP))
                .hasSize(3)
                .allMatch(box -> first(box).equals("包括的相談支援事業"));
    }

    @Test
    void drawsALineToWhatIsBelow() {
        Item top = new Item("推進会議", List.of(), false, items(2));
        Sheet sheet = LaneLayout.of(outline(List.of(top))).get(0);
        assertThat(sheet.ways()).hasSize(2);
        assertThat(sheet.boxes().get(1).x()).isGreaterThan(sheet.boxes().get(0).x());
    }

    @Test
    void keepsWhatIsBelowAThingInItsColumn() {
        Item first = new Item("推進会議", List.of(), false, items(3));
        Item second = new Item("連絡会議", List.of(), false, items(2));
        List<Box> boxes = LaneLayout.of(outline(List.of(first, second))).get(0).boxes();
        assertThat(boxes.subList(1, 4)).allMatch(box -> box.x() == boxes.get(1).x());
        assertThat(boxes.get(4).x()).isGreaterThan(boxes.get(0).x());
    }

    @Test
    void drawsWhatIsComingWithADashedEdge() {
        Sheet sheet = LaneLayout.of(outline(List.of(new Item("支援会議", List.of("計画中"), true, List.of()))))
                .get(0);
        assertThat(sheet.boxes()).singleElement().extracting(Box::look).isEqualTo(Look.DASHED);
    }

    @Test
    void leavesEmptyLanesOutAndDrawsNothingOfNothing() {
        Outline nothing = new Outline("d", "図", "説明", "（つづき）", List.of(new Lane("会議", List.of())));
        assertThat(LaneLayout.of(nothing)).singleElement().satisfies(sheet -> {
            assertThat(sheet.frames()).isEmpty();
            assertThat(sheet.boxes()).isEmpty();
        });
    }

    private static List<Item> items(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Item("窓口" + i, List.of("委託：見本町社会福祉協議会"), false, List.of()))
                .toList();
    }

    private static Outline outline(List<Item> items) {
        return new Outline(
                "d", "体系図", "説明", "（つづき）", List.of(new Lane("機関：受け止める", List.of(new Group("包括的相談支援事業", items)))));
    }

    private static List<String> headings(Sheet sheet) {
        return sheet.frames().stream()
                .filter(box -> box.look() == Look.HEADING)
                .map(LaneLayoutTest::first)
                .toList();
    }

    private static String first(Box box) {
        return box.texts().get(0).words();
    }

    private static Stream<Item> all(Item item) {
        return Stream.concat(Stream.of(item), item.below().stream().flatMap(LaneLayoutTest::all));
    }
}
