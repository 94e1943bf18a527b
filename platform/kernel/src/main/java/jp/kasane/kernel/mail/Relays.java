package jp.kasane.kernel.mail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.kasane.kernel.control.Settings;

/**
 * The mail servers through which mail of this installation may leave, as its operator names them ({@code kasane.mail.relays}); the
 * installation's own is always one. A mail whose link sets a password is a key to a town: no page, a prefecture's neither, can send
 * it to a server of anybody's choosing, nor knock at other machines by its test button.
 */
public final class Relays {

    private static final int SMTP = 25;

    private final String installationHost;
    private final int installationPort;
    private final Set<String> names = new LinkedHashSet<>();

    private Relays(Settings settings) {
        this.installationHost = settings.optional("kasane.mail.host").orElse("127.0.0.1");
        this.installationPort = settings.number("kasane.mail.port", SMTP);
        names.add(name(installationHost, installationPort));
        for (String entry : settings.optional("kasane.mail.relays").orElse("").split("[,\\s]+")) {
            if (!entry.isEmpty()) {
                names.add(checked(entry));
            }
        }
    }

    /** Those the settings name, each as {@code host:port}, separated by commas. */
    public static Relays of(Settings settings) {
        return new Relays(settings);
    }

    private static String checked(String entry) {
        if (!entry.matches("[A-Za-z0-9.-]+:[0-9]{1,5}")) {
            throw new IllegalStateException("kasane.mail.relays names mail servers as host:port, separated by commas");
        }
        return entry.toLowerCase(Locale.ROOT);
    }

    private static String name(String host, int port) {
        return host.toLowerCase(Locale.ROOT) + ":" + port;
    }

    public boolean include(String host, int port) {
        return names.contains(name(host, port));
    }

    /** Each as {@code host:port}, the installation's own first. */
    public List<String> names() {
        return List.copyOf(names);
    }

    String installationHost() {
        return installationHost;
    }

    int installationPort() {
        return installationPort;
    }
}
