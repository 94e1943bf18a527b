package jp.kasane.system.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticatorAppTest {

    /** "12345678901234567890", as RFC 6238 appendix B uses it. */
    private static final String LETTERS = "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ";

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void showsTheDigitsOfTheStandard(long second, String digits) {
        assertThat(AuthenticatorApp.typed(LETTERS).code(second / 30)).isEqualTo(digits);
    }

    @Test
    void showsNoDigitsTwice() {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(59), ZoneOffset.UTC);
        AuthenticatorApp app = new AuthenticatorApp("12345678901234567890".getBytes(), clock);
        assertThat(app.code()).isEqualTo("287082");
        assertThat(app.code()).isEqualTo(app.code(2)).isNotEqualTo("287082");
    }
}
