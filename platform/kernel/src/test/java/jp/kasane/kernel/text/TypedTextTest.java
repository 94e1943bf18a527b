package jp.kasane.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.text.TypedText.Accepted;
import jp.kasane.kernel.text.TypedText.BrokenCharacter;
import jp.kasane.kernel.text.TypedText.ControlCharacter;
import jp.kasane.kernel.text.TypedText.TooLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"髙橋 﨑 𠮷", "葛\uDB40\uDD00城", "ﾊﾝｶｸ ｶﾅ", "一行目\n二行目\t欄", "か\u3099", "", " 前後に空白 ", "😀"})
    void storesExactlyWhatWasTyped(String typed) {
        assertThat(TypedText.of(typed, 100)).isEqualTo(new Accepted(typed));
    }

    @Test
    void makesLineEndsOfAllKindsOne() {
        assertThat(TypedText.of("一\r\n二\r三\n四", 100)).isEqualTo(new Accepted("一\n二\n三\n四"));
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        assertThat(TypedText.of("𠮷𠮷𠮷", 3)).isEqualTo(new Accepted("𠮷𠮷𠮷"));
        assertThat(TypedText.of("𠮷𠮷𠮷", 2)).isEqualTo(new TooLong(3, 2));
        assertThat(TypedText.of("一\r\n二", 3)).isEqualTo(new Accepted("一\n二"));
    }

    @Test
    void refusesAControlCharacterAndSaysWhichAndWhere() {
        assertThat(TypedText.of("𠮷田\u0007", 10)).isEqualTo(new ControlCharacter(3, 7));
        assertThat(new ControlCharacter(3, 7).name()).isEqualTo("U+0007");
        assertThat(TypedText.of("\u0000", 10)).isEqualTo(new ControlCharacter(1, 0));
        assertThat(TypedText.of("a\u007F", 10)).isEqualTo(new ControlCharacter(2, 0x7F));
        assertThat(TypedText.of("a\u0085", 10)).isEqualTo(new ControlCharacter(2, 0x85));
    }

    @Test
    void refusesHalfACharacter() {
        assertThat(TypedText.of("吉\uD842", 10)).isEqualTo(new BrokenCharacter(2));
        assertThat(TypedText.of("\uDFB7吉", 10)).isEqualTo(new BrokenCharacter(1));
    }

    @Property
    void whatIsAcceptedIsAcceptedAgainUnchanged(@ForAll String typed) {
        if (TypedText.of(typed, 50) instanceof Accepted accepted) {
            assertThat(TypedText.of(accepted.text(), 50)).isEqualTo(accepted);
            assertThat(accepted.text().codePointCount(0, accepted.text().length()))
                    .isLessThanOrEqualTo(50);
        }
    }
}
