package jp.kasane.kernel.definition;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** true or false. */
final class FlagKind implements Kind {

    @Override
    public @Nullable Object read(Tree tree, String path, Findings findings) {
        if (tree instanceof Tree.Leaf leaf && leaf.form() == Tree.Form.FLAG) {
            return Boolean.valueOf(leaf.text().toLowerCase(Locale.ROOT));
        }
        findings.add(tree, path, "flag.expected");
        return null;
    }

    @Override
    public Tree write(Object value) {
        return Tree.Leaf.flag((Boolean) value);
    }

    @Override
    public Tree schema(SchemaBook book) {
        return SchemaBook.type("boolean");
    }
}
