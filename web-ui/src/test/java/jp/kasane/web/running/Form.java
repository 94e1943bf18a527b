package jp.kasane.web.running;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a form carries, in the order of its fields; a name may stand in it more than once. */
public final class Form {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    /** Names and values in turn. */
    public static Form of(String... pairs) {
        Form form = new Form();
        for (int i = 0; i < pairs.length; i += 2) {
            form.fields.computeIfAbsent(pairs[i], name -> new ArrayList<>()).add(pairs[i + 1]);
        }
        return form;
    }

    /** The same form with these values under the name instead of what stood there. */
    public Form with(String name, String... values) {
        Form changed = new Form();
        changed.fields.putAll(fields);
        changed.fields.put(name, List.of(values));
        return changed;
    }

    public Form without(String name) {
        return with(name);
    }

    public boolean has(String name) {
        return !all(name).isEmpty();
    }

    public String first(String name) {
        return all(name).get(0);
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public List<String> names() {
        return fields.keySet().stream().filter(this::has).toList();
    }

    /** As it travels. */
    public String encoded() {
        return fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return encoded();
    }
}
