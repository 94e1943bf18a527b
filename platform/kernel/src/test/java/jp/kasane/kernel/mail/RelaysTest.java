package jp.kasane.kernel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import jp.kasane.kernel.control.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelaysTest {

    private static Relays relays(Map<String, String> settings) {
        Properties properties = new Properties();
        properties.putAll(settings);
        return Relays.of(new Settings("test", properties));
    }

    @Test
    void theInstallationsOwnServerIsAlwaysOne() {
        assertThat(relays(Map.of()).names()).containsExactly("127.0.0.1:25");
        assertThat(relays(Map.of("kasane.mail.host", "mail.example.jp", "kasane.mail.port", "587"))
                        .names())
                .containsExactly("mail.example.jp:587");
    }

    @Test
    void theOperatorNamesMore() {
        Relays relays = relays(Map.of("kasane.mail.relays", "mail.pref.example.jp:587, Other.example.jp:465"));

        assertThat(relays.names()).containsExactly("127.0.0.1:25", "mail.pref.example.jp:587", "other.example.jp:465");
        assertThat(relays.include("MAIL.pref.example.jp", 587)).isTrue();
        assertThat(relays.include("other.example.jp", 465)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example.com,587",
        "mail.pref.example.jp,25",
        "mail.pref.example.jp.evil.example.com,587",
        "127.0.0.1,3316",
        "10.0.0.7,25"
    })
    void nobodyElseNamesAny(String host, int port) {
        assertThat(relays(Map.of("kasane.mail.relays", "mail.pref.example.jp:587"))
                        .include(host, port))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example.jp", "mail.example.jp:", "*:587", ":25", "mail.example.jp:587;other"})
    void aListThatCannotBeReadStopsTheStart(String list) {
        assertThatThrownBy(() -> relays(Map.of("kasane.mail.relays", list)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("host:port");
    }
}
