package jp.kasane.kernel.mail;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mail server and how it is spoken to.
 *
 * @param username null: it takes mail without a login
 * @param password in clear only in memory; sealed in the database
 */
public record MailServer(
        String host,
        int port,
        Security security,
        String sender,
        @Nullable String username,
        @Nullable String password) {

    /** How the line is protected. */
    public enum Security {
        /** Not at all: within one's own machine or network only. */
        NONE,
        /** Begins in clear and goes on encrypted; refused if the server can't. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS
    }

    public MailServer {
        Objects.requireNonNull(security);
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a mail server has a name and a port from 1 to 65535");
        }
    }

    @Override
    public String toString() {
        return "mail server " + host + ":" + port + " " + security;
    }
}
