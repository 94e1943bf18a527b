package jp.kasane.kernel.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words that a longer text is found by, folded as in {@link SearchKey}. {@link #text} goes into a FULLTEXT column;
 * {@link #query} makes of what a person typed an expression for {@code MATCH … AGAINST (? IN BOOLEAN MODE)} that contains
 * every word and no operator of the person's own. The server must index words of one character
 * ({@code innodb_ft_min_token_size=1}, no stop words): 相談 has two.
 */
public record SearchWords(List<String> words) {

    // InnoDB drops longer words from its index (innodb_ft_max_token_size).
    private static final int LONGEST_WORD = 84;
    private static final int MOST_WORDS_ASKED = 16;

    public SearchWords {
        words = List.copyOf(words);
    }

    public static SearchWords of(String text) {
        List<String> words = JapaneseWords.in(Folding.characters(text)).stream()
                .map(word -> lettersOf(SearchKey.of(word).value()))
                .filter(word -> !word.isEmpty())
                .toList();
        return new SearchWords(words);
    }

    /** The words with spaces between them, for the index. */
    public String text() {
        return String.join(" ", words);
    }

    /** {@code +word +word*}: all words, the last as far as it was typed; empty if nothing was typed to search for. */
    public Optional<String> query() {
        List<String> asked = words.stream().distinct().limit(MOST_WORDS_ASKED).toList();
        String all = asked.stream().map(word -> "+" + word).collect(Collectors.joining(" "));
        return asked.isEmpty() ? Optional.empty() : Optional.of(all + "*");
    }

    private static String lettersOf(String word) {
        return word.codePoints()
                .filter(SearchWords::belongsToAWord)
                .limit(LONGEST_WORD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean belongsToAWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }
}
