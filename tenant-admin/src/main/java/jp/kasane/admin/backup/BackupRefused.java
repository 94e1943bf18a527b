package jp.kasane.admin.backup;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

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
        return Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
    }

    private static String words(Locale locale, String key, String[] arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "jp.kasane.admin.backup.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }
}
