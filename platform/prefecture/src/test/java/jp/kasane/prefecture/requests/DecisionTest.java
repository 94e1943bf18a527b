package jp.kasane.prefecture.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why an application is accepted or declined, as it is kept and read again. */
class DecisionTest {

    /** As many letters as the history holds. */
    private static final int ROOM = 2_000;

    private static RequestEvent read(RequestAct act, Decision decision) {
        return RequestEvent.of("E", act, decision.words(), "U", Instant.EPOCH);
    }

    private static int letters(String text) {
        return text.codePointCount(0, text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"✓ 準備会がある", "✓ 準備会がある\n✓ 庁内の合意がある", "理由は次のとおり\n✓ 準備会がある", "✓", "一行目\n\n三行目", "・準備会がある"})
    void aReasonIsReadAsItWasWrittenWhateverItLooksLike(String reason) {
        RequestEvent without = read(RequestAct.ACCEPT, new Decision(List.of(), reason));
        assertThat(without.words()).isEqualTo(reason);
        assertThat(without.criteria()).isEmpty();
        RequestEvent with = read(RequestAct.DECLINE, new Decision(List.of("準備の進みぐあい"), reason));
        assertThat(with.words()).isEqualTo(reason);
        assertThat(with.criteria()).containsExactly("準備の進みぐあい");
    }

    @Test
    void aCriterionThatBeginsAsOneIsMarkedIsKeptWithItsOwnMark() {
        assertThat(read(RequestAct.ACCEPT, new Decision(List.of("✓ 印のある基準"), "理由"))
                        .criteria())
                .containsExactly("✓ 印のある基準");
    }

    @Test
    void aCriterionIsCutBetweenLettersNeverWithinOne() {
        List<String> many = Collections.nCopies(7, "𠮷野家".repeat(80));
        Decision decision = new Decision(many, "理由");
        RequestEvent kept = read(RequestAct.ACCEPT, decision);
        assertThat(kept.criteria())
                .hasSize(7)
                .allSatisfy(one -> assertThat(
                                one.codePoints().noneMatch(letter -> Character.getType(letter) == Character.SURROGATE))
                        .isTrue());
        assertThat(letters(decision.words())).isLessThanOrEqualTo(ROOM);
    }

    @Test
    void oneCriterionOfAnyLengthThatCanBeTypedIsKeptWhole() {
        String longest = "あ".repeat(200);
        assertThat(read(RequestAct.ACCEPT, new Decision(List.of(longest, longest, longest, longest), "理由"))
                        .criteria())
                .containsExactly(longest, longest, longest, longest);
    }

    @Provide
    Arbitrary<String> reasons() {
        return Arbitraries.strings()
                .withChars('✓', ' ', '\n', 'あ', 'a', '・')
                .ofMinLength(1)
                .ofMaxLength(40)
                .map(text -> text.strip())
                .filter(text -> !text.isEmpty());
    }

    @Property(tries = 300)
    void whateverIsWrittenIsReadAgainAndNothingElse(@ForAll("reasons") String reason, @ForAll boolean met) {
        List<String> criteria = met ? List.of("準備の進みぐあい", "庁内の合意") : List.of();
        RequestEvent kept = read(RequestAct.ACCEPT, new Decision(criteria, reason));
        assertThat(kept.words()).isEqualTo(reason);
        assertThat(kept.criteria()).isEqualTo(criteria);
    }

    @Test
    void aReasonHasALetterAndNoMoreThanThereIsRoomFor() {
        assertThat(letters(new Decision(List.of(), "𠮷".repeat(Decision.LONGEST)).reason()))
                .isEqualTo(Decision.LONGEST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision(List.of(), "𠮷".repeat(Decision.LONGEST + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision(List.of(), "　\n"));
        assertThat(new Decision(List.of(), "　理由　").reason()).isEqualTo("理由");
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestAct.class,
            names = {"ACCEPT", "DECLINE"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyADecisionHasCriteriaAllElseIsSaidAsItWasWritten(RequestAct act) {
        RequestEvent said = RequestEvent.of("E", act, "✓ ありがとう\n\nよろしく", "U", Instant.EPOCH);
        assertThat(said.criteria()).isEmpty();
        assertThat(said.words()).isEqualTo("✓ ありがとう\n\nよろしく");
    }
}
