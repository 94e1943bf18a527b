package jp.kasane.kernel.definition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One word of a closed list: the constants of an enum, written in small letters with hyphens. */
final class WordKind implements Kind {

    /** Whoever types more than this means no word. */
    private static final int LONGEST = 60;

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
            complain(tree, path, findings);
        }
        return constant;
    }

    private void complain(Tree tree, String path, Findings findings) {
        if (findings.isFull()) {
            return;
        }
        String all = String.join("、", known());
        Optional<String> meant = tree instanceof Tree.Leaf leaf ? meant(leaf.text()) : Optional.empty();
        if (words.size() == 1) {
            findings.add(
                    tree,
                    path,
                    "word.only",
                    path.substring(path.lastIndexOf('/') + 1),
                    String.join("", words.keySet()));
        } else if (meant.isPresent()) {
            findings.add(tree, path, "word.meant", Finding.shortened(((Tree.Leaf) tree).text()), meant.get(), all);
        } else {
            findings.add(tree, path, "word.unknown", all);
        }
    }

    /** The word whose title was typed, whole; or a word in other letters. Of half a title nothing is guessed: a word can have legal effect. */
    private Optional<String> meant(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return titled(plain).or(() -> Likeness.nearest(plain, words.keySet()));
    }

    private Optional<String> titled(String plain) {
        List<String> found = words.entrySet().stream()
                .filter(one -> plain.equals(Normalizer.normalize(title(one.getValue()), Normalizer.Form.NFKC)))
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Each word with its title, as a finding offers them. */
    private List<String> known() {
        List<String> known = new ArrayList<>();
        words.forEach((word, constant) -> {
            String title = title(constant);
            known.add(title.equals(word) ? word : word + "（" + title + "）");
        });
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
