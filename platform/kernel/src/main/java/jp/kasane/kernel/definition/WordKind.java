package jp.kasane.kernel.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One word of a closed list: the constants of an enum, written in small letters with hyphens. */
final class WordKind implements Kind {

    private final Class<?> type;
    private final Map<String, Object> words = new LinkedHashMap<>();

    WordKind(Class<?> type) {
        this.type = type;
        for (Object constant : type.getEnumConstants()) {
            words.put(word(constant), constant);
        }
    }

    static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public @Nullable Object read(Tree tree, String path, Findings findings) {
        Object constant =
                tree instanceof Tree.Leaf leaf && leaf.form() == Tree.Form.TEXT ? words.get(leaf.text()) : null;
        if (constant == null) {
            findings.add(tree, path, "word.unknown", String.join("、", known()));
        }
        return constant;
    }

    /** Each word with its title, as a finding offers them. */
    private List<String> known() {
        List<String> known = new ArrayList<>();
        words.forEach((word, constant) -> known.add(word));
        return known;
    }

    @Override
    public Tree write(Object value) {
        return Tree.Leaf.text(word(value));
    }

    @Override
    public String words(Object value) {
        return title(value);
    }

    static String title(Object constant) {
        try {
            Title title =
                    constant.getClass().getField(((Enum<?>) constant).name()).getAnnotation(Title.class);
            return title == null ? word(constant) : title.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Tree schema(SchemaBook book) {
        return book.use(SchemaBook.name(type), SchemaBook.title(type), () -> {
            Map<String, Tree> schema = new LinkedHashMap<>();
            schema.put("type", Tree.Leaf.text("string"));
            schema.put(
                    "oneOf",
                    Tree.items(words.entrySet().stream()
                            .map(one -> SchemaBook.mapping(
                                    "const", Tree.Leaf.text(one.getKey()),
                                    "title", Tree.Leaf.text(title(one.getValue()))))
                            .toList()));
            return schema;
        });
    }
}
