package jp.kasane.kernel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.mail.MailOutcome.Failed;
import jp.kasane.kernel.mail.MailOutcome.Reason;
import jp.kasane.kernel.mail.MailOutcome.Taken;
import jp.kasane.kernel.mail.MailServer.Security;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailerTest {

    private static final String ME = "ken-admin@example.jp";
    private static final ControlAudit.Act CHANGED = new ControlAudit.Act(
            null, null, "PREFECTURE", ARegistry.AOMORI, "CHANGE", "mail-setting", null, null, null);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Mailer mailer = new Mailer();

    @BeforeEach
    void start() {
        server.setUser("kasane@example.jp", "kasane", "right");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MailServer at(String host, int port, Security security, String user, String password) {
        return new MailServer(host, port, security, "kasane@example.jp", user, password);
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private MailOutcome send(MailServer to) {
        return mailer.send(to, ME, "かさね：確認", "届きました。髙");
    }

    @Test
    void handsOverAMailInJapanese() throws Exception {
        assertThat(send(at("127.0.0.1", port(), Security.NONE, null, null))).isEqualTo(new Taken());

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("かさね：確認");
        assertThat(server.getReceivedMessages()[0].getContent().toString()).contains("届きました。髙");
    }

    @Test
    void handsOverAnEntryForTheReadersCalendarBesideTheWords() throws Exception {
        byte[] entry = "BEGIN:VCALENDAR\r\nSUMMARY:訪問\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8);
        MailServer to = at("127.0.0.1", port(), Security.NONE, null, null);
        assertThat(mailer.send(to, ME, "訪問", "届きました。", new CalendarPart("REQUEST", entry)))
                .isEqualTo(new Taken());

        MimeMultipart both = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(both.getContentType()).startsWith("multipart/alternative");
        assertThat(both.getBodyPart(0).getContent().toString()).contains("届きました。");
        assertThat(both.getBodyPart(1).getContentType()).contains("text/calendar", "method=REQUEST", "charset=UTF-8");
        assertThat(both.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(entry);
    }

    @Test
    void noCalendarIsAskedForAnythingElse() {
        assertThatThrownBy(() -> new CalendarPart("COUNTER", new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void logsInWhereAUserNameIsGiven() {
        assertThat(send(at("127.0.0.1", port(), Security.NONE, "kasane", "right")))
                .isEqualTo(new Taken());
    }

    @Test
    void saysThatTheLoginWasRefused() {
        assertThat(send(at("127.0.0.1", port(), Security.NONE, "kasane", "wrong")))
                .isEqualTo(new Failed(Reason.LOGIN_REFUSED));
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int unused;
        try (ServerSocket socket = new ServerSocket(0)) {
            unused = socket.getLocalPort();
        }
        assertThat(send(at("127.0.0.1", unused, Security.NONE, null, null)))
                .isEqualTo(new Failed(Reason.CONNECTION_REFUSED));
    }

    @Test
    void saysThatThereIsNoSuchName() {
        assertThat(send(at("mail.no-such-host.invalid", 25, Security.NONE, null, null)))
                .isEqualTo(new Failed(Reason.NAME_NOT_FOUND));
    }

    @Test
    void sendsNothingInClearWhereTheLineMustBeSecured() {
        assertThat(send(at("127.0.0.1", port(), Security.STARTTLS, null, null))).isEqualTo(new Failed(Reason.TLS));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThat(mailer.send(at("127.0.0.1", port(), Security.NONE, null, null), "not an address", "a", "b"))
                .isEqualTo(new Failed(Reason.ADDRESS_REFUSED));
    }

    @Test
    void keepsThePasswordSealed() {
        EmbeddedMariaDb database = EmbeddedMariaDb.get();
        try (ControlDatabase control = ControlDatabase.open(
                database.url(database.newMigratedControlDatabase()),
                EmbeddedMariaDb.OWNER_USER,
                EmbeddedMariaDb.PASSWORD)) {
            new ARegistry(control);
            KeyRing keys = new KeyRing("k1", Map.of("k1", new byte[32]));
            Properties operators = new Properties();
            operators.setProperty("kasane.mail.relays", "mail.example.jp:587");
            MailServers servers = new MailServers(control, keys, new Settings("test", operators), Clock.systemUTC());
            MailServer own = at("mail.example.jp", 587, Security.STARTTLS, "kasane", "秘密 secret");
            assertThat(servers.own(ARegistry.AOMORI)).isEmpty();
            assertThat(servers.of(ARegistry.AOMORI).host()).isEqualTo("127.0.0.1");

            servers.keep(ARegistry.AOMORI, own, CHANGED);

            assertThat(servers.own(ARegistry.AOMORI)).contains(own);
            assertThat(servers.own(ARegistry.AKITA)).isEmpty();
            byte[] kept = control.jdbi()
                    .withHandle(handle -> handle.createQuery("SELECT password FROM mail_setting")
                            .mapTo(byte[].class)
                            .one());
            assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("secret");
        }
        assertThat(at("h", 1, Security.TLS, "u", "secret").toString()).doesNotContain("secret");
    }

    @Test
    void takesAPrefecturesOwnServerOnlyWhileTheOperatorNamesIt() {
        EmbeddedMariaDb database = EmbeddedMariaDb.get();
        try (ControlDatabase control = ControlDatabase.open(
                database.url(database.newMigratedControlDatabase()),
                EmbeddedMariaDb.OWNER_USER,
                EmbeddedMariaDb.PASSWORD)) {
            new ARegistry(control);
            KeyRing keys = new KeyRing("k1", Map.of("k1", new byte[32]));
            Properties operators = new Properties();
            operators.setProperty("kasane.mail.relays", "mail.example.jp:587");
            new MailServers(control, keys, new Settings("test", operators), Clock.systemUTC())
                    .keep(ARegistry.AOMORI, at("mail.example.jp", 587, Security.TLS, null, null), CHANGED);

            MailServers now = new MailServers(control, keys, new Settings("test", new Properties()), Clock.systemUTC());

            assertThat(now.own(ARegistry.AOMORI)).isEmpty();
            assertThat(now.of(ARegistry.AOMORI).host()).isEqualTo("127.0.0.1");
            assertThatThrownBy(() ->
                            now.keep(ARegistry.AOMORI, at("evil.example.com", 25, Security.NONE, null, null), CHANGED))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
