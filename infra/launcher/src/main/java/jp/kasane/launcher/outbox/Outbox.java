package jp.kasane.launcher.outbox;

import java.nio.file.Path;

/** The demo's outbox: takes every mail the product would send, keeps it in a folder, and shows it on a page on loopback. */
public final class Outbox implements AutoCloseable {
    private final MailSink sink;
    private final OutboxServer server;

    private Outbox(MailSink sink, OutboxServer server) {
        this.sink = sink;
        this.server = server;
    }

    /** Opens both ports on loopback, or neither. */
    public static Outbox open(Path folder, int mailPort, int pagePort) {
        MailFolder mails = new MailFolder(folder);
        OutboxServer server = OutboxServer.listen(mails, pagePort);
        try {
            return new Outbox(MailSink.listen(mails, mailPort), server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public void close() {
        sink.close();
        server.close();
    }
}
