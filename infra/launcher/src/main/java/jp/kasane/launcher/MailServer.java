package jp.kasane.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Through which server mail leaves until a prefecture has named its own: invitations of the first administrators. The demonstration
 * has its outbox instead.
 */
public record MailServer(String host, int port, String security, String sender, String user, String password) {

    private static final int SMTP = 25;
    private static final Set<String> SECURITIES = Set.of("none", "starttls", "tls");

    public MailServer {
        if (host.isBlank() || sender.isBlank()) {
            throw new CannotStart("KASANE_MODE=production needs KASANE_SMTP_HOST and KASANE_SMTP_SENDER:"
                    + " without a mail server nobody can be invited.");
        }
        if (port < 1 || port > 65_535) {
            throw new CannotStart("KASANE_SMTP_PORT=" + port + " is no port (1 to 65535).");
        }
        if (!SECURITIES.contains(security)) {
            throw new CannotStart("KASANE_SMTP_SECURITY=" + security + " is none of none, starttls, tls.");
        }
    }

    static MailServer from(Map<String, String> environment) {
        return new MailServer(
                environment.getOrDefault("KASANE_SMTP_HOST", "").strip(),
                Settings.number(environment, "KASANE_SMTP_PORT", SMTP),
                environment.getOrDefault("KASANE_SMTP_SECURITY", "none").strip(),
                environment.getOrDefault("KASANE_SMTP_SENDER", "").strip(),
                environment.getOrDefault("KASANE_SMTP_USER", "").strip(),
                environment.getOrDefault("KASANE_SMTP_PASSWORD", ""));
    }

    /** The receiver of the demonstration's mail on this machine. */
    static MailServer outbox(int port) {
        return new MailServer("127.0.0.1", port, "none", "kasane@localhost", "", "");
    }

    Map<String, String> settings() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kasane.mail.host", host);
        values.put("kasane.mail.port", Integer.toString(port));
        values.put("kasane.mail.security", security);
        values.put("kasane.mail.sender", sender);
        if (!user.isEmpty()) {
            values.put("kasane.mail.username", user);
            values.put("kasane.mail.password", password);
        }
        return values;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
