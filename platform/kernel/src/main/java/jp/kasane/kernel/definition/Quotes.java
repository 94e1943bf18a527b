package jp.kasane.kernel.definition;

import java.util.function.IntPredicate;

/** A text in double quotes, as YAML and JSON both read it. */
final class Quotes {

    private Quotes() {}

    /** @param asItIs the characters that need no escape, beside the quotes, the backslash and the end of a line */
    static String around(String text, IntPredicate asItIs) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(found -> {
            switch (found) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (asItIs.test(found)) {
                        quoted.appendCodePoint(found);
                    } else {
                        quoted.append(String.format(found > 0xFFFF ? "\\U%08X" : "\\u%04X", found));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
