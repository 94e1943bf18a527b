package jp.kasane.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortenedTest {

    /** 𠮷: outside of the first plane, two units of a Java text. */
    private static final String YOSHI = "\uD842\uDFB7";

    /** 葛 as 葛󠄀城市 writes it: the letter and its variation selector, three units. */
    private static final String KATSU = "葛\uDB40\uDD00";

    /** 神 with one of the older selectors. */
    private static final String KAMI = "神\uFE00";

    /** ガ as some systems write it: カ and a dakuten for itself. */
    private static final String GA = "カ\u3099";

    /** Of half the width. */
    private static final String HALF_GA = "ｶﾞ";

    private static final String FAMILY = "👨\u200D👩\u200D👧";

    @Test
    void whatFitsStaysAsItIs() {
        for (String text : List.of("", "あ", YOSHI + KATSU, "三文字")) {
            assertThat(Shortened.to(text, 3)).isSameAs(text);
            assertThat(Shortened.toBeRead(text, 3)).isSameAs(text);
            assertThat(Shortened.toItsEnd(text, 3)).isSameAs(text);
        }
    }

    @Test
    void charactersAreCountedAndNotUnits() {
        assertThat(Shortened.to(YOSHI.repeat(5), 3)).isEqualTo(YOSHI.repeat(3));
        assertThat(Shortened.toItsEnd(YOSHI.repeat(5), 3)).isEqualTo(YOSHI.repeat(3));
        assertThat(Shortened.to("あいうえお", 3)).isEqualTo("あいう");
        assertThat(Shortened.toItsEnd("あいうえお", 3)).isEqualTo("うえお");
    }

    @Test
    void whatIsReadSaysThatSomethingIsMissing() {
        assertThat(Shortened.toBeRead("あいうえお", 3)).isEqualTo("あいう…");
        assertThat(Shortened.toBeRead("あ" + KATSU + "う", 2)).isEqualTo("あ…");
    }

    @ParameterizedTest
    @CsvSource({KATSU, KAMI, GA, HALF_GA})
    void noLetterLosesWhatIsWrittenUponIt(String letter) {
        assertThat(letter.codePointCount(0, letter.length())).isEqualTo(2);
        assertThat(Shortened.to("あ" + letter + "う", 2)).isEqualTo("あ");
        assertThat(Shortened.to("あ" + letter + "う", 3)).isEqualTo("あ" + letter);
        assertThat(Shortened.toItsEnd("あ" + letter + "う", 2)).isEqualTo("う");
        assertThat(Shortened.toItsEnd("あ" + letter + "う", 3)).isEqualTo(letter + "う");
    }

    @Test
    void whatIsSeenAsOneIsOne() {
        assertThat(Shortened.to("家族" + FAMILY + "です", 5)).isEqualTo("家族");
        assertThat(Shortened.to("家族" + FAMILY + "です", 7)).isEqualTo("家族" + FAMILY);
        assertThat(Shortened.toItsEnd("家族" + FAMILY + "です", 5)).isEqualTo("です");
    }

    @Test
    void aFirstLetterThatIsLongerThanEverythingIsCutBetweenItsCharacters() {
        String piled = YOSHI + "\u3099".repeat(50);
        assertThat(Shortened.to(piled, 10)).isEqualTo(YOSHI + "\u3099".repeat(9));
        assertThat(Shortened.to(piled, 1)).isEqualTo(YOSHI);
        assertThat(Shortened.toItsEnd(piled, 10)).isEqualTo("\u3099".repeat(10));
    }

    @Test
    void ofNothingNothingIsLeftAndLessThanNothingThereIsNot() {
        assertThat(Shortened.to("あい", 0)).isEmpty();
        assertThat(Shortened.toItsEnd("あい", 0)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Shortened.to("", -1));
    }

    @Provide
    Arbitrary<List<String>> letters() {
        return Arbitraries.of("a", "漢", YOSHI, KATSU, KAMI, GA, HALF_GA, YOSHI + "\uDB40\uDD01", "\n", " ")
                .list()
                .ofMaxSize(20);
    }

    @Property
    void whatIsLeftIsTheMostWholeLettersThatFit(
            @ForAll("letters") List<String> letters, @ForAll @IntRange(min = 3, max = 40) int most) {
        String text = String.join("", letters);
        String begin = Shortened.to(text, most);
        assertThat(begin).isEqualTo(fitting(letters, most));
        assertThat(text).startsWith(begin).endsWith(Shortened.toItsEnd(text, most));
        assertThat(count(Shortened.toItsEnd(text, most))).isLessThanOrEqualTo(most);
    }

    private static String fitting(List<String> letters, int most) {
        StringBuilder fitting = new StringBuilder();
        for (String letter : letters) {
            if (count(fitting + letter) > most) {
                break;
            }
            fitting.append(letter);
        }
        return fitting.toString();
    }

    private static int count(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
