package jp.kasane.municipal.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in the fields of a form, exactly as typed, right or wrong: field name → the texts in it. */
public record TypedForm(Map<String, List<String>> answers) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, List<String>>> SHAPE = new TypeReference<>() {};

    public TypedForm {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        answers.forEach((field, texts) -> copy.put(field, List.copyOf(texts)));
        answers = Collections.unmodifiableMap(copy);
    }

    public static TypedForm empty() {
        return new TypedForm(Map.of());
    }

    /** The one text of a field; empty if nothing was typed. */
    public String text(String field) {
        List<String> texts = all(field);
        return texts.isEmpty() ? "" : texts.get(0);
    }

    public List<String> all(String field) {
        return answers.getOrDefault(field, List.of());
    }

    public boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    public TypedForm with(String field, String... texts) {
        Map<String, List<String>> more = new LinkedHashMap<>(answers);
        more.put(field, List.of(texts));
        return new TypedForm(more);
    }

    /** The same without a field. */
    public TypedForm without(String field) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(answers);
        fewer.remove(field);
        return new TypedForm(fewer);
    }

    /** Whether nothing was typed at all. */
    public boolean isBlank() {
        return answers.values().stream().flatMap(List::stream).allMatch(String::isBlank);
    }

    public String toJson() {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form cannot be kept", e);
        }
    }

    /** Reads what {@link #toJson} wrote. */
    public static TypedForm fromJson(String json) {
        try {
            return new TypedForm(JSON.readValue(json, SHAPE));
        } catch (JsonProcessingException e) {
            // The cause quotes what was typed, which no log may carry.
            throw new IllegalStateException(
                    "a kept form is damaged at " + e.getLocation().offsetDescription());
        }
    }

    /** Never what was typed. */
    @Override
    public String toString() {
        return "form with " + answers.size() + " fields";
    }
}
