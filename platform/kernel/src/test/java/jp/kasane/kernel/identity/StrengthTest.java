package jp.kasane.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthTest {

    @ParameterizedTest
    @CsvSource({
        "PASSWORD, PASSWORD, true",
        "PASSWORD, SECOND_FACTOR, false",
        "SECOND_FACTOR, PASSWORD, true",
        "SECOND_FACTOR, SECOND_FACTOR, true"
    })
    void meetsWhatAsksForNoMore(Strength proved, Strength needed, boolean enough) {
        assertThat(proved.meets(needed)).isEqualTo(enough);
    }
}
