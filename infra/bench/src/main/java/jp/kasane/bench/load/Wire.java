package jp.kasane.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One kept connection to a server on this machine, and just enough HTTP/1.1 to load it. It connects to loopback and nowhere else.
 * A server may end a kept connection between two requests; then a new one is made.
 */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int BUFFER = 64 * 1024;

    private final int port;
    private @Nullable Line line;

    public Wire(int port) {
        this.port = port;
    }

    private record Line(Socket socket, InputStream in, OutputStream out) {}

    private record Head(
            int status,
            int length,
            boolean chunked,
            boolean closes,
            @Nullable String location) {}

    /** Asks and waits for the whole answer. */
    public Answer send(Ask ask) throws IOException {
        Line kept = line;
        if (kept != null && ask.repeatable()) {
            try {
                return exchange(kept, ask);
            } catch (IOException endedMeanwhile) {
                close();
            }
        }
        return exchange(kept == null || line == null ? connect() : kept, ask);
    }

    private Answer exchange(Line current, Ask ask) throws IOException {
        current.out().write(ask.bytes());
        current.out().flush();
        try {
            Head head = head(current.in());
            byte[] body = head.chunked() ? chunks(current.in()) : exactly(current.in(), head.length());
            if (head.closes()) {
                close();
            }
            return new Answer(head.status(), head.location(), body);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException cutOffOrNoHttp) {
            close();
            throw new IOException("no whole answer to " + ask.path(), cutOffOrNoHttp);
        }
    }

    private Line connect() throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), PATIENCE_MILLIS);
        Line made =
                new Line(socket, new BufferedInputStream(socket.getInputStream(), BUFFER), socket.getOutputStream());
        line = made;
        return made;
    }

    private static Head head(InputStream in) throws IOException {
        String first = line(in);
        int status = Integer.parseInt(first.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        boolean closes = false;
        String location = null;
        for (String next = line(in); !next.isEmpty(); next = line(in)) {
            int colon = next.indexOf(':');
            String value = next.substring(colon + 1).strip();
            switch (next.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "connection" -> closes = value.equalsIgnoreCase("close");
                case "location" -> location = value;
                default -> {}
            }
        }
        return new Head(status, length, chunked, closes, location);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = size(line(in)); size > 0; size = size(line(in))) {
            whole.write(exactly(in, size));
            line(in);
        }
        String trailer = line(in);
        while (!trailer.isEmpty()) {
            trailer = line(in);
        }
        return whole.toByteArray();
    }

    /** What follows a semicolon are words between servers. */
    private static int size(String chunk) {
        return Integer.parseInt(chunk.split(";", 2)[0].strip(), 16);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the server stopped in the middle of an answer");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new EOFException("the server ended the connection");
            }
            if (one != '\r') {
                bytes.write(one);
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        Line ended = line;
        line = null;
        if (ended != null) {
            try {
                ended.socket().close();
            } catch (IOException gone) {
                // it is not used again either way
            }
        }
    }
}
