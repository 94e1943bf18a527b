package jp.kasane.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import jp.kasane.admin.Installation;
import jp.kasane.kernel.control.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invitations and links to a new password are keys: who can read the mail server's mail can become whom it is for. */
class MailServerTest {

    private final Properties operators = new Properties();
    private Installation installation;

    @BeforeEach
    void thePrefectureNamesAServerOfItsOwn() {
        installation = new Installation();
        operators.setProperty("kasane.mail.host", "mail.operator.example.jp");
        operators.setProperty("kasane.mail.port", "587");
        operators.setProperty("kasane.mail.security", "starttls");
        installation.server.asRoot("INSERT INTO " + installation.database
                + ".mail_setting (prefecture_code, host, port, security, sender, username, password, changed_at)"
                + " VALUES ('020001', 'own.example.jp', 465, 'TLS', 'ken@example.jp', 'ken', NULL, NOW(6))");
    }

    @AfterEach
    void close() {
        installation.close();
    }

    private MailServer server() {
        return new MailServer(installation.admin, installation.keys, new Settings("test", operators));
    }

    @Test
    void keysToATownLeaveThroughTheOperatorsServerWhateverThePrefectureNames() {
        assertThat(server().of(Installation.AOMORI))
                .containsEntry("host", "mail.operator.example.jp")
                .containsEntry("port", "587")
                .containsEntry("starttls", "true")
                .containsEntry("ssl", "false")
                .containsEntry("auth", "false");
    }

    @Test
    void thePrefecturesOwnServerIsTakenWhereTheOperatorNamesIt() {
        operators.setProperty("kasane.mail.relays", "own.example.jp:465");

        assertThat(server().of(Installation.AOMORI))
                .containsEntry("host", "own.example.jp")
                .containsEntry("ssl", "true")
                .containsEntry("from", "ken@example.jp")
                .containsEntry("auth", "true")
                .doesNotContainKey("password");
    }
}
