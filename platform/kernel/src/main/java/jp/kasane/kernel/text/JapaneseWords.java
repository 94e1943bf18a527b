package jp.kasane.kernel.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer.Mode;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into its words with Kuromoji in search mode (関西国際空港 gives 関西, 国際, 空港). Words come in their
 * dictionary form (通った as 通う), without particles and auxiliaries. The dictionary is read once, at first use.
 */
final class JapaneseWords {

    private JapaneseWords() {}

    static List<String> in(String text) {
        try (JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, true, true, Mode.SEARCH)) {
            CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
            BaseFormAttribute base = tokenizer.getAttribute(BaseFormAttribute.class);
            PartOfSpeechAttribute part = tokenizer.getAttribute(PartOfSpeechAttribute.class);
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            List<String> words = new ArrayList<>();
            while (tokenizer.incrementToken()) {
                if (carriesMeaning(part.getPartOfSpeech())) {
                    words.add(dictionaryForm(base.getBaseForm(), term));
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String dictionaryForm(@Nullable String base, CharTermAttribute term) {
        return base == null ? term.toString() : base;
    }

    private static boolean carriesMeaning(@Nullable String partOfSpeech) {
        return partOfSpeech == null || !(partOfSpeech.startsWith("助詞") || partOfSpeech.startsWith("助動詞"));
    }
}
