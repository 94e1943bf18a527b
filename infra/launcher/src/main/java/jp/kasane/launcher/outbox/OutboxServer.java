package jp.kasane.launcher.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Serves the outbox on loopback: the page at {@code /}, and {@code /api/messages} as JSON for tests. It answers only requests
 * made to localhost by name or number, so that a page elsewhere cannot read it through a name that points here.
 */
final class OutboxServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1");

    private final HttpServer server;

    private OutboxServer(HttpServer server) {
        this.server = server;
    }

    static OutboxServer listen(MailFolder mails, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 20);
            server.createContext("/", exchange -> answer(exchange, mails));
            server.start();
            return new OutboxServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the outbox on port " + port, e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, MailFolder mails) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!isFromHere(exchange)) {
            send(exchange, 421, "text/plain; charset=utf-8", "localhost only\n");
        } else if (!"GET".equals(exchange.getRequestMethod())) {
            send(exchange, 405, "text/plain; charset=utf-8", "GET only\n");
        } else if ("/".equals(path)) {
            send(exchange, 200, "text/html; charset=utf-8", OutboxPage.of(mails.latestFirst()));
        } else if ("/api/messages".equals(path)) {
            send(exchange, 200, "application/json; charset=utf-8", json(mails.latestFirst()));
        } else {
            send(exchange, 404, "text/plain; charset=utf-8", "not found\n");
        }
    }

    private static boolean isFromHere(HttpExchange exchange) {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        return HOSTS.contains(host.replaceFirst(":[0-9]+$", ""));
    }

    private static String json(List<ReceivedMail> mails) throws IOException {
        return JSON.writeValueAsString(mails.stream()
                .map(mail -> Map.of(
                        "id", mail.id(),
                        "receivedAt", mail.receivedAt(),
                        "from", mail.from(),
                        "to", mail.to(),
                        "subject", mail.subject(),
                        "text", mail.text(),
                        "links", mail.links()))
                .toList());
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
