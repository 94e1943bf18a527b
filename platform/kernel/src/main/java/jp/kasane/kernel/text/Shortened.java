package jp.kasane.kernel.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text cut short where somebody sees only so much of it, or only so much fits. Its length is counted as people are told it, in
 * characters (code points), and what is left holds whole letters: never half of one outside of the first plane, and no letter without its
 * variation selector (IVS, 異体字), its dakuten or whatever else is written upon it, which would make it another letter. A letter that does
 * not fit whole is left out. Only where the very first is longer than everything that fits is it cut between its characters: something is
 * better than nothing.
 */
public final class Shortened {

    /** One letter as it is seen (Unicode's extended grapheme cluster). */
    private static final Pattern LETTER = Pattern.compile("\\X");

    private static final String MORE = "…";

    private Shortened() {}

    /**
     * The beginning of the text, or all of it.
     *
     * @param most characters
     * @throws IllegalArgumentException for less than none
     */
    public static String to(String text, int most) {
        return fits(text, most) ? text : text.substring(0, end(text, most));
    }

    /** The same to be read: where something is missing it ends in an ellipsis, which is not counted. */
    public static String toBeRead(String text, int most) {
        return fits(text, most) ? text : text.substring(0, end(text, most)) + MORE;
    }

    /** The end of the text, or all of it: of a file's name the end says what it is. */
    public static String toItsEnd(String text, int most) {
        return fits(text, most) ? text : text.substring(begin(text, most));
    }

    private static boolean fits(String text, int most) {
        if (most < 0) {
            throw new IllegalArgumentException("less than no text: " + most);
        }
        return text.length() <= most || text.codePointCount(0, text.length()) <= most;
    }

    private static int end(String text, int most) {
        int limit = text.offsetByCodePoints(0, most);
        Matcher letters = LETTER.matcher(text);
        int end = 0;
        while (end < limit && letters.find() && letters.end() <= limit) {
            end = letters.end();
        }
        return end == 0 ? limit : end;
    }

    private static int begin(String text, int most) {
        int limit = text.offsetByCodePoints(text.length(), -most);
        Matcher letters = LETTER.matcher(text);
        int begin = 0;
        while (begin < limit && letters.find()) {
            begin = letters.end();
        }
        return begin == text.length() ? limit : begin;
    }
}
