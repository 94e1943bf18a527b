package jp.kasane.kernel.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of one kind under names that the file chooses; their order is kept. */
record MapKind(Kind of) implements Kind {

    /** Keys of YAML end within 1,024 characters of their line. */
    private static final int LONGEST_NAME = 200;

    @Override
    public @Nullable Object read(Tree tree, String path, Findings findings) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            findings.add(tree, path, "mapping.expected");
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        boolean fits = true;
        for (Map.Entry<String, Tree> entry : mapping.entries().entrySet()) {
            String at = path + "/" + Paths.escaped(entry.getKey());
            Object value = name(entry, at, findings) ? of.read(entry.getValue(), at, findings) : null;
            if (value == null) {
                fits = false;
            } else {
                values.put(entry.getKey(), value);
            }
        }
        return fits ? Collections.unmodifiableMap(values) : null;
    }

    private static boolean name(Map.Entry<String, Tree> entry, String path, Findings findings) {
        try {
            Texts.check(entry.getKey());
            if (entry.getKey().codePointCount(0, entry.getKey().length()) > LONGEST_NAME) {
                throw new Unfit("text.long", LONGEST_NAME);
            }
            return true;
        } catch (Unfit unfit) {
            findings.add(
                    entry.getValue(), path, unfit.message(), unfit.arguments().toArray());
            return false;
        }
    }

    @Override
    public Tree write(Object value) {
        Map<String, Tree> entries = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, one) -> entries.put((String) key, of.write(one)));
        return Tree.mapping(entries);
    }

    @Override
    public String words(Object value) {
        return ((Map<?, ?>) value)
                .entrySet().stream()
                        .map(one -> one.getKey() + ": " + of.words(one.getValue()))
                        .collect(Collectors.joining("、"));
    }

    @Override
    public Tree schema(SchemaBook book) {
        return SchemaBook.mapping(
                "type", Tree.Leaf.text("object"),
                "propertyNames", SchemaBook.mapping("maxLength", Tree.Leaf.number(Integer.toString(LONGEST_NAME))),
                "additionalProperties", of.schema(book));
    }
}
