package jp.kasane.kernel.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Writes down the JSON Schema (2020-12) of records: each type once, under {@code $defs}. */
final class SchemaBook {

    static final String TEXT = "言葉（前後に空白なし、2,000字まで）";

    private final Map<String, Tree> types = new TreeMap<>();

    /** The schema of the record and of everything in it. */
    static Tree of(Class<?> type, String id) {
        SchemaBook book = new SchemaBook();
        Tree root = new RecordKind(type).schema(book);
        Map<String, Tree> schema = entries(
                "$schema", Tree.Leaf.text("https://json-schema.org/draft/2020-12/schema"),
                "$id", Tree.Leaf.text(id),
                "title", Tree.Leaf.text(title(type)));
        schema.putAll(((Tree.Mapping) root).entries());
        schema.put("$defs", Tree.mapping(book.types));
        return Tree.mapping(schema);
    }

    /** A reference to a type, which is written down when it is met first. */
    Tree use(String name, String title, Supplier<Map<String, Tree>> schema) {
        if (!types.containsKey(name)) {
            types.put(name, Tree.mapping(Map.of()));
            Map<String, Tree> titled = entries("title", Tree.Leaf.text(title));
            titled.putAll(schema.get());
            types.put(name, Tree.mapping(titled));
        }
        return mapping("$ref", Tree.Leaf.text("#/$defs/" + name));
    }

    Tree titled(Key key) {
        Map<String, Tree> schema = entries("title", Tree.Leaf.text(key.title()));
        schema.putAll(((Tree.Mapping) key.kind().schema(this)).entries());
        if (key.refers() != null && !key.refers().isEmpty()) {
            schema.put("$comment", Tree.Leaf.text("names an element of: " + String.join(", ", key.refers())));
        }
        return Tree.mapping(schema);
    }

    static Tree type(String name) {
        return mapping("type", Tree.Leaf.text(name));
    }

    /** Nested types carry the name of the one around them: two records may each have a {@code Kind}. */
    static String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null ? type.getSimpleName() : name(around) + "." + type.getSimpleName();
    }

    static String title(Class<?> type) {
        Title title = type.getAnnotation(Title.class);
        return title == null ? type.getSimpleName() : title.value();
    }

    static Tree mapping(Object... keysAndSchemas) {
        return Tree.mapping(entries(keysAndSchemas));
    }

    static Map<String, Tree> entries(Object... keysAndSchemas) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        for (int i = 0; i < keysAndSchemas.length; i += 2) {
            entries.put((String) keysAndSchemas[i], (Tree) keysAndSchemas[i + 1]);
        }
        return entries;
    }
}
