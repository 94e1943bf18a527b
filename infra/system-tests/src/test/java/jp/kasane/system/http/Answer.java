package jp.kasane.system.http;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.kasane.system.product.RunningKasane;

/** What the product answered. */
public record Answer(int status, Map<String, List<String>> headers, String body) {

    private static final Set<String> ALWAYS_NEW =
            Set.of("date", "x-request-id", "content-length", "connection", "keep-alive");

    static Answer of(HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.headers().map());
        return new Answer(response.statusCode(), headers, response.body());
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    public List<String> setCookies() {
        return headers.getOrDefault("Set-Cookie", List.of());
    }

    /** Where the answer leads: a path if it is our own. */
    public String location() {
        String location = header("Location").orElse("");
        String own = RunningKasane.get().at().pages();
        return location.startsWith(own + "/") ? location.substring(own.length()) : location;
    }

    /** All there is to tell two answers apart by, without what is new in every answer or was in the question. */
    public String tellable(String... asked) {
        Map<String, List<String>> told = new TreeMap<>(headers);
        told.keySet().removeIf(name -> ALWAYS_NEW.contains(name.toLowerCase(java.util.Locale.ROOT)));
        String all = status + "\n" + told + "\n" + body;
        // What was asked goes first: in an address it follows %2F, whose letters look like the beginning of an
        // identifier.
        for (String word : asked) {
            all = all.replace(word, "<asked>").replace(Caller.encoded(word), "<asked>");
        }
        return all.replaceAll("[0-9A-HJKMNP-TV-Z]{26}", "<id>").replaceAll("[A-Za-z0-9_-]{43}", "<token>");
    }
}
