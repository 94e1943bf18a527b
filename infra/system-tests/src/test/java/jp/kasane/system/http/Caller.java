package jp.kasane.system.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;

/** Somebody who speaks HTTP to the product by hand, with the cookies given and none taken on. */
public final class Caller {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private final String origin = RunningKasane.get().at().pages();
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

    /** As a link followed within our own pages. */
    public Answer get(String path, String... headers) {
        return send(request(path).GET(), headers, "Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "navigate");
    }

    /** As a form of our own page sent with its token. */
    public Answer post(String path, Map<String, String> fields, String... headers) {
        Map<String, String> all = new TreeMap<>(fields);
        all.putIfAbsent("_csrf", csrf);
        return bare("POST", path, form(all), headers(headers, "Sec-Fetch-Site", "same-origin", "Origin", origin));
    }

    /** As sent: no header, no token added, but the form's type. */
    public Answer bare(String method, String path, String form, String... headers) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, HttpRequest.BodyPublishers.ofString(form)),
                headers);
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(60));
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return builder;
    }

    private static Answer send(HttpRequest.Builder request, String[] own, String... usual) {
        String[] headers = headers(own, usual);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return Answer.of(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The own ones win over the usual ones of the same name. */
    private static String[] headers(String[] own, String... usual) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < usual.length; i += 2) {
            all.put(usual[i], usual[i + 1]);
        }
        for (int i = 0; i < own.length; i += 2) {
            all.put(own[i], own[i + 1]);
        }
        return all.entrySet().stream()
                .flatMap(header -> java.util.stream.Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
    }
}
