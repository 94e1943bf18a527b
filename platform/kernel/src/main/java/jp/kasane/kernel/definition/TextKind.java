package jp.kasane.kernel.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any text. */
final class TextKind implements Kind {

    @Override
    public @Nullable Object read(Tree tree, String path, Findings findings) {
        if (!(tree instanceof Tree.Leaf leaf) || leaf.form() != Tree.Form.TEXT) {
            complain(tree, path, findings);
            return null;
        }
        try {
            Texts.check(leaf.text());
            return leaf.text();
        } catch (Unfit unfit) {
            findings.add(leaf, path, unfit.message(), unfit.arguments().toArray());
            return null;
        }
    }

    /** What is said of anything that is no text. */
    static void complain(Tree tree, String path, Findings findings) {
        if (tree instanceof Tree.Leaf leaf) {
            findings.add(
                    tree,
                    path,
                    leaf.form() == Tree.Form.NOTHING || leaf.text().isEmpty() ? "text.blank" : "text.quotes",
                    Finding.shortened(leaf.text()));
        } else {
            findings.add(tree, path, tree instanceof Tree.Items ? "text.one" : "text.expected");
        }
    }

    @Override
    public Tree write(Object value) {
        return Tree.Leaf.text((String) value);
    }

    @Override
    public Tree schema(SchemaBook book) {
        return book.use("Text", SchemaBook.TEXT, () -> {
            Map<String, Tree> schema = new LinkedHashMap<>();
            schema.put("type", Tree.Leaf.text("string"));
            schema.put("minLength", Tree.Leaf.number("1"));
            schema.put("maxLength", Tree.Leaf.number(Integer.toString(Texts.LONGEST)));
            schema.put("pattern", Tree.Leaf.text(Texts.FORM));
            return schema;
        });
    }
}
