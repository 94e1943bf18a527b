package jp.kasane.kernel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobProgress;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.kernel.mail.MailServer.Security;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A prefecture's mail server, kept in a control database. */
class MailSettingTest {

    private static final String SECRET = "the mail server's password";
    private static final MailServer OWN =
            new MailServer("mail.example.jp", 587, Security.STARTTLS, "fukushi@example.jp", "fukushi", SECRET);

    private final KeyRing keys = new KeyRing("k1", Map.of("k1", new byte[32]));
    private ControlDatabase control;
    private MailServers servers;

    @BeforeEach
    void aPrefectureWithoutASettingOfItsOwn() {
        EmbeddedMariaDb server = EmbeddedMariaDb.get();
        String database = server.newMigratedControlDatabase();
        control = ControlDatabase.open(server.url(database), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
        new ARegistry(control);
        Properties installation = new Properties();
        installation.setProperty("kasane.mail.host", "relay.example.jp");
        installation.setProperty("kasane.mail.security", "tls");
        installation.setProperty("kasane.mail.relays", "mail.example.jp:587, other.example.jp:25");
        servers = new MailServers(control, keys, new Settings("a test", installation), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        control.close();
    }

    private void keep(MailServer server) {
        servers.keep(
                ARegistry.AOMORI,
                server,
                new ControlAudit.Act(
                        "01J00000000000000000000001",
                        "PREFECTURE_ADMINISTRATOR",
                        "PREFECTURE",
                        ARegistry.AOMORI,
                        "CHANGE",
                        "mail-setting",
                        ARegistry.AOMORI,
                        null,
                        "a request"));
    }

    private String one(String sql) {
        return control.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    @Test
    void isTheInstallationsUntilThePrefectureHasItsOwn() {
        assertThat(servers.own(ARegistry.AOMORI)).isEmpty();
        assertThat(servers.of(ARegistry.AOMORI))
                .isEqualTo(new MailServer(
                        "relay.example.jp", 25, Security.TLS, "kasane@localhost.localdomain", null, null));

        keep(OWN);

        assertThat(servers.of(ARegistry.AOMORI)).isEqualTo(OWN);
        assertThat(servers.own(ARegistry.AKITA)).isEmpty();
    }

    @Test
    void keepsThePasswordSealedForThisPrefectureAlone() {
        keep(OWN);

        assertThat(one("SELECT CONVERT(password USING latin1) FROM mail_setting"))
                .isNotEmpty()
                .doesNotContain(SECRET);
    }

    @Test
    void tellsTheIdentityServerWhichSendsTheInvitations() {
        keep(OWN);
        keep(new MailServer("other.example.jp", 25, Security.NONE, "fukushi@example.jp", null, null));

        assertThat(new Jobs(control, Clock.systemUTC()).latest(Place.prefecture(ARegistry.AOMORI), 10))
                .as("one that waits does for both")
                .extracting(JobProgress::kind)
                .containsExactly(JobKind.KEEP_PREFECTURE);
        assertThat(one("SELECT GROUP_CONCAT(action) FROM control_audit")).isEqualTo("CHANGE,CHANGE");
    }
}
