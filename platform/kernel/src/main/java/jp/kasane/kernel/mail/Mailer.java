package jp.kasane.kernel.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLException;
import jp.kasane.kernel.mail.MailOutcome.Failed;
import jp.kasane.kernel.mail.MailOutcome.Reason;
import jp.kasane.kernel.mail.MailOutcome.Taken;
import jp.kasane.kernel.mail.MailServer.Security;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a mail to a server, waiting no longer than a person at a screen would. */
public final class Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final String PATIENCE_MILLIS = "8000";

    /** What stands in a mail's body. */
    private interface Content {
        void into(MimeMessage message) throws MessagingException;
    }

    public MailOutcome send(MailServer server, String to, String subject, String text) {
        return send(server, to, subject, message -> message.setText(text, StandardCharsets.UTF_8.name()));
    }

    /** As {@link #send(MailServer, String, String, String)}, and the reader's calendar learns of it (RFC 6047). */
    public MailOutcome send(MailServer server, String to, String subject, String text, CalendarPart calendar) {
        return send(server, to, subject, message -> {
            MimeBodyPart words = new MimeBodyPart();
            words.setText(text, StandardCharsets.UTF_8.name());
            MimeBodyPart entry = new MimeBodyPart();
            String type = "text/calendar; charset=UTF-8; method=" + calendar.method();
            entry.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar.content(), type)));
            entry.setHeader("Content-Type", type);
            entry.setHeader("Content-Transfer-Encoding", "base64");
            MimeMultipart both = new MimeMultipart("alternative");
            both.addBodyPart(words);
            both.addBodyPart(entry);
            message.setContent(both);
        });
    }

    private static MailOutcome send(MailServer server, String to, String subject, Content content) {
        try {
            MimeMessage message = new MimeMessage(session(server));
            message.setFrom(new InternetAddress(server.sender(), true));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            content.into(message);
            message.setSentDate(new Date());
            Transport.send(message);
            return new Taken();
        } catch (MessagingException e) {
            Reason reason = reason(e);
            LOG.info("a mail was not taken: {} ({})", reason, e.getClass().getSimpleName());
            return new Failed(reason);
        }
    }

    private static Session session(MailServer server) {
        Properties smtp = new Properties();
        smtp.setProperty("mail.transport.protocol", "smtp");
        smtp.setProperty("mail.smtp.host", server.host());
        smtp.setProperty("mail.smtp.port", Integer.toString(server.port()));
        smtp.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        smtp.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        smtp.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        boolean startTls = server.security() == Security.STARTTLS;
        smtp.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        smtp.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        smtp.setProperty("mail.smtp.ssl.enable", Boolean.toString(server.security() == Security.TLS));
        smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        smtp.setProperty("mail.smtp.auth", Boolean.toString(server.username() != null));
        return Session.getInstance(smtp, login(server.username(), server.password()));
    }

    private static @Nullable Authenticator login(@Nullable String username, @Nullable String password) {
        if (username == null) {
            return null;
        }
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(username, password == null ? "" : password);
            }
        };
    }

    private static Reason reason(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return Reason.LOGIN_REFUSED;
        }
        for (Throwable cause = e; cause != null; cause = deeper(cause)) {
            if (cause instanceof UnknownHostException) {
                return Reason.NAME_NOT_FOUND;
            }
            if (cause instanceof SocketTimeoutException) {
                return Reason.TIMED_OUT;
            }
            if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return Reason.CONNECTION_REFUSED;
            }
            if (cause instanceof SSLException || startTlsMissing(cause)) {
                return Reason.TLS;
            }
        }
        return e instanceof SendFailedException || e instanceof AddressException
                ? Reason.ADDRESS_REFUSED
                : Reason.OTHER;
    }

    private static @Nullable Throwable deeper(Throwable fault) {
        return fault instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : fault.getCause();
    }

    /** The API has no type for a server that cannot do what was required of it. */
    private static boolean startTlsMissing(Throwable fault) {
        String said = fault.getMessage();
        return fault instanceof MessagingException && said != null && said.contains("STARTTLS");
    }
}
