package jp.kasane.kernel.text;

/**
 * What a name or reading is found by: the name with everything folded that people do not type the same twice — width,
 * 異体字, glyph selectors, katakana and hiragana, capitals, spaces. Sounds stay apart: びょういん is not びよういん and
 * はなこ is not ばなこ. A key is never shown and never replaces the name.
 */
public record SearchKey(String value) {

    private static final int ENOUGH = 4;

    public SearchKey {
        if (!value.equals(folded(value))) {
            throw new IllegalArgumentException("Not folded; use SearchKey.of");
        }
    }

    public static SearchKey of(String text) {
        return new SearchKey(folded(text));
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** Whether a name with this key is found by someone who typed {@code typed} so far. */
    public boolean startsWith(SearchKey typed) {
        return value.startsWith(typed.value);
    }

    @Override
    public String toString() {
        return value;
    }

    // Taking a space away can bring a kana and its voicing mark together, so folding goes on until nothing changes.
    private static String folded(String text) {
        String folded = text;
        for (int i = 0; i < ENOUGH; i++) {
            String next = Folding.withoutSpaces(Folding.sounds(Folding.characters(folded)));
            if (next.equals(folded)) {
                return next;
            }
            folded = next;
        }
        return folded;
    }
}
