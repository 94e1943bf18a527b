package jp.kasane.kernel.definition;

import java.util.Iterator;
import java.util.Map;

/** Writes JSON for people: one value a line, Japanese as it is. */
final class JsonWriting {

    private final StringBuilder out = new StringBuilder();

    static String write(Tree tree) {
        JsonWriting writing = new JsonWriting();
        writing.value(tree, "\n");
        return writing.out.append('\n').toString();
    }

    private void value(Tree tree, String line) {
        if (tree instanceof Tree.Mapping mapping) {
            mapping(mapping, line);
        } else if (tree instanceof Tree.Items items) {
            items(items, line);
        } else if (tree instanceof Tree.Leaf leaf) {
            out.append(leaf.form() == Tree.Form.TEXT ? quoted(leaf.text()) : leaf.text());
        }
    }

    private void mapping(Tree.Mapping mapping, String line) {
        out.append('{');
        Iterator<Map.Entry<String, Tree>> entries = mapping.entries().entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<String, Tree> entry = entries.next();
            out.append(line).append("  ").append(quoted(entry.getKey())).append(": ");
            value(entry.getValue(), line + "  ");
            out.append(entries.hasNext() ? "," : line);
        }
        out.append('}');
    }

    private void items(Tree.Items items, String line) {
        out.append('[');
        Iterator<Tree> all = items.items().iterator();
        while (all.hasNext()) {
            out.append(line).append("  ");
            value(all.next(), line + "  ");
            out.append(all.hasNext() ? "," : line);
        }
        out.append(']');
    }

    private static String quoted(String text) {
        return Quotes.around(text, found -> !Character.isISOControl(found));
    }
}
