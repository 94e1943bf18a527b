package jp.kasane.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A request as bytes, made once and sent many times, so that the generator costs the machine as little as it can. */
public record Ask(String path, byte[] bytes, boolean repeatable) {

    public static Ask get(int port, String path, String cookie) {
        return new Ask(path, head("GET", port, path, cookie, "").getBytes(StandardCharsets.UTF_8), true);
    }

    /** A form as a browser on our own page sends it. */
    public static Ask post(int port, String path, String cookie, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        String more = "Origin: http://localhost:" + port + "\r\nSec-Fetch-Site: same-origin\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n";
        return new Ask(path, (head("POST", port, path, cookie, more) + form).getBytes(StandardCharsets.UTF_8), false);
    }

    private static String head(String method, int port, String path, String cookie, String more) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: " + cookie
                + "\r\nAccept: text/html\r\nConnection: keep-alive\r\n" + more + "\r\n";
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
