package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void hasAStandardForEverything() {
        Settings settings = Settings.from(Map.of());
        assertThat(settings.ports().stream().map(Settings.Port::number))
                .containsExactlyInAnyOrder(8080, 8180, 8190, 3316, 2525, 8025);
        assertThat(settings.data()).isEqualTo(Path.of(".kasane").toAbsolutePath());
        assertThat(settings.runtime()).isEqualTo(settings.data().resolve("runtime"));
        assertThat(settings.demoPassword()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "80 80", "8080x", "-", "99999999999"})
    void namesTheSettingThatIsNoNumber(String value) {
        assertThatThrownBy(() -> Settings.from(Map.of("KASANE_HTTP_PORT", value)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("KASANE_HTTP_PORT=" + value + " is not a number.");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "65536"})
    void refusesWhatIsNoPort(int number) {
        assertThatThrownBy(() -> Settings.from(Map.of("KASANE_MAIL_PORT", Integer.toString(number))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KASANE_MAIL_PORT=" + number);
    }

    @Test
    void refusesTwoSettingsWithTheSamePort() {
        assertThatThrownBy(() -> Settings.from(Map.of("KASANE_HTTP_PORT", "8180")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KASANE_IDENTITY_PORT")
                .hasMessageContaining("KASANE_HTTP_PORT")
                .hasMessageContaining("8180");
    }

    @Test
    void refusesTooLittleMemory() {
        assertThatThrownBy(() -> Settings.from(Map.of("KASANE_MEMORY_MB", "64")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KASANE_MEMORY_MB=64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aFolderSetToNothingIsTheStandardOneAndNeverTheFolderOneStandsIn(String nothing) {
        Settings settings = Settings.from(Map.of("KASANE_DATA", nothing, "KASANE_RUNTIME", nothing));
        assertThat(settings.data()).isEqualTo(Path.of(".kasane").toAbsolutePath());
        assertThat(settings.runtime()).isEqualTo(settings.data().resolve("runtime"));
    }

    @Test
    void aFolderIsMeantFromWhereOneStandsAndWrittenOutInFull() {
        Settings settings = Settings.from(Map.of("KASANE_DATA", "a/../b", "KASANE_RUNTIME", "/opt/kasane/../servers"));
        assertThat(settings.data()).isEqualTo(Path.of("b").toAbsolutePath());
        assertThat(settings.runtime()).isEqualTo(Path.of("/opt/servers"));
    }

    @Test
    void namesEveryPairOfSettingsWithTheSamePort() {
        assertThatThrownBy(() -> Settings.from(Map.of("KASANE_MAIL_PORT", "8080", "KASANE_OUTBOX_PORT", "8180")))
                .hasMessageContaining("KASANE_HTTP_PORT and KASANE_MAIL_PORT are both 8080.")
                .hasMessageContaining("KASANE_IDENTITY_PORT and KASANE_OUTBOX_PORT are both 8180.");
    }

    @ParameterizedTest
    @CsvSource({"255, false", "256, true"})
    void drawsTheLineOfMemoryAtAQuarterGigabyte(String megabytes, boolean enough) {
        Map<String, String> environment = Map.of("KASANE_MEMORY_MB", megabytes);
        if (enough) {
            assertThat(Settings.from(environment).memoryMb()).isEqualTo(256);
        } else {
            assertThatThrownBy(() -> Settings.from(environment)).isInstanceOf(CannotStart.class);
        }
    }

    private static Map<String, String> production(String... more) {
        Map<String, String> environment = new java.util.TreeMap<>(Map.of(
                "KASANE_MODE", "production",
                "KASANE_SMTP_HOST", "mail.example.jp",
                "KASANE_SMTP_SENDER", "kasane@example.jp"));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }

    @Test
    void isTheDemonstrationUnlessTheOperatorSaysProduction() {
        assertThat(Settings.from(Map.of()).demo()).isTrue();
        assertThat(Settings.from(Map.of("KASANE_MODE", "demo")).demo()).isTrue();
        assertThat(Settings.from(production()).demo()).isFalse();
        assertThatThrownBy(() -> Settings.from(Map.of("KASANE_MODE", "prod")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KASANE_MODE=prod is neither");
    }

    @Test
    void opensNoReceiverOfMailInProduction() {
        assertThat(Settings.from(production()).ports().stream().map(Settings.Port::number))
                .containsExactlyInAnyOrder(8080, 8180, 8190, 3316);
    }

    @ParameterizedTest
    @CsvSource({
        "KASANE_SMTP_HOST, '', KASANE_SMTP_HOST",
        "KASANE_SMTP_SENDER, ' ', KASANE_SMTP_SENDER",
        "KASANE_SMTP_PORT, 0, KASANE_SMTP_PORT=0",
        "KASANE_SMTP_PORT, smtp, KASANE_SMTP_PORT=smtp",
        "KASANE_SMTP_SECURITY, ssl, KASANE_SMTP_SECURITY=ssl",
        "KASANE_SMTP_RELAYS, mail.example.jp, KASANE_SMTP_RELAYS names",
        "KASANE_SMTP_RELAYS, mail.example.jp:587 http://elsewhere, KASANE_SMTP_RELAYS names",
        "KASANE_SECOND_FACTOR, nobody, KASANE_SECOND_FACTOR=nobody",
        "KASANE_SECOND_FACTOR, some, KASANE_SECOND_FACTOR=some"
    })
    void refusesAProductionWhereNobodyCouldBeInvitedOrNobodyNeedsASecondFactor(
            String setting, String value, String named) {
        assertThatThrownBy(() -> Settings.from(production(setting, value)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(named);
    }

    @Test
    void handsMailToTheServerNamed() {
        MailServer mail = Settings.from(production(
                        "KASANE_SMTP_PORT", "587",
                        "KASANE_SMTP_SECURITY", "starttls",
                        "KASANE_SMTP_USER", "kasane",
                        "KASANE_SMTP_RELAYS", "one.example.jp:587, two.example.jp:25",
                        "KASANE_SMTP_PASSWORD", "secret"))
                .mailServer();
        assertThat(mail.settings())
                .containsEntry("kasane.mail.host", "mail.example.jp")
                .containsEntry("kasane.mail.port", "587")
                .containsEntry("kasane.mail.security", "starttls")
                .containsEntry("kasane.mail.sender", "kasane@example.jp")
                .containsEntry("kasane.mail.relays", "one.example.jp:587, two.example.jp:25")
                .containsEntry("kasane.mail.username", "kasane")
                .containsEntry("kasane.mail.password", "secret");
        assertThat(mail.toString()).isEqualTo("mail.example.jp:587");
    }

    @Test
    void handsTheDemonstrationsMailToItsOutboxWhateverServerIsNamed() {
        Settings settings = Settings.from(Map.of("KASANE_SMTP_HOST", "mail.example.jp", "KASANE_MAIL_PORT", "2626"));
        assertThat(settings.mailServer().settings())
                .containsEntry("kasane.mail.host", "127.0.0.1")
                .containsEntry("kasane.mail.port", "2626")
                .doesNotContainKey("kasane.mail.username");
    }

    @Test
    void takesAnEmptyValueForNone() {
        Settings settings = Settings.from(Map.of("KASANE_HTTP_PORT", "", "KASANE_DEMO_PASSWORD", " "));
        assertThat(settings.http().number()).isEqualTo(8080);
        assertThat(settings.demoPassword()).isEmpty();
    }
}
