package jp.kasane.kernel.definition;

import java.util.List;
import jp.kasane.kernel.text.Shortened;

/**
 * Something in a file that does not fit.
 *
 * @param line counted from 1; 0 if it has none
 * @param path a JSON pointer: {@code /bodies/3/name}
 * @param value what stands there, shortened; empty if nothing does
 * @param message the key of what is wrong and what would be right
 * @param arguments what the message names
 */
public record Finding(int line, String path, String value, String message, List<Object> arguments) {

    private static final int SHOWN = 60;

    /** A finding about the file as a whole. */
    static Finding ofFile(String message, Object... arguments) {
        return new Finding(0, "", "", message, List.of(arguments));
    }

    static Finding at(Tree tree, String path, String message, Object... arguments) {
        String value = tree instanceof Tree.Leaf leaf ? leaf.text() : "";
        return new Finding(tree.line(), path, shortened(value), message, List.of(arguments));
    }

    /** As much of what a file says as is shown. */
    static String shortened(String value) {
        return Shortened.toBeRead(value.replaceAll("\\p{Cntrl}", " "), SHOWN);
    }
}
