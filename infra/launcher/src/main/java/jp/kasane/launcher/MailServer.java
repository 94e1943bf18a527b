package jp.kasane.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Through which server mail leaves until a prefecture has named its own: invitations of the first administrators. The demonstration
 * has its outbox instead.
 *
 * @param relays the other servers a prefecture may name, as {@code host:port} separated by commas
 */
public record MailServer(
        String host, int port, String security, String sender, String user, String password, String relays) {

    private static final int SMTP = 25;
    private static final Pattern RELAYS = Pattern.compile("([A-Za-z0-9.-]+:[0-9]{1,5}([,\\s]+|$))*");
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
        if (!RELAYS.matcher(relays).matches()) {
            throw new CannotStart("KASANE_SMTP_RELAYS names mail servers as host:port, separated by commas.");
        }
    }

    static MailServer from(Map<String, String> environment) {
        return new MailServer(
                environment.getOrDefault("KASANE_SMTP_HOST", "").strip(),
                Settings.number(environment, "KASANE_SMTP_PORT", SMTP),
                environment.getOrDefault("KASANE_SMTP_SECURITY", "none").strip(),
                environment.getOrDefault("KASANE_SMTP_SENDER", "").strip(),
                environment.getOrDefault("KASANE_SMTP_USER", "").strip(),
                environment.getOrDefault("KASANE_SMTP_PASSWORD", ""),
                environment.getOrDefault("KASANE_SMTP_RELAYS", "").strip());
    }

    /** The receiver of the demonstration's mail on this machine. */
    static MailServer outbox(int port) {
        return new MailServer("127.0.0.1", port, "none", "kasane@localhost", "", "", "");
    }

    Map<String, String> settings() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kasane.mail.host", host);
        values.put("kasane.mail.port", Integer.toString(port));
        values.put("kasane.mail.security", security);
        values.put("kasane.mail.sender", sender);
        values.put("kasane.mail.relays", relays);
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
