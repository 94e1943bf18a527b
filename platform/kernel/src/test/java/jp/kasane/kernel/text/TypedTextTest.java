package jp.kasane.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import jp.kasane.kernel.text.TypedText.Accepted;
import jp.kasane.kernel.text.TypedText.BrokenCharacter;
import jp.kasane.kernel.text.TypedText.ControlCharacter;
import jp.kasane.kernel.text.TypedText.DirectionControl;
import jp.kasane.kernel.text.TypedText.NoCharacter;
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

    @ParameterizedTest
    @ValueSource(ints = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void refusesWhatTurnsTheDirectionOfTheText(int turning) {
        TypedText read = TypedText.of("架空" + Character.toString(turning) + "太郎", 10);

        assertThat(read).isEqualTo(new DirectionControl(3, turning));
        assertThat(((DirectionControl) read).name()).isEqualTo(String.format("U+%04X", turning));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x2FFFF, 0x10FFFE, 0x10FFFF})
    void refusesWhatNeverIsACharacter(int code) {
        TypedText read = TypedText.of("𠮷" + Character.toString(code), 10);

        assertThat(read).isEqualTo(new NoCharacter(2, code));
        assertThat(((NoCharacter) read).name()).isEqualTo(String.format("U+%04X", code));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x2029, 0x202F, 0x2065, 0x206A, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000, 0x10FFFD, 0x200E, 0xE0100, 0xFE00})
    void takesTheirNeighbours(int neighbour) {
        String typed = "あ" + Character.toString(neighbour);

        assertThat(TypedText.of(typed, 10)).isEqualTo(new Accepted(typed));
    }

    @Test
    void saysTheFirstOfSeveralThingsThatAreWrong() {
        assertThat(TypedText.of("一\u202E\u0007" + "長".repeat(20), 5)).isEqualTo(new DirectionControl(2, 0x202E));
    }

    @ParameterizedTest
    @ValueSource(strings = {"架空 太郎", "𠮷", "ﾀｶﾊｼ ﾖｼｺ", "葛\uDB40\uDD00城", "十文字十文字十文字十"})
    void namesSomethingInOneLine(String name) {
        assertThat(TypedText.namesSomething(name, 10)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "一\n二", "一\r二", "一\t二", "十文字十文字十文字十一", "架空\u202E太郎", "架空\uFFFE", "\uD842"})
    void isNoNameOtherwise(String typed) {
        assertThat(TypedText.namesSomething(typed, 10)).isFalse();
    }

    @Property
    void nothingAcceptedCanTurnTheTextAroundIt(@ForAll String typed) {
        if (TypedText.of(typed, 1000) instanceof Accepted accepted) {
            Set<Byte> turning = Set.of(
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT);
            assertThat(accepted.text().codePoints())
                    .noneMatch(codePoint -> turning.contains(Character.getDirectionality(codePoint)));
        }
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
