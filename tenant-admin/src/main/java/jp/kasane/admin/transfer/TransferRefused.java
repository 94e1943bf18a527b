package jp.kasane.admin.transfer;

import java.util.Locale;
import java.util.stream.Stream;
import jp.kasane.kernel.text.Sentences;

/** Why a town is not exported or not taken in: what is wrong and what to do, in words for whoever operates the installation. */
public final class TransferRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] arguments;

    public TransferRefused(String key, Object... arguments) {
        super(words(Locale.ENGLISH, key, texts(arguments)));
        this.key = key;
        this.arguments = texts(arguments);
    }

    public TransferRefused because(Throwable cause) {
        initCause(cause);
        return this;
    }

    public String key() {
        return key;
    }

    /** What is wrong and what to do about it. */
    public String words(Locale locale) {
        return words(locale, key, arguments);
    }

    private static String[] texts(Object[] arguments) {
        return Stream.of(arguments).map(Sentences::text).toArray(String[]::new);
    }

    private static String words(Locale locale, String key, String[] arguments) {
        return Sentences.of("jp.kasane.admin.transfer.words", locale, key, (Object[]) arguments);
    }
}
