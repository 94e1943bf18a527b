package jp.kasane.web.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Somebody who speaks HTTP to the pages by hand, with the cookies given and none taken on. */
public final class Caller {

    public static final String FORM = "application/x-www-form-urlencoded";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, String> cookies = new TreeMap<>();
    private final String csrf;

    private Caller(String csrf) {
        this.csrf = csrf;
    }

    /** Somebody nobody knows. */
    public static Caller nobody() {
        return new Caller("");
    }

    public static Caller as(Person person) {
        return new Caller(person.csrf()).cookie("__Host-kasane", person.cookie());
    }

    public Caller cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    public Caller reading(String language) {
        return cookie("kasane-language", language);
    }

    /** As a link followed within our own pages. */
    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers(headers, "Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "navigate"));
    }

    /** As htmx fetches a part of a page. */
    public Answer fetch(String path, String... headers) {
        return send(
                "GET",
                path,
                null,
                headers(headers, "Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "cors", "HX-Request", "true"));
    }

    /** As a form of our own page sent with its token. */
    public Answer post(String path, Form form, String... headers) {
        Form signed = form.has("_csrf") ? form : form.with("_csrf", csrf);
        return send("POST", path, signed.encoded(), ours(headers));
    }

    /** With the token in a header, as htmx sends it, and any body. */
    public Answer post(String path, String type, String body, String... headers) {
        return send("POST", path, body, ours(headers(headers, "Content-Type", type, "X-CSRF-Token", csrf)));
    }

    /** Any other method, with all that proves our own page. */
    public Answer method(String method, String path) {
        return send(method, path, null, ours(new String[] {"X-CSRF-Token", csrf}));
    }

    private static Map<String, String> ours(String... headers) {
        return headers(headers, "Sec-Fetch-Site", "same-origin", "Origin", RunningPages.ORIGIN, "Content-Type", FORM);
    }

    private static Map<String, String> ours(Map<String, String> headers) {
        Map<String, String> all = ours();
        all.putAll(headers);
        return all;
    }

    /** As told, with no header added but the cookies. */
    public Answer bare(String method, String path, String body, String... headers) {
        return send(method, path, body, headers(headers));
    }

    /** A body whose length nobody says beforehand. */
    public Answer stream(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = request(path, ours("X-CSRF-Token", csrf));
        return answer(
                request.method("POST", BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes))));
    }

    private Answer send(
            String method, String path, @org.jspecify.annotations.Nullable String body, Map<String, String> headers) {
        return answer(request(path, headers)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + RunningPages.get().port() + path));
        headers.forEach(builder::header);
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return builder;
    }

    private static Answer answer(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(response.headers().map());
            return new Answer(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The own ones win over the usual ones of the same name. */
    private static Map<String, String> headers(String[] own, String... usual) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < usual.length; i += 2) {
            all.put(usual[i], usual[i + 1]);
        }
        for (int i = 0; i < own.length; i += 2) {
            all.put(own[i], own[i + 1]);
        }
        return all;
    }
}
