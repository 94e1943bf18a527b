package jp.kasane.kernel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.secrets.SealBroken;
import jp.kasane.kernel.testing.TestTowns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailServersTest {

    private static final TestTowns PLACES = new TestTowns();
    private static final String PREFECTURE = TestTowns.PREFECTURE;

    private final MailServers servers = with(PLACES.keys(), "kasane.mail.host", "relay.example.invalid");

    private static MailServers with(KeyRing keys, String... pairs) {
        Properties values = new Properties();
        values.setProperty(
                "kasane.mail.relays",
                "mail.example.invalid:587, first.example.invalid:587, second.example.invalid:587");
        for (int i = 0; i < pairs.length; i += 2) {
            values.setProperty(pairs[i], pairs[i + 1]);
        }
        return new MailServers(PLACES.control(), keys, new Settings("web.properties", values), Clock.systemUTC());
    }

    private static MailServer server(String host, @Nullable String password) {
        return new MailServer(
                host,
                587,
                MailServer.Security.STARTTLS,
                "kasane@example.invalid",
                password == null ? null : "u",
                password);
    }

    private void keep(MailServer server) {
        servers.keep(
                PREFECTURE,
                server,
                new ControlAudit.Act(
                        null, null, "PREFECTURE", PREFECTURE, "CHANGE", "mail-setting", PREFECTURE, null, "r"));
    }

    @AfterEach
    void forget() {
        PLACES.control().jdbi().useHandle(handle -> handle.execute("DELETE FROM mail_setting"));
    }

    @AfterAll
    static void close() {
        PLACES.close();
    }

    @Test
    void isTheInstallationsUntilThePrefectureMakesItsOwn() {
        assertThat(servers.own(PREFECTURE)).isEmpty();
        assertThat(servers.of(PREFECTURE).host()).isEqualTo("relay.example.invalid");
        assertThat(servers.of(PREFECTURE).port()).isEqualTo(25);
        assertThat(servers.of(PREFECTURE).security()).isEqualTo(MailServer.Security.NONE);

        keep(server("mail.example.invalid", "秘密の言葉"));

        assertThat(servers.of(PREFECTURE)).isEqualTo(server("mail.example.invalid", "秘密の言葉"));
        assertThat(servers.own(PREFECTURE)).contains(server("mail.example.invalid", "秘密の言葉"));
    }

    @Test
    void aServerThatTheOperatorDoesNotNameIsNotKept() {
        assertThatThrownBy(() -> keep(server("evil.example.invalid", null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(servers.own(PREFECTURE)).isEmpty();
    }

    @Test
    void aServerThatTheOperatorNoLongerNamesSendsNothingAnyMore() {
        keep(server("mail.example.invalid", null));
        MailServers narrowed =
                with(PLACES.keys(), "kasane.mail.relays", "", "kasane.mail.host", "relay.example.invalid");
        assertThat(narrowed.own(PREFECTURE)).isEmpty();
        assertThat(narrowed.of(PREFECTURE).host()).isEqualTo("relay.example.invalid");
    }

    @Test
    void isNobodyElses() {
        keep(server("mail.example.invalid", "secret"));

        assertThat(servers.own("010006")).isEmpty();
        assertThat(servers.of("010006").host()).isEqualTo("relay.example.invalid");
    }

    @Test
    void theLaterSettingStandsAndEveryChangeIsInTheTrail() {
        int before = trail();
        keep(server("first.example.invalid", "secret"));
        keep(server("second.example.invalid", null));

        assertThat(servers.of(PREFECTURE)).isEqualTo(server("second.example.invalid", null));
        assertThat(trail()).isEqualTo(before + 2);
    }

    private static int trail() {
        return PLACES.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT COUNT(*) FROM control_audit WHERE subject_kind = 'mail-setting'")
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void thePasswordIsSealedForThisPrefectureAlone() {
        keep(server("mail.example.invalid", "secret-in-clear"));
        byte[] kept = PLACES.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT password FROM mail_setting")
                        .mapTo(byte[].class)
                        .one());

        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("secret-in-clear");
        assertThat(PLACES.keys().openText(MailServers.purpose(PREFECTURE), kept))
                .isEqualTo("secret-in-clear");
        assertThatThrownBy(() -> PLACES.keys().openText(MailServers.purpose("010006"), kept))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void anotherKeyOpensNothing() {
        keep(server("mail.example.invalid", "secret"));
        byte[] key = new byte[32];
        key[0] = 1;

        assertThatThrownBy(() -> with(new KeyRing("k1", Map.of("k1", key))).of(PREFECTURE))
                .isInstanceOf(SealBroken.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536, Integer.MAX_VALUE})
    void refusesAPortThatIsNone(int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailServer("h", port, MailServer.Security.NONE, "a@example.jp", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void refusesAServerWithoutAName(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailServer(host, 25, MailServer.Security.NONE, "a@example.jp", null, null));
    }

    @ParameterizedTest
    @CsvSource({"tls, TLS", "STARTTLS, STARTTLS", "None, NONE"})
    void theInstallationsSecurityIsReadInAnyLetters(String typed, MailServer.Security meant) {
        assertThat(with(PLACES.keys(), "kasane.mail.security", typed)
                        .of(PREFECTURE)
                        .security())
                .isEqualTo(meant);
    }

    @Test
    void aSecurityNobodyKnowsStopsRatherThanSendsInClear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        with(PLACES.keys(), "kasane.mail.security", "ssl3").of(PREFECTURE));
    }

    @Test
    void itsTextNamesNoPassword() {
        assertThat(server("mail.example.invalid", "secret").toString())
                .doesNotContain("secret")
                .contains("587");
    }
}
