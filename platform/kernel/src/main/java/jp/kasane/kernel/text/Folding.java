package jp.kasane.kernel.text;

import java.text.Normalizer;
import java.util.function.IntUnaryOperator;

/** The steps by which texts that people take for the same become the same, for searching only. */
final class Folding {

    private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';

    private Folding() {}

    /** Half and full width, composed and decomposed, variants and selectors become one; kana and letters stay. */
    static String characters(String text) {
        // A spaced voicing mark (゛) would become a space and a mark; as a combining one it joins its kana.
        String voiced = text.replace('゛', '\u3099').replace('゜', '\u309A');
        String plain = mapped(voiced, each -> isUnseen(each) ? -1 : each);
        return mapped(Normalizer.normalize(plain, Normalizer.Form.NFKC), VariantCharacters::representative);
    }

    /** Katakana become hiragana and capitals small letters; ー and small kana stay what they are. */
    static String sounds(String text) {
        return mapped(text, each -> hiragana(Character.toLowerCase(each)));
    }

    static String withoutSpaces(String text) {
        return mapped(text, each -> Character.isWhitespace(each) || Character.isSpaceChar(each) ? -1 : each);
    }

    /** A mark that chooses the glyph of the character before it (U+FE00–FE0F, U+E0100–E01EF). */
    static boolean isGlyphSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    /** Selectors and marks of format have no width and no sound. */
    private static boolean isUnseen(int codePoint) {
        return isGlyphSelector(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }

    private static int hiragana(int codePoint) {
        boolean hasHiragana = (codePoint >= 'ァ' && codePoint <= 'ヶ') || codePoint == 'ヽ' || codePoint == 'ヾ';
        return hasHiragana ? codePoint - KATAKANA_TO_HIRAGANA : codePoint;
    }

    private static String mapped(String text, IntUnaryOperator step) {
        return text.codePoints()
                .map(step)
                .filter(each -> each >= 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
