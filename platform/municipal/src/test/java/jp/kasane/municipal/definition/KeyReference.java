package jp.kasane.municipal.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Tells in words what the JSON Schema says: each part with its keys, each closed list with its words. */
final class KeyReference {

    private static final String REF = "$ref";

    private final JsonNode schema;
    private final StringBuilder out = new StringBuilder();

    KeyReference(JsonNode schema) {
        this.schema = schema;
    }

    String text() {
        out.append("# 体制の定義：全部の項目\n\n")
                .append("[definition.md](definition.md) の項目の一覧です。definition.schema.json と同じものを言葉にしました（手で書き換えません）。")
                .append("「要」は必ず書く項目、[ ] は一覧です。「そのまま書ける」項目は、それだけなら名前を省いて値だけを書けます。\n\n")
                .append("All keys of a definition file, made from the JSON Schema; 「要」: required, [ ]: a list.\n");
        for (String name : inOrder()) {
            part(name, schema.at("/$defs").get(name));
        }
        return out.toString();
    }

    /** From the document down, each when it is first met. */
    private Set<String> inOrder() {
        Set<String> met = new LinkedHashSet<>();
        meet("Definition", met);
        return met;
    }

    private void meet(String name, Set<String> met) {
        if (met.add(name)) {
            List<String> named = new ArrayList<>();
            schema.at("/$defs").get(name).findValuesAsText(REF, named);
            named.forEach(ref -> meet(ref.substring(ref.lastIndexOf('/') + 1), met));
        }
    }

    private void part(String name, JsonNode part) {
        JsonNode object = part.has("anyOf") ? part.at("/anyOf/1") : part;
        if (part.has("oneOf")) {
            words(name, part);
        } else if (object.has("properties")) {
            keys(name, part, object);
        }
    }

    private void words(String name, JsonNode part) {
        out.append("\n## ")
                .append(name)
                .append(" — ")
                .append(part.get("title").asText())
                .append("\n");
        part.get("oneOf")
                .forEach(word -> out.append("- `")
                        .append(word.get("const").asText())
                        .append("` ")
                        .append(word.get("title").asText())
                        .append('\n'));
    }

    private void keys(String name, JsonNode part, JsonNode object) {
        out.append("\n## ")
                .append(name)
                .append(" — ")
                .append(part.get("title").asText())
                .append("\n");
        if (part.has("anyOf")) {
            out.append("そのまま書ける: ").append(kind(part.at("/anyOf/0"))).append("\n\n");
        }
        out.append("| 項目 | | 意味 | 書くもの |\n|---|---|---|---|\n");
        Set<String> required = StreamSupport.stream(object.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        for (Map.Entry<String, JsonNode> key : object.get("properties").properties()) {
            out.append("| `%s` | %s | %s | %s |%n"
                    .formatted(
                            key.getKey(),
                            required.contains(key.getKey()) ? "要" : "",
                            key.getValue().get("title").asText(),
                            kind(key.getValue()))
                    .replace("\r\n", "\n"));
        }
    }

    private String kind(JsonNode value) {
        if (value.has(REF)) {
            String name = value.get(REF).asText().replaceFirst(".*/", "");
            JsonNode part = schema.at("/$defs").get(name);
            boolean listed = part.has("oneOf") || part.has("properties") || part.has("anyOf");
            String comment = value.path("$comment").asText().replace("names an element of: ", "：");
            return (listed
                            ? "[" + name + "](#" + anchor(name, part) + ")"
                            : part.get("title").asText())
                    + comment;
        }
        return switch (value.path("type").asText()) {
            case "array" -> "[ " + kind(value.get("items")) + " ]" + comment(value);
            case "object" -> "名前: " + kind(value.get("additionalProperties"));
            case "number" -> "数";
            case "integer" -> "整数";
            case "boolean" -> "true / false";
            default -> "";
        };
    }

    private static String comment(JsonNode value) {
        return value.path("$comment").asText().replace("names an element of: ", "：");
    }

    private static String anchor(String name, JsonNode part) {
        String heading = (name + " — " + part.get("title").asText()).toLowerCase(Locale.ROOT);
        return heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }
}
