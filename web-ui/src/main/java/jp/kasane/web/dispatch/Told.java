package jp.kasane.web.dispatch;

import java.util.Optional;
import jp.kasane.kernel.text.TypedText;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Typed;

/**
 * Something that somebody says with an act: a reason, a question, an answer.
 *
 * @param words what was said, if it can be kept
 */
public record Told(Field field, Optional<String> words) {

    /** As long as it may be, in characters. */
    public static final int LONGEST = 1000;

    public static Told of(Messages m, Field field, Typed typed) {
        String raw = raw(typed, field.name());
        Field shown = field.value(raw);
        TypedText text = TypedText.of(raw.strip(), LONGEST);
        if (text instanceof TypedText.Refused refused) {
            return new Told(shown.error(Wrong.words(m, refused)), Optional.empty());
        }
        String words = ((TypedText.Accepted) text).text();
        return words.isEmpty() && field.required()
                ? new Told(shown.error(m.t("problem.required")), Optional.empty())
                : new Told(shown, Optional.of(words));
    }

    /** As it was typed; a form ends its lines with CR LF. */
    static String raw(Typed typed, String name) {
        String sent = typed.values().getFirst(name);
        return sent == null ? "" : sent.replace("\r\n", "\n");
    }
}
