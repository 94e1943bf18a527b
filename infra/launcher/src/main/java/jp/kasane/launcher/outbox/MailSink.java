package jp.kasane.launcher.outbox;

import java.net.InetAddress;
import org.subethamail.smtp.server.SMTPServer;

/** Receives mail by SMTP on loopback and lays it into the folder. */
final class MailSink implements AutoCloseable {
    private static final int LARGEST_MAIL = 20 * 1024 * 1024;

    private final SMTPServer server;

    private MailSink(SMTPServer server) {
        this.server = server;
    }

    static MailSink listen(MailFolder mails, int port) {
        SMTPServer server = new SMTPServer.Builder()
                .port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Kasane demo outbox")
                .hideTLS()
                .maxMessageSize(LARGEST_MAIL)
                .maxConnections(20)
                .messageHandler((context, from, to, bytes) -> mails.add(bytes))
                .build();
        server.start();
        return new MailSink(server);
    }

    @Override
    public void close() {
        server.stop();
    }
}
