package jp.kasane.municipal.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedValueTest {

    private static PublishedValue.Stated stated(String text) {
        return new PublishedValue.Stated(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2596|2596",
                "2,596|2596",
                "1,292,709|1292709",
                "２，５９６|2596",
                "53.7|53.7",
                "0|0",
                "-3|-3",
                "▲12.5|-12.5",
                "△1,000|-1000",
                " 80.84 |80.84"
            })
    void aNumberIsReadHoweverItIsWritten(String text, BigDecimal number) {
        assertThat(stated(text).number()).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "約2,600",
                "53.7%",
                "734（770）",
                "2,59",
                "12,34,567",
                "1.2.3",
                "3～4",
                "3割",
                "=1+1",
                "九千",
                "1e9",
                ","
            })
    void whatIsMoreOrLessThanANumberIsNone(String text) {
        assertThat(stated(text).number()).isEmpty();
    }

    @Property(tries = 300)
    void groupingByThousandsChangesNothing(@ForAll @LongRange(min = -10_000_000, max = 10_000_000) long number) {
        String grouped = String.format(Locale.ROOT, "%,d", number);
        assertThat(stated(grouped).number()).hasValue(BigDecimal.valueOf(number));
        assertThat(stated(grouped).saysTheSameAs(stated(Long.toString(number)))).isTrue();
        assertThat(stated(grouped).saysTheSameAs(stated(Long.toString(number + 1))))
                .isFalse();
    }

    @Test
    void theValueStaysExactlyAsPublished() {
        assertThat(stated(" ２，５９６ ").text()).isEqualTo(" ２，５９６ ");
    }

    @Test
    void wordsAreComparedAsWords() {
        assertThat(stated("約3割").saysTheSameAs(stated("約3割 "))).isTrue();
        assertThat(stated("約3割").saysTheSameAs(stated("3割"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Emptiness.class)
    void theFourKindsOfEmptinessAreFourDifferentValues(Emptiness why) {
        for (Emptiness other : Emptiness.values()) {
            assertThat(new PublishedValue.Empty(why).saysTheSameAs(new PublishedValue.Empty(other)))
                    .isEqualTo(why == other);
        }
        assertThat(new PublishedValue.Empty(why).saysTheSameAs(stated("0"))).isFalse();
        assertThat(stated("0").saysTheSameAs(new PublishedValue.Empty(why))).isFalse();
    }

    @Test
    void aValueIsNeitherNothingNorAWholeText() {
        assertThatThrownBy(() -> stated(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stated("あ".repeat(PublishedValue.LONGEST + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(stated("𠮷".repeat(PublishedValue.LONGEST)).number()).isEmpty();
    }
}
