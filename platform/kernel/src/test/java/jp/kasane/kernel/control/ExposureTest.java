package jp.kasane.kernel.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureTest {

    private static Exposure exposure(String said) {
        Properties properties = new Properties();
        if (said != null) {
            properties.setProperty("kasane.metrics", said);
        }
        return Exposure.of(new Settings("test", properties));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,127.0.0.1,true",
                "-,::1,true",
                "-,192.0.2.7,false",
                "-,,false",
                "loopback,10.0.0.1,false",
                "open,192.0.2.7,true",
                "off,127.0.0.1,false",
                "anything else,127.0.0.1,false"
            })
    void measuresAreForTheMachineItselfUnlessTheOperatorSaysOtherwise(String said, String address, boolean shown) {
        assertThat(exposure(said).includes(address == null ? "nowhere.invalid" : address, header -> false))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"})
    void whoComesThroughAProxyOfThisMachineIsNotTheMachine(String header) {
        assertThat(exposure(null).includes("127.0.0.1", header::equals)).isFalse();
    }
}
