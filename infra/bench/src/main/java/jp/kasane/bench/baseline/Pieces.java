package jp.kasane.bench.baseline;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of HTML with holes in it. Written down, a hole is the character U+0001 and the letter of the value that goes in:
 * {@code <td>␁b</td>} has a hole for the second value.
 */
final class Pieces {

    static final char HOLE = '\u0001';

    private final List<byte[]> constants = new ArrayList<>();
    private final List<Integer> holes = new ArrayList<>();

    Pieces(String marked) {
        int from = 0;
        for (int hole = marked.indexOf(HOLE); hole >= 0; hole = marked.indexOf(HOLE, from)) {
            constants.add(marked.substring(from, hole).getBytes(StandardCharsets.UTF_8));
            holes.add(marked.charAt(hole + 1) - 'a');
            from = hole + 2;
        }
        constants.add(marked.substring(from).getBytes(StandardCharsets.UTF_8));
    }

    /** Makes holes where the values stand; an empty value stands nowhere. */
    static String mark(String html, String... values) {
        String marked = html;
        for (int i = 0; i < values.length; i++) {
            String shown = escaped(values[i]);
            if (!shown.isEmpty()) {
                marked = marked.replace(shown, "" + HOLE + (char) ('a' + i));
            }
        }
        return marked;
    }

    void write(ByteArrayOutputStream out, String... values) {
        for (int i = 0; i < holes.size(); i++) {
            out.writeBytes(constants.get(i));
            out.writeBytes(escaped(values[holes.get(i)]).getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(constants.get(constants.size() - 1));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.append(text.charAt(i));
            }
        }
        return escaped.toString();
    }
}
