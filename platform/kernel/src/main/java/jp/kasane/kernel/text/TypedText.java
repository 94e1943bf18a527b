package jp.kasane.kernel.text;

import java.util.Optional;

/**
 * Text that a person typed, on its way into a record: accepted and then stored exactly (髙, 𠮷, glyph selectors and
 * half-width kana stay; only line ends become LF), or refused with what is wrong and where. Lengths and positions count
 * characters (code points), so that 𠮷 is one; positions begin with 1.
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

    private static Optional<Refused> firstWrongCharacter(String text) {
        int position = 1;
        for (int i = 0; i < text.length(); position++) {
            int codePoint = text.codePointAt(i);
            if (Character.getType(codePoint) == Character.SURROGATE) {
                return Optional.of(new BrokenCharacter(position));
            }
            if (Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t') {
                return Optional.of(new ControlCharacter(position, codePoint));
            }
            i += Character.charCount(codePoint);
        }
        return Optional.empty();
    }
}
