package jp.kasane.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.kasane.web.drawing.Sheet.Box;
import jp.kasane.web.drawing.Spots.Spot;
import org.junit.jupiter.api.Test;

/** Places where they lie to each other. */
class SpotLayoutTest {

    private static Sheet drawn(List<Spot> spots) {
        return drawn(spots, List.of());
    }

    private static Sheet drawn(List<Spot> spots, List<Spot> around) {
        return SpotLayout.of(new Spots("map", "訪問する町", "表にも同じ内容があります", spots, around));
    }

    private static Spot spot(String name, double latitude, double longitude) {
        return new Spot(name, latitude, longitude, List.of("訪問4回"), false);
    }

    private static Box box(Sheet sheet, String name) {
        return sheet.boxes().stream()
                .filter(one -> one.texts().get(0).words().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void northIsAboveAndEastIsRight() {
        Sheet sheet =
                drawn(List.of(spot("大間町", 41.53, 140.91), spot("八戸市", 40.51, 141.49), spot("深浦町", 40.65, 139.93)));
        Fit.check(sheet);
        assertThat(box(sheet, "大間町").y()).isLessThan(box(sheet, "八戸市").y());
        assertThat(box(sheet, "深浦町").x()).isLessThan(box(sheet, "八戸市").x());
    }

    @Test
    void placesThatLieTogetherDoNotCoverEachOther() {
        Fit.check(drawn(
                IntStream.range(0, 20).mapToObj(i -> spot("町" + i, 40.8, 140.7)).toList()));
        Fit.check(drawn(List.of(spot("一つだけ", 40.8, 140.7))));
        Fit.check(drawn(List.of()));
    }

    @Test
    void whereverTheyLieTheyFit() {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            int many = 1 + random.nextInt(40);
            Fit.check(drawn(IntStream.range(0, many)
                    .mapToObj(i -> spot("見本町" + i, 40 + random.nextDouble() * 2, 139 + random.nextDouble() * 3))
                    .toList()));
        }
    }

    @Test
    void theOtherPlacesShowTheWayAndGiveWay() {
        Sheet sheet = drawn(
                List.of(spot("平内町", 40.93, 140.96)),
                List.of(spot("大間町", 41.53, 140.91), spot("八戸市", 40.51, 141.49), spot("隣", 40.93, 140.96)));
        Fit.check(sheet);
        assertThat(box(sheet, "大間町").look()).isEqualTo(Sheet.Look.RAIL);
        assertThat(box(sheet, "大間町").y()).isLessThan(box(sheet, "平内町").y());
        assertThat(box(sheet, "八戸市").x()).isGreaterThan(box(sheet, "平内町").x());
        assertThat(box(sheet, "平内町").look()).isEqualTo(Sheet.Look.PLAIN);
    }

    @Test
    void anotherPlaceWithoutRoomIsLeftOutAndNoneThatIsVisited() {
        List<Spot> visited = IntStream.range(0, 30)
                .mapToObj(i -> spot("訪問" + i, 40.8 + i % 3 * 1e-3, 140.7))
                .toList();
        Sheet sheet = drawn(
                visited,
                IntStream.range(0, 30).mapToObj(i -> spot("隣" + i, 40.8, 140.7)).toList());
        Fit.check(sheet);
        assertThat(sheet.boxes().stream().filter(one -> one.look() == Sheet.Look.PLAIN))
                .hasSize(30);
        assertThat(sheet.boxes()).hasSizeLessThan(60);
    }

    @Test
    void anIslandFarOffThatNobodyVisitsDoesNotMakeAllOthersSmall() {
        List<Spot> visited = List.of(spot("奥多摩町", 35.81, 139.10), spot("江戸川区", 35.71, 139.87));
        Sheet near = drawn(visited, List.of(spot("町田市", 35.55, 139.44)));
        Sheet far = drawn(visited, List.of(spot("町田市", 35.55, 139.44), spot("小笠原村", 27.09, 142.19)));
        assertThat(far).isEqualTo(near);
        Sheet sent = drawn(List.of(spot("江戸川区", 35.71, 139.87), spot("小笠原村", 27.09, 142.19)), List.of());
        assertThat(box(sent, "小笠原村").y())
                .as("who is visited is drawn however far")
                .isGreaterThan(box(sent, "江戸川区").y());
    }
}
