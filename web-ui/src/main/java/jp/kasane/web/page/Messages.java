package jp.kasane.web.page;

import java.text.MessageFormat;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the pages in one language, out of {@code messages_ja.properties} (the source) or
 * {@code messages_en.properties}. A key that is not in the bundle is a fault, never an empty label. Every text is a
 * {@link MessageFormat}: {@code {0}} takes an argument (a number is grouped by thousands: pass years and ids as text),
 * and an apostrophe is written ’.
 */
public final class Messages {
    private static final Messages JAPANESE = new Messages(Language.JAPANESE);
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);

    private final Language language;
    private final ResourceBundle words;
    /** Texts that take no argument, as they are shown: a list asks for some hundred of them, and reading a pattern is not free. */
    private final Map<String, String> plain = new ConcurrentHashMap<>();

    private Messages(Language language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "jp.kasane.web.messages",
                language.locale(),
                Messages.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public static Messages in(Language language) {
        return language == Language.ENGLISH ? ENGLISH : JAPANESE;
    }

    public Language language() {
        return language;
    }

    /** The text for a key. */
    public String t(String key, Object... args) {
        return args.length == 0 ? plain.computeIfAbsent(key, this::format) : format(key, args);
    }

    private String format(String key, Object... args) {
        return new MessageFormat(words.getString(key), language.locale()).format(args);
    }

    /** Whether there is a text for the key: for names that come from data, such as the name of a job's step. */
    public boolean has(String key) {
        return words.containsKey(key);
    }
}
