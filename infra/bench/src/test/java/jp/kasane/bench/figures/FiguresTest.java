package jp.kasane.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {

    private static final Circumstances YESTERDAY = new Circumstances("2 cores", "abc", "2026-11-21T00:00:00Z");
    private static final Circumstances TODAY = new Circumstances("2 cores", "def", "2026-11-22T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void measuringOneLeavesTheOthersAsTheyAre() {
        Figures kept = new Figures(List.of(start(50), ratio(0.8)));
        Figures now = kept.with(List.of(Figure.of(Measure.START_WARM, 40, TODAY, "")));
        assertThat(now.all()).hasSize(2);
        assertThat(now.all().get(0).value()).isEqualTo(40);
        assertThat(now.all().get(0).commit()).isEqualTo("def");
        assertThat(now.all().get(1)).isEqualTo(ratio(0.8));
    }

    @Test
    void standInTheOrderOfTheMeasures() {
        Figures figures = new Figures(List.of(ratio(0.8), start(50)));
        assertThat(figures.all()).extracting(Figure::id).containsExactly("start.warm.seconds", "list.ratio");
    }

    @Test
    void keepWhatIsNoLongerMeasuredAtTheEnd() {
        Figure old = new Figure("gone.long.ago", 1, "s", "none", "", "", "", "", "");
        assertThat(new Figures(List.of(old, ratio(1))).all()).last().isEqualTo(old);
    }

    @Test
    void areReadAsTheyWereWritten() {
        Path file = folder.resolve("results").resolve("latest.json");
        Figures figures = new Figures(List.of(start(12.3456), ratio(0.75)));
        figures.write(file);
        assertThat(Figures.read(file)).isEqualTo(figures);
    }

    @Test
    void areNoneBeforeTheFirstMeasuring() {
        assertThat(Figures.read(folder.resolve("none.json")).all()).isEmpty();
    }

    @Test
    void sayWhatWhereAndOfWhichState() throws Exception {
        Path file = folder.resolve("latest.json");
        new Figures(List.of(start(12.3456))).write(file);
        assertThat(Files.readString(file))
                .contains("\"id\" : \"start.warm.seconds\"")
                .contains("\"value\" : 12.346")
                .contains("\"target\" : \"≤ 45\"")
                .contains("\"command\" : \"./kasane bench start.warm.seconds\"")
                .contains("\"machine\" : \"2 cores\"")
                .contains("\"commit\" : \"abc\"")
                .contains("\"date\" : \"2026-11-21T00:00:00Z\"")
                .doesNotContain("good");
    }

    @Test
    void areGoodOnTheRightSideOfTheirTarget() {
        assertThat(start(45).good()).isTrue();
        assertThat(start(45.1).good()).isFalse();
        assertThat(ratio(0.7).good()).isTrue();
        assertThat(ratio(0.69).good()).isFalse();
        assertThat(Figure.of(Measure.LIST_P95, 1e9, TODAY, "").good()).isTrue();
    }

    @Test
    void theMachineIsToldWithoutItsName() {
        Circumstances now = Circumstances.now(Path.of("."));
        assertThat(now.machine()).matches("\\d+ cores, \\d+ GB, .+, Linux, JDK \\d+");
    }

    private static Figure start(double seconds) {
        return Figure.of(Measure.START_WARM, seconds, YESTERDAY, "");
    }

    private static Figure ratio(double ratio) {
        return Figure.of(Measure.LIST_RATIO, ratio, YESTERDAY, "");
    }
}
