package jp.kasane.kernel.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantOrderTest {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);
    private static final List<String> UNFIT_WORDS =
            List.of("", " ", "　\n", "配属\u0007", "配属\u202E", "配属\u2067", "配属\uFFFF", "属".repeat(GrantOrder.WORDS + 1));

    private static GrantOrder.Propose propose(@Nullable String post, String purpose) {
        return new GrantOrder.Propose("u", StandardRole.COORDINATOR, post, purpose, DAY, null);
    }

    static Stream<Arguments> ordersWithUnfitWords() {
        List<Function<String, GrantOrder>> orders = List.of(
                words -> propose(null, words),
                words -> new GrantOrder.Decline("g", words),
                words -> new GrantOrder.Revoke("g", words),
                words -> new GrantOrder.End("g", DAY, words));
        return orders.stream().flatMap(order -> UNFIT_WORDS.stream().map(words -> Arguments.of(order, words)));
    }

    @ParameterizedTest
    @MethodSource("ordersWithUnfitWords")
    void noGrantChangesWithoutAReasonThatCanBeRead(Function<String, GrantOrder> order, String words) {
        assertThat(GrantOrder.wordsFit(words)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> order.apply(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"配属", "令和9年4月1日付の配属\n（前任：見本 花子）", "𠮷野町への応援"})
    void keepsAReasonExactly(String words) {
        assertThat(propose(null, words).purpose()).isEqualTo(words);
        assertThat(new GrantOrder.Revoke("g", words).why()).isEqualTo(words);
    }

    @Test
    void countsCharactersOfAReasonAndNotTheirHalves() {
        assertThat(GrantOrder.wordsFit("𠮷".repeat(GrantOrder.WORDS))).isTrue();
        assertThat(GrantOrder.wordsFit("𠮷".repeat(GrantOrder.WORDS + 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"福祉まるごと相談員\n", "相談員\u202E", "相談員\uFDD0", "相談\t員", " "})
    void refusesATitleThatCannotBeShownAsItIs(String post) {
        assertThat(GrantOrder.postFits(post)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> propose(post, "配属"));
    }

    @Test
    void aTitleMayBeLeftOut() {
        assertThat(propose(null, "配属").post()).isNull();
        assertThat(propose("", "配属").post()).isEmpty();
        assertThat(propose("員".repeat(GrantOrder.POST), "配属").post()).hasSize(GrantOrder.POST);
        assertThat(GrantOrder.postFits("員".repeat(GrantOrder.POST + 1))).isFalse();
    }
}
