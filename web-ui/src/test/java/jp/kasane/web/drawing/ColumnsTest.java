package jp.kasane.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.kasane.web.drawing.Columns.Spot;
import jp.kasane.web.drawing.Outline.Item;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final int ONE = cells(item("高さ")).get(0).height();
    private static final int ROOM = 1000;

    @Test
    void fillsThreeColumnsEvenly() {
        assertThat(columns(Columns.filled(cells(items(6)), ROOM))).containsExactly(0, 0, 1, 1, 2, 2);
        assertThat(columns(Columns.filled(cells(items(4)), ROOM))).containsExactly(0, 0, 1, 1);
        assertThat(columns(Columns.filled(cells(items(3)), ROOM))).containsExactly(0, 1, 2);
    }

    @Test
    void setsOneBelowTheOtherWithAGap() {
        List<Spot> spots = Columns.filled(cells(items(6)), ROOM);
        assertThat(spots.get(0).top()).isZero();
        assertThat(spots.get(1).top()).isEqualTo(ONE + LaneLayout.GAP);
    }

    @Test
    void saysHowManyThereIsRoomFor() {
        int two = 2 * ONE + LaneLayout.GAP;
        assertThat(Columns.filled(cells(items(100)), two)).hasSize(6);
        assertThat(Columns.filled(cells(items(100)), two - 1)).hasSize(3);
        assertThat(Columns.filled(cells(items(100)), ONE - 1)).isEmpty();
    }

    @Test
    void keepsWhatIsBelowAThingWithIt() {
        Item tree = new Item("会議", List.of(), false, List.of(items(3)));
        assertThat(columns(Columns.filled(cells(tree, item("会議"), item("会議")), ROOM)))
                .containsExactly(0, 0, 0, 0, 1, 1);
    }

    @Test
    void breaksWhatIsHigherThanThereIsRoom() {
        Item tree = new Item("会議", List.of(), false, List.of(items(5)));
        assertThat(columns(Columns.filled(cells(tree), 2 * ONE + LaneLayout.GAP)))
                .containsExactly(0, 0, 1, 1, 2, 2);
    }

    @Test
    void keepsAHeadingWithTheFirstThingUnderItAndRepeatsItInTheNextColumn() {
        List<Cell> cells = new ArrayList<>();
        Cell heading = Cell.heading("包括的相談支援事業");
        cells.add(heading);
        for (Item item : items(3)) {
            Cell.collect(item, heading, null, cells);
        }
        List<Spot> spots = Columns.filled(cells, ROOM);
        assertThat(columns(spots)).containsExactly(0, 0, 1, 2);
        assertThat(spots).extracting(Spot::headed).containsExactly(false, false, true, true);
        assertThat(spots.get(2).top())
                .isEqualTo(heading.height())
                .isEqualTo(spots.get(1).top());
    }

    @Test
    void noColumnReachesIntoTheNext() {
        IntStream.range(0, LaneLayout.COLUMNS - 1)
                .forEach(column ->
                        assertThat(Columns.left(column) + Columns.width()).isLessThan(Columns.left(column + 1)));
        assertThat(Columns.left(LaneLayout.COLUMNS - 1) + Columns.width())
                .isLessThan(LaneLayout.WIDTH - LaneLayout.MARGIN);
    }

    private static List<Integer> columns(List<Spot> spots) {
        return spots.stream().map(Spot::column).toList();
    }

    private static List<Cell> cells(Item... items) {
        List<Cell> cells = new ArrayList<>();
        for (Item item : items) {
            Cell.collect(item, null, null, cells);
        }
        return cells;
    }

    private static Item item(String name) {
        return new Item(name, List.of(), false, List.of());
    }

    private static Item[] items(int number) {
        return IntStream.range(0, number).mapToObj(i -> item("窓口" + i)).toArray(Item[]::new);
    }
}
