package jp.kasane.prefecture.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A server on loopback that is trusted as calendar.test and answers what a test tells it to. */
final class ACalendarServer implements AutoCloseable {

    static final String NAME = "calendar.test";
    private static final String PASSWORD = "changeit";

    /** What is done with a connection after the question was read. */
    interface Answering {
        void to(OutputStream out) throws IOException, InterruptedException;
    }

    private final SSLContext tls;
    private final SSLServerSocket server;
    final AtomicInteger connections = new AtomicInteger();
    final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Answering answering = out -> {};

    ACalendarServer() {
        try {
            tls = context();
            server = (SSLServerSocket)
                    tls.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Thread thread = new Thread(this::serve, "a-calendar-server");
        thread.setDaemon(true);
        thread.start();
    }

    private static SSLContext context() throws IOException, GeneralSecurityException, InterruptedException {
        KeyStore keys = keys();
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    /** A key of this run's own, and its certificate for the name. */
    private static KeyStore keys() throws IOException, GeneralSecurityException, InterruptedException {
        Path folder = Files.createTempDirectory("feeds");
        Path file = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(keytool));
        String asked =
                "-genkeypair -alias test -keyalg EC -dname CN=%1$s -ext san=dns:%1$s -storetype PKCS12 -storepass %2$s";
        command.addAll(List.of(asked.formatted(NAME, PASSWORD).split(" ")));
        command.addAll(List.of("-keystore", file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("no certificate for the test");
        }
        KeyStore keys = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        Files.delete(file);
        Files.delete(folder);
        return keys;
    }

    SSLSocketFactory trusting() {
        return tls.getSocketFactory();
    }

    int port() {
        return server.getLocalPort();
    }

    /** A client that takes every name for this server, and this server for a public one. */
    HttpsGet client(Duration whole) {
        return new HttpsGet(
                name -> new InetAddress[] {InetAddress.getLoopbackAddress()}, one -> true, trusting(), port(), whole);
    }

    void answers(Answering next) {
        answering = next;
    }

    void answers(String head, String body) {
        answers((head + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
    }

    void answers(byte[] bytes) {
        answers(out -> out.write(bytes));
    }

    /** A calendar of one hour that nobody else is to read about. */
    static String calendar(LocalDate day, String uid, String time) {
        return "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTART:"
                + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "T" + time
                + "\r\nDURATION:PT1H\r\nSUMMARY:門外不出\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    /** As calendars are answered. */
    void serves(String calendar) {
        byte[] body = calendar.getBytes(StandardCharsets.UTF_8);
        answers(
                "HTTP/1.1 200 OK\r\nContent-Type: text/calendar\r\nContent-Length: " + body.length,
                new String(body, StandardCharsets.UTF_8));
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                connections.incrementAndGet();
                asked.add(question(socket.getInputStream()));
                answering.to(socket.getOutputStream());
                socket.getOutputStream().flush();
            } catch (IOException | InterruptedException e) {
                // whoever asked went away
            }
        }
    }

    private static String question(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("gone");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
