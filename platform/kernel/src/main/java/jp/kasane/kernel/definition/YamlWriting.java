package jp.kasane.kernel.definition;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes YAML for people: block style, quotes only where a value would else be something other than the text it is. */
final class YamlWriting {

    /** What may not begin a text without quotes. */
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`=<~+.";

    /** What other readers take for something else: YAML 1.1's flags, and numbers with colons or underscores. */
    private static final Pattern MISTAKEN = Pattern.compile(
            "(?i:y|n|yes|no|on|off|true|false|null|nan)|[-+]?[0-9][0-9_,.:]*|[-+]?[0-9][0-9a-fxoA-FXO_.]*");

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final StringBuilder out = new StringBuilder();

    static String write(Tree tree) {
        YamlWriting writing = new YamlWriting();
        if (tree instanceof Tree.Mapping mapping && !mapping.entries().isEmpty()) {
            writing.mapping(mapping, "", "");
        } else {
            writing.value(tree, "");
            writing.out.deleteCharAt(0);
        }
        return writing.out.toString();
    }

    /** @param first what stands before the first key, where the mapping begins in a list */
    private void mapping(Tree.Mapping mapping, String first, String indent) {
        String before = first;
        for (Map.Entry<String, Tree> entry : mapping.entries().entrySet()) {
            out.append(before).append(scalar(entry.getKey())).append(':');
            value(entry.getValue(), indent + "  ");
            before = indent;
        }
    }

    private void value(Tree tree, String indent) {
        if (tree instanceof Tree.Mapping mapping) {
            out.append(mapping.entries().isEmpty() ? " {}\n" : "\n");
            mapping(mapping, indent, indent);
        } else if (tree instanceof Tree.Items items) {
            out.append(items.items().isEmpty() ? " []\n" : "\n");
            items(items.items(), indent);
        } else if (tree instanceof Tree.Leaf leaf) {
            out.append(' ')
                    .append(leaf.form() == Tree.Form.TEXT ? scalar(leaf.text()) : leaf.text())
                    .append('\n');
        }
    }

    private void items(List<Tree> items, String indent) {
        for (Tree item : items) {
            if (item instanceof Tree.Mapping mapping && !mapping.entries().isEmpty()) {
                mapping(mapping, indent + "- ", indent + "  ");
            } else {
                out.append(indent).append('-');
                value(item, indent + "  ");
            }
        }
    }

    static String scalar(String text) {
        return isPlain(text) ? text : Quotes.around(text, YamlWriting::isPrintable);
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && INDICATORS.indexOf(text.charAt(0)) < 0
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.endsWith(":")
                && text.equals(text.strip())
                && (DATE.matcher(text).matches() || !MISTAKEN.matcher(text).matches())
                && text.codePoints().allMatch(YamlWriting::isPrintable);
    }

    /** Letters, marks and signs; what is a control, a separator or nothing yet is written as an escape. */
    private static boolean isPrintable(int found) {
        return switch (Character.getType(found)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> found == ' ' || found == 0x3000;
            default -> true;
        };
    }
}
