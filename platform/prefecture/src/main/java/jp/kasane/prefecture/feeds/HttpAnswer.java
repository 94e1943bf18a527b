package jp.kasane.prefecture.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One answer of HTTP/1.1 (RFC 9112) on a connection that ends with it. Whatever is not exactly as it should be is refused; of nothing more
 * is read than may be.
 */
final class HttpAnswer {

    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_LINES = 200;
    private static final int MOST_INTERIM = 5;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,7})[ \\t]*(;.*)?");
    private static final int OK = 200;
    private static final int HEX = 16;

    private final InputStream in;
    private final int largest;

    private HttpAnswer(InputStream in, int largest) {
        this.in = in;
        this.largest = largest;
    }

    /** Ends the reading with what is to be said of it. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final FeedSaid said;

        Refused(FeedSaid said) {
            super(said.name());
            this.said = said;
        }
    }

    static Fetched read(InputStream in, int largest) throws IOException {
        try {
            return new Fetched.Content(new HttpAnswer(in, largest).read());
        } catch (Refused e) {
            return new Fetched.Failed(e.said);
        }
    }

    private byte[] read() throws IOException {
        int status = status();
        Map<String, String> headers = headers();
        for (int interim = 0; status < OK; interim++) {
            if (interim >= MOST_INTERIM) {
                throw new Refused(FeedSaid.NOT_HTTP);
            }
            status = status();
            headers = headers();
        }
        refuse(status);
        String coding = headers.getOrDefault("content-encoding", "identity");
        if (!coding.equalsIgnoreCase("identity")) {
            throw new Refused(FeedSaid.COMPRESSED);
        }
        return body(headers);
    }

    private static void refuse(int status) throws Refused {
        switch (status) {
            case OK -> {}
            case 401, 403, 407 -> throw new Refused(FeedSaid.NO_ACCESS);
            case 404, 410 -> throw new Refused(FeedSaid.NOT_THERE);
            default -> throw new Refused(status / 100 == 3 ? FeedSaid.MOVED : FeedSaid.FAULT);
        }
    }

    private int status() throws IOException {
        Matcher matcher = STATUS.matcher(line());
        if (!matcher.matches()) {
            throw new Refused(FeedSaid.NOT_HTTP);
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** By their names in small letters; what is said twice is joined. */
    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (int lines = 0; lines < MOST_LINES; lines++) {
            String line = line();
            if (line.isEmpty()) {
                return headers;
            }
            int colon = line.indexOf(':');
            if (colon < 0 || !NAME.matcher(line.substring(0, colon)).matches()) {
                throw new Refused(FeedSaid.NOT_HTTP);
            }
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            headers.merge(name, line.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
        }
        throw new Refused(FeedSaid.NOT_HTTP);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next == -1 || line.size() >= LONGEST_LINE) {
                throw new Refused(next == -1 && line.size() == 0 ? FeedSaid.NO_ANSWER : FeedSaid.NOT_HTTP);
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        String coding = headers.get("transfer-encoding");
        String length = headers.get("content-length");
        if (coding != null) {
            if (length != null || !coding.equalsIgnoreCase("chunked")) {
                throw new Refused(FeedSaid.NOT_HTTP);
            }
            return chunks();
        }
        return length == null ? untilItEnds() : exactly(length);
    }

    private byte[] untilItEnds() throws IOException {
        byte[] body = in.readNBytes(largest + 1);
        if (body.length > largest) {
            throw new Refused(FeedSaid.TOO_LARGE);
        }
        return body;
    }

    private byte[] exactly(String length) throws IOException {
        if (!length.matches("[0-9]{1,18}")) {
            throw new Refused(FeedSaid.NOT_HTTP);
        }
        if (Long.parseLong(length) > largest) {
            throw new Refused(FeedSaid.TOO_LARGE);
        }
        return whole(Integer.parseInt(length));
    }

    private byte[] whole(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new Refused(FeedSaid.NO_ANSWER);
        }
        return bytes;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            if (body.size() + size > largest) {
                throw new Refused(FeedSaid.TOO_LARGE);
            }
            body.write(whole(size));
            if (!line().isEmpty()) {
                throw new Refused(FeedSaid.NOT_HTTP);
            }
        }
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        Matcher matcher = CHUNK.matcher(line());
        if (!matcher.matches()) {
            throw new Refused(FeedSaid.NOT_HTTP);
        }
        return Integer.parseInt(matcher.group(1), HEX);
    }
}
