package jp.kasane.kernel.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of a definition with keys of its own. */
final class RecordKind implements Kind {

    /** The last letter of ASCII; what follows is never part of an id. */
    private static final int ASCII = 0x7F;

    private final Class<?> type;

    RecordKind(Class<?> type) {
        this.type = type;
    }

    Shape shape() {
        return Shape.of(type);
    }

    @Override
    public @Nullable Object read(Tree tree, String path, Findings findings) {
        if (tree instanceof Tree.Mapping mapping) {
            return readKeys(mapping, path, findings);
        }
        Optional<Key> alone = shape().shortKey();
        if (alone.isEmpty() || !(tree instanceof Tree.Leaf)) {
            findings.add(tree, path, "mapping.expected");
            return null;
        }
        Object value = alone.get().kind().read(tree, path, findings);
        return value == null ? null : make(Map.of(alone.get().name(), value), tree, path, findings);
    }

    private @Nullable Object readKeys(Tree.Mapping mapping, String path, Findings findings) {
        Map<String, Object> values = new LinkedHashMap<>();
        boolean fits = onlyKnown(mapping, path, findings);
        for (Key key : shape().keys().values()) {
            Tree there = mapping.entries().get(key.name());
            if (there == null) {
                if (key.required()) {
                    findings.add(mapping, path, "key.missing", key.name(), key.title());
                    fits = false;
                }
            } else {
                Object value = readKey(key, there, path + "/" + key.name(), findings);
                fits &= value != null;
                if (value != null) {
                    values.put(key.name(), value);
                }
            }
        }
        return fits ? make(values, mapping, path, findings) : null;
    }

    private @Nullable Object readKey(Key key, Tree tree, String path, Findings findings) {
        if (tree instanceof Tree.Leaf leaf && leaf.form() == Tree.Form.NOTHING) {
            findings.add(tree, path, "value.nothing", key.name());
            return null;
        }
        if (isWordsForAnId(key, tree)) {
            findings.add(tree, path, "id.words", Finding.shortened(((Tree.Leaf) tree).text()));
            return null;
        }
        return key.kind().read(tree, path, findings);
    }

    /** Words where only an id fits, in a record that may be words alone. */
    private boolean isWordsForAnId(Key key, Tree tree) {
        return key.refers() != null
                && key.kind() instanceof ValueKind value
                && value.isOf(Id.class)
                && tree instanceof Tree.Leaf leaf
                && leaf.form() == Tree.Form.TEXT
                && leaf.text().chars().anyMatch(letter -> letter > ASCII)
                && shape().shortKey()
                        .filter(written -> written.name().equals("words"))
                        .isPresent();
    }

    private boolean onlyKnown(Tree.Mapping mapping, String path, Findings findings) {
        List<String> known = new ArrayList<>(shape().keys().keySet());
        boolean only = true;
        for (Map.Entry<String, Tree> entry : mapping.entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                only = false;
                if (findings.isFull()) {
                    return false;
                }
                findings.add(unknown(entry.getKey(), entry.getValue().line(), path, known));
            }
        }
        return only;
    }

    private static Finding unknown(String key, int line, String path, List<String> known) {
        Optional<String> wide = YamlTrouble.wide(key);
        Optional<String> meant = Likeness.nearest(key, known);
        String message = wide.orElse(meant.isPresent() ? "key.meant" : "key.unknown");
        List<Object> told = List.of(key, meant.orElseGet(() -> String.join(", ", known)));
        return new Finding(line, path + "/" + Paths.escaped(key), "", message, wide.isPresent() ? List.of() : told);
    }

    private @Nullable Object make(Map<String, Object> values, Tree tree, String path, Findings findings) {
        try {
            return shape().make(values);
        } catch (Unfit unfit) {
            Tree there =
                    tree instanceof Tree.Mapping mapping ? mapping.entries().get(unfit.key()) : null;
            findings.add(
                    there == null ? tree : there,
                    there == null ? path : path + "/" + unfit.key(),
                    unfit.message(),
                    unfit.arguments().toArray());
            return null;
        }
    }

    @Override
    public Tree write(Object value) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        for (Key key : shape().keys().values()) {
            key.of(value).ifPresent(one -> entries.put(key.name(), key.kind().write(one)));
        }
        Optional<Key> alone = shape().shortKey();
        Tree only = alone.map(key -> entries.get(key.name())).orElse(null);
        return entries.size() == 1 && only instanceof Tree.Leaf ? only : Tree.mapping(entries);
    }

    @Override
    public String words(Object value) {
        return shape().keys().values().stream()
                .flatMap(key -> key.of(value).map(one -> said(key, one)).stream())
                .collect(Collectors.joining("、"));
    }

    private String said(Key key, Object value) {
        boolean alone = shape().shortKey().filter(key::equals).isPresent();
        return alone ? key.kind().words(value) : key.title() + ": " + key.kind().words(value);
    }

    @Override
    public Tree schema(SchemaBook book) {
        return book.use(SchemaBook.name(type), SchemaBook.title(type), () -> {
            Map<String, Tree> object = objectSchema(book);
            Optional<Key> alone = shape().shortKey();
            return alone.isEmpty()
                    ? object
                    : SchemaBook.entries(
                            "anyOf", Tree.items(List.of(alone.get().kind().schema(book), Tree.mapping(object))));
        });
    }

    private Map<String, Tree> objectSchema(SchemaBook book) {
        Map<String, Tree> properties = new LinkedHashMap<>();
        shape().keys().values().forEach(key -> properties.put(key.name(), book.titled(key)));
        Map<String, Tree> schema = new LinkedHashMap<>();
        schema.put("type", Tree.Leaf.text("object"));
        schema.put("properties", Tree.mapping(properties));
        List<String> required = shape().keys().values().stream()
                .filter(Key::required)
                .map(Key::name)
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", Tree.texts(required));
        }
        schema.put("additionalProperties", Tree.Leaf.flag(false));
        return schema;
    }
}
