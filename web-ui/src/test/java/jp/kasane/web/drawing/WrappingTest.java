package jp.kasane.web.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import jp.kasane.kernel.testing.Proof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappingTest {

    private static final int TEN = 10 * 13;

    @Test
    void breaksJapaneseBetweenAnyTwoCharacters() {
        assertThat(wrap("地域力強化推進事業の拠点づくり")).containsExactly("地域力強化推進事業の", "拠点づくり");
    }

    @ParameterizedTest
    @CsvSource({
        "一二三四五六七八九十。つぎ, 一二三四五六七八九/十。つぎ",
        "一二三四五六七八九「十」, 一二三四五六七八九/「十」",
        "一二三四五六七八「九」つぎ, 一二三四五六七八/「九」つぎ",
        "一二三四五六七八九十ッション, 一二三四五六七八九/十ッション"
    })
    void keepsMarksWithWhatTheyBelongTo(String text, String lines) {
        assertThat(String.join("/", wrap(text))).isEqualTo(lines);
    }

    @Test
    void keepsLatinWordsAndFiguresWhole() {
        assertThat(wrap("市の会議は2026-11-24")).containsExactly("市の会議は", "2026-11-24");
        assertThat(wrap("相談員のCSW会議CSW会議")).containsExactly("相談員のCSW会議", "CSW会議");
    }

    @Test
    void breaksAWordThatFitsOnNoLine() {
        assertThat(wrap("abcdefghijklmnopqrstuvwxyzabcdef")).hasSizeGreaterThan(1);
    }

    @Test
    void keepsTheLineBreaksOfTheSource() {
        assertThat(wrap("上\n下")).containsExactly("上", "下");
    }

    @Test
    void endsInAnEllipsisWhatHasNoRoom() {
        assertThat(Wrapping.wrap("一二三四五六七八九十百千万億兆", Type.LINE, TEN, 1)).containsExactly("一二三四五六七八九…");
        assertThat(Wrapping.wrap("一\n二", Type.LINE, TEN, 1)).containsExactly("一…");
    }

    @Test
    void takesFullWidthAsOneEmAndTheRestNarrower() {
        assertThat(Type.LINE.width("体制")).isEqualTo(26);
        assertThat(Type.LINE.width("ab")).isLessThan(26);
        assertThat(Type.NAME.width("ab")).isGreaterThan(Type.LINE.width("ab"));
        assertThat(Type.LINE.width("ﾀｲｾｲ")).isLessThan(Type.LINE.width("タイセイ"));
        assertThat(Type.LINE.width("𠮷")).isGreaterThan(13);
    }

    @Test
    void noLineIsWiderThanAskedAndNothingIsLost() {
        Proof proof = Proof.of("proof.drawing.wrapping", 500, 100_000, "texts");
        for (int number = 0; number < proof.cases(); number++) {
            Random random = proof.random(number);
            String text = AnyDrawing.text(random, 60);
            int width = 60 + random.nextInt(200);
            List<String> lines = Wrapping.wrap(text, Type.NAME, width, Integer.MAX_VALUE);
            assertThat(lines)
                    .allSatisfy(line -> assertThat(Type.NAME.width(line)).isLessThanOrEqualTo(width));
            assertThat(bare(String.join("", lines))).isEqualTo(bare(text));
            proof.held(1);
        }
        proof.note();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private static List<String> wrap(String text) {
        return Wrapping.wrap(text, Type.LINE, TEN, 99);
    }
}
