package jp.kasane.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTest {

    private static final String NOTE = "母の介護のことで息子さんから相談があった。病院に通っている。髙橋さんがﾃﾚﾋﾞを見ている。";

    @ParameterizedTest
    @ValueSource(strings = {"相談", "介護", "息子", "病院", "高橋", "テレビ", "ﾃﾚﾋﾞ", "通う", "見た", "母の介護"})
    void findsAWordInAText(String asked) {
        assertThat(SearchWords.of(NOTE).words())
                .containsAll(SearchWords.of(asked).words());
    }

    @Test
    void leavesOutParticlesAndPunctuation() {
        assertThat(SearchWords.of("母の介護を、父が。").words()).containsExactly("母", "介護", "父");
    }

    @Test
    void writesTheWordsWithSpacesForTheIndex() {
        assertThat(SearchWords.of("相談と介護").text()).isEqualTo("相談 介護");
    }

    @ParameterizedTest
    @CsvSource({
        "相談, +相談*",
        "相談 介護, +相談 +介護*",
        "相談 相談, +相談*",
        "\"+相談 -介護*\", +相談 +介護*",
        "\"(相談) ~<介護> @8 \"\"x\", +相談 +介護 +8 +x*"
    })
    void asksForEveryWordAndLetsNoOperatorThrough(String typed, String expression) {
        assertThat(SearchWords.of(typed).query()).contains(expression);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+-*\"()<>~@", "。、"})
    void asksForNothingWhereNothingWasTyped(String typed) {
        assertThat(SearchWords.of(typed).query()).isEmpty();
    }

    @Test
    void cutsWordsThatTheIndexWouldDrop() {
        assertThat(SearchWords.of("a".repeat(200)).words()).allMatch(word -> word.length() <= 84);
    }

    @Property(tries = 300)
    void everyQueryIsMadeOfOurOwnOperatorsAlone(@ForAll String typed) {
        String query = SearchWords.of(typed).query().orElse("+x*");

        assertThat(query).matches("\\+[\\p{L}\\p{Nd}\\p{Mn}]+( \\+[\\p{L}\\p{Nd}\\p{Mn}]+)*\\*");
    }
}
