package jp.kasane.web.running;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the pages answered.
 *
 * @param parsed the page, once somebody has asked for it
 */
public record Answer(int status, Map<String, List<String>> headers, byte[] bytes, AtomicReference<Document> parsed) {

    private static final Set<String> ALWAYS_NEW =
            Set.of("date", "x-request-id", "content-length", "connection", "keep-alive");

    public Answer(int status, Map<String, List<String>> headers, byte[] bytes) {
        this(status, headers, bytes, new AtomicReference<>());
    }

    public String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The page as a browser builds it; nobody may change it, all read the same. */
    public Document page() {
        return parsed.updateAndGet(page -> page == null ? Jsoup.parse(body()) : page);
    }

    /** The words of the page, as read. */
    public String words() {
        return page().text();
    }

    public String title() {
        return page().select("h1").text();
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    public String type() {
        return header("Content-Type").orElse("");
    }

    public boolean isPage() {
        return type().startsWith("text/html");
    }

    public List<String> setCookies() {
        return headers.getOrDefault("Set-Cookie", List.of());
    }

    public String location() {
        return header("Location").orElse("");
    }

    public String requestId() {
        return header("X-Request-Id").orElse("");
    }

    /** What stands in the control of that name, as a browser would send it. */
    public List<String> typed(String name) {
        return page().select("main [name=\"" + name + "\"]").stream()
                .flatMap(control -> Controls.values(control).stream())
                .distinct()
                .toList();
    }

    /** What the page says is wrong with a field. */
    public String wrong(String field) {
        Element error = page().getElementById(field + "-error");
        return error == null ? "" : error.text();
    }

    /** All there is to tell two answers apart by, without what is new in every answer or was in the question. */
    public String tellable(String... asked) {
        Map<String, List<String>> told = new TreeMap<>(headers);
        told.keySet().removeIf(name -> ALWAYS_NEW.contains(name.toLowerCase(Locale.ROOT)));
        String all = status + "\n" + told + "\n" + body();
        // What was asked goes first: in an address it follows %2F, whose letters look like the beginning of an id.
        for (String word : asked) {
            all = all.replace(word, "<asked>").replace(Form.encoded(word), "<asked>");
        }
        return all.replace("%2F", "/")
                .replaceAll("[0-9A-HJKMNP-TV-Z]{26}", "<id>")
                .replaceAll("[A-Za-z0-9_-]{43}", "<token>");
    }

    @Override
    public String toString() {
        return status + " " + location()
                + (isPage()
                        ? " " + title() + " "
                                + page().select(".error-summary, .field-error").text()
                        : "");
    }
}
