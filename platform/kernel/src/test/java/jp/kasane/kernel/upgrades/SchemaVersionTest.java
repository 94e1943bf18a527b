package jp.kasane.kernel.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaVersionTest {

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 10", "1.9, 1.10", "2, 2.1", "0, 1", "1.2.3, 1.3", "2_1, 2.2"})
    void isOlderNumberByNumberAndNotLetterByLetter(String older, String newer) {
        assertThat(SchemaVersion.of(older).isOlderThan(SchemaVersion.of(newer))).isTrue();
        assertThat(SchemaVersion.of(newer).isOlderThan(SchemaVersion.of(older))).isFalse();
    }

    @Test
    void whatIsNotSaidCountsAsNought() {
        assertThat(SchemaVersion.of("2")).isEqualByComparingTo(SchemaVersion.of("2.0"));
        assertThat(SchemaVersion.of("2").isOlderThan(SchemaVersion.of("2"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "1.x", "v2"})
    void whatIsNoVersionIsRefused(String text) {
        assertThatThrownBy(() -> SchemaVersion.of(text)).isInstanceOf(NumberFormatException.class);
    }
}
