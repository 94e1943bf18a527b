package jp.kasane.admin.identity;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.mail.MailServer.Security;
import jp.kasane.kernel.mail.MailServers;
import jp.kasane.kernel.secrets.KeyRing;

/**
 * Through which mail server a prefecture's mails go, as Keycloak takes it. These mails carry keys, so only the servers that the
 * operator names are taken (see {@link jp.kasane.kernel.mail.Relays}), whatever stands in the prefecture's settings.
 */
final class MailServer {

    private final MailServers servers;

    MailServer(ControlDatabase control, KeyRing keys, Settings settings) {
        this.servers = new MailServers(control, keys, settings, Clock.systemUTC());
    }

    Map<String, String> of(String prefectureCode) {
        return smtp(servers.of(prefectureCode));
    }

    private static Map<String, String> smtp(jp.kasane.kernel.mail.MailServer server) {
        Map<String, String> smtp = new HashMap<>();
        smtp.put("host", server.host());
        smtp.put("port", Integer.toString(server.port()));
        smtp.put("from", server.sender());
        smtp.put("fromDisplayName", "Kasane");
        smtp.put("starttls", Boolean.toString(server.security() == Security.STARTTLS));
        smtp.put("ssl", Boolean.toString(server.security() == Security.TLS));
        smtp.put("auth", Boolean.toString(server.username() != null));
        String user = server.username();
        String password = server.password();
        if (user != null && password != null) {
            smtp.put("user", user);
            smtp.put("password", password);
        }
        return smtp;
    }
}
