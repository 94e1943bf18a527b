package jp.kasane.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that answers each request with the next bytes it was given, and hangs up where they say so. */
final class AWireServer implements AutoCloseable {

    /** In the place of an answer: the connection ends. */
    static final String HANGS_UP = "";

    final List<String> asked = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();

    private final ServerSocket server;
    private final Queue<String> answers = new ArrayDeque<>();

    AWireServer(String... answers) throws IOException {
        this.answers.addAll(List.of(answers));
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                connections.incrementAndGet();
                converse(socket);
            } catch (IOException ended) {
                // the next connection, if any
            }
        }
    }

    private void converse(Socket socket) throws IOException {
        while (true) {
            String request = request(socket.getInputStream());
            if (request.isEmpty()) {
                return;
            }
            asked.add(request);
            String answer = answers.poll();
            if (answer == null || answer.equals(HANGS_UP)) {
                return;
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            if (!answer.startsWith("HTTP/1.1 ") || answer.contains("cut off")) {
                return;
            }
        }
    }

    /** Up to the empty line, and as much body as its length says. */
    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int one = in.read();
            if (one < 0) {
                return "";
            }
            head.append((char) one);
        }
        int length = head.toString()
                .lines()
                .filter(line -> line.startsWith("Content-Length: "))
                .mapToInt(line -> Integer.parseInt(line.substring("Content-Length: ".length())))
                .findFirst()
                .orElse(0);
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
