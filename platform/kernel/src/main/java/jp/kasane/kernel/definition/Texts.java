package jp.kasane.kernel.definition;

/** The rules for every text of a definition. */
final class Texts {

    /** The longest, in characters (code points). */
    static final int LONGEST = 2_000;

    /** What a spreadsheet would run when a table made of the definition is opened in it. */
    private static final String FORMULA = "=+-@＝＋－＠";

    /** The same for the schema, as far as a pattern says it: no space around it, and nothing that a spreadsheet would run. */
    static final String FORM = "^(?![=+\\-@＝＋－＠][\\s\\S])\\S([\\s\\S]*\\S)?$";

    private Texts() {}

    static void check(String text) {
        if (text.codePoints().allMatch(Texts::isSpace)) {
            throw new Unfit("text.blank");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new Unfit("text.long", LONGEST);
        }
        if (isSpace(text.codePointAt(0)) || isSpace(text.codePointBefore(text.length()))) {
            throw new Unfit("text.margin");
        }
        text.codePoints().filter(Texts::isUnprintable).findFirst().ifPresent(found -> {
            throw new Unfit("text.control", String.format("U+%04X", found));
        });
        text.codePoints().filter(Texts::isOfOneMachine).findFirst().ifPresent(found -> {
            throw new Unfit("text.gaiji", String.format("U+%04X", found));
        });
        String seen = text.codePoints()
                .dropWhile(found -> Character.getType(found) == Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (seen.length() > 1 && FORMULA.indexOf(seen.charAt(0)) >= 0) {
            throw new Unfit("text.formula", seen.substring(0, 1));
        }
    }

    private static boolean isSpace(int found) {
        return Character.isWhitespace(found) || Character.isSpaceChar(found);
    }

    /** 外字: a character that one town drew for itself. Elsewhere it is another one, or none. */
    private static boolean isOfOneMachine(int found) {
        return Character.getType(found) == Character.PRIVATE_USE;
    }

    private static boolean isUnprintable(int found) {
        return found != '\n' && Character.isISOControl(found)
                || Character.getType(found) == Character.SURROGATE
                || found >= 0x202A && found <= 0x202E
                || found >= 0x2066 && found <= 0x2069
                || (found & 0xFFFE) == 0xFFFE
                || found == 0x2028
                || found == 0x2029
                || found == 0xFEFF;
    }
}
