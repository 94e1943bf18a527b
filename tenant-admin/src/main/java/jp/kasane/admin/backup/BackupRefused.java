package jp.kasane.admin.backup;

import java.util.Locale;
import java.util.stream.Stream;
import jp.kasane.kernel.text.Sentences;

/** Why a backup or a restore does not take place: what is wrong and what to do, in words for whoever operates the installation. */
public final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] arguments;

    BackupRefused(String key, Object... arguments) {
        super(words(Locale.ENGLISH, key, texts(arguments)));
        this.key = key;
        this.arguments = texts(arguments);
    }

    BackupRefused because(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** What is wrong and what to do about it. */
    public String words(Locale locale) {
        return words(locale, key, arguments);
    }

    private static String[] texts(Object[] arguments) {
        return Stream.of(arguments).map(Sentences::text).toArray(String[]::new);
    }

    private static String words(Locale locale, String key, String[] arguments) {
        return Sentences.of("jp.kasane.admin.backup.words", locale, key, (Object[]) arguments);
    }
}
