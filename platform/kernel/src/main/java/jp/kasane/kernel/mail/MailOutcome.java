package jp.kasane.kernel.mail;

/** What became of a mail. */
public sealed interface MailOutcome {

    /** The server took it. */
    record Taken() implements MailOutcome {}

    /** It was not handed over. */
    record Failed(Reason reason) implements MailOutcome {}

    /** Why a mail was not handed over, as far as the server or the network says. */
    enum Reason {
        NAME_NOT_FOUND,
        CONNECTION_REFUSED,
        TIMED_OUT,
        /** The encrypted line did not come about: wrong kind of security, or a certificate nobody vouches for. */
        TLS,
        LOGIN_REFUSED,
        /** The server does not take mail from that sender or to that recipient. */
        ADDRESS_REFUSED,
        OTHER
    }
}
