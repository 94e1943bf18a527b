package jp.kasane.kernel.text;

import java.util.Optional;

/**
 * Text that a person typed, on its way into a record: accepted and then stored exactly (髙, 𠮷, glyph selectors and
 * half-width kana stay; only line ends become LF), or refused with what is wrong and where. Lengths and positions count
 * characters (code points), so that 𠮷 is one; positions begin with 1. What could make a text look other than it is, on any page,
 * file or paper it ever reaches, is refused here once (ADR 0006).
 */
public sealed interface TypedText {

    /** The text may be stored. */
    record Accepted(String text) implements TypedText {}

    /** The text may not be stored. */
    sealed interface Refused extends TypedText {}

    /** More characters than the field takes. */
    record TooLong(int length, int most) implements Refused {}

    /** A control character other than line end and tab, as pasted from a terminal or a broken file. */
    record ControlCharacter(int position, int codePoint) implements Refused {
        /** The character as people look it up: U+0007. */
        public String name() {
            return String.format("U+%04X", codePoint);
        }
    }

    /**
     * An invisible character that turns the order of what stands around it: "001円" may then be shown for "円100". Comes in with text
     * pasted from a telephone's address book or a chat.
     */
    record DirectionControl(int position, int codePoint) implements Refused {
        /** The character as people look it up: U+202E. */
        public String name() {
            return String.format("U+%04X", codePoint);
        }
    }

    /** A code that Unicode promises never to make a character, as left by a broken file. */
    record NoCharacter(int position, int codePoint) implements Refused {
        /** The code as people look it up: U+FFFE. */
        public String name() {
            return String.format("U+%04X", codePoint);
        }
    }

    /** Half of a character: text that was cut or damaged before it came here. */
    record BrokenCharacter(int position) implements Refused {}

    /** Checks what was typed for a field of at most {@code most} characters. */
    static TypedText of(String typed, int most) {
        String text = typed.replace("\r\n", "\n").replace('\r', '\n');
        Optional<Refused> wrong = firstWrongCharacter(text);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        int length = text.codePointCount(0, text.length());
        return length > most ? new TooLong(length, most) : new Accepted(text);
    }

    /** Whether it may be stored as a name, a title or another text of one line that says something. */
    static boolean namesSomething(String typed, int most) {
        return !typed.isBlank() && of(typed, most) instanceof Accepted accepted && isOneLine(accepted.text());
    }

    private static boolean isOneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\t') < 0;
    }

    private static Optional<Refused> firstWrongCharacter(String text) {
        int position = 1;
        for (int i = 0; i < text.length(); position++) {
            int codePoint = text.codePointAt(i);
            Optional<Refused> wrong = wrong(codePoint, position);
            if (wrong.isPresent()) {
                return wrong;
            }
            i += Character.charCount(codePoint);
        }
        return Optional.empty();
    }

    private static Optional<Refused> wrong(int codePoint, int position) {
        if (Character.getType(codePoint) == Character.SURROGATE) {
            return Optional.of(new BrokenCharacter(position));
        }
        if (Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t') {
            return Optional.of(new ControlCharacter(position, codePoint));
        }
        if (turnsDirection(codePoint)) {
            return Optional.of(new DirectionControl(position, codePoint));
        }
        return isNoCharacter(codePoint) ? Optional.of(new NoCharacter(position, codePoint)) : Optional.empty();
    }

    /** Embeddings, overrides and isolates (Unicode Standard Annex 9, 2.1 to 2.5); the mere marks U+200E and U+200F turn nothing. */
    private static boolean turnsDirection(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    /** The 66 noncharacters (Unicode 23.7). */
    private static boolean isNoCharacter(int codePoint) {
        return (codePoint >= 0xFDD0 && codePoint <= 0xFDEF) || (codePoint & 0xFFFE) == 0xFFFE;
    }
}
