package jp.kasane.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import jp.kasane.web.drawing.Sheet.Box;
import jp.kasane.web.drawing.Sheet.Look;
import jp.kasane.web.drawing.Sheet.Text;
import org.junit.jupiter.api.Test;

class LetteringTest {

    private static final int WIDTH = 200;

    @Test
    void setsTheNameAboveTheLines() {
        Box box = Lettering.of("総合相談窓口", List.of("1か所", "直営"), WIDTH).at(Look.PLAIN, 30, 50, WIDTH, 0);
        assertThat(box.texts()).extracting(Text::words).containsExactly("総合相談窓口", "1か所", "直営");
        assertThat(box.texts())
                .extracting(Text::css)
                .containsExactly("drawing-type-name", "drawing-type-line", "drawing-type-line");
        assertThat(box.texts()).extracting(Text::x).containsOnly(40);
        assertThat(box.texts()).extracting(Text::y).isSorted();
    }

    @Test
    void growsWithItsTextAndKeepsAHeightThatIsAskedFor() {
        Lettering one = Lettering.of("窓口", List.of(), WIDTH);
        Lettering two = Lettering.of("窓口", List.of("1か所"), WIDTH);
        assertThat(two.height()).isEqualTo(one.height() + Type.LINE.leading());
        assertThat(one.at(Look.PLAIN, 0, 0, WIDTH, 90).height()).isEqualTo(90);
        assertThat(two.at(Look.PLAIN, 0, 0, WIDTH, 10).height()).isEqualTo(two.height());
    }

    @Test
    void shortensWhatIsTooLong() {
        List<Text> texts = Lettering.of("長".repeat(500), List.of("語".repeat(500)), WIDTH)
                .at(Look.PLAIN, 0, 0, WIDTH, 0)
                .texts();
        assertThat(texts).hasSize(5 + 3);
        assertThat(texts.get(4).words()).endsWith("…");
        assertThat(texts.get(7).words()).endsWith("…");
    }

    @Test
    void neverBecomesHigherThanABoxMayBe() {
        List<String> many = IntStream.range(0, 40).mapToObj(i -> "行" + i).toList();
        Lettering lettering = Lettering.of("長".repeat(500), many, WIDTH);
        assertThat(lettering.at(Look.PLAIN, 0, 0, WIDTH, 0).texts()).hasSize(15);
        assertThat(lettering.height()).isLessThan(LaneLayout.HEIGHT / 2);
    }

    @Test
    void boxesThatTouchDoNotOverlap() {
        Box box = new Box(Look.PLAIN, 10, 10, 50, 20, List.of());
        assertThat(box.overlaps(new Box(Look.PLAIN, 60, 10, 50, 20, List.of()))).isFalse();
        assertThat(box.overlaps(new Box(Look.PLAIN, 10, 30, 50, 20, List.of()))).isFalse();
        assertThat(box.overlaps(new Box(Look.PLAIN, 59, 29, 50, 20, List.of()))).isTrue();
        assertThat(box.overlaps(new Box(Look.PLAIN, 0, 0, 200, 200, List.of()))).isTrue();
    }
}
