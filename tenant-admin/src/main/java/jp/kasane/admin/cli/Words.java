package jp.kasane.admin.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the commands say. */
final class Words {

    private final ResourceBundle bundle;

    Words(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                "jp.kasane.admin.cli.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }

    /** What to tell the operator of something unforeseen: ours in our words, anything else by its kind. */
    String fault(Exception fault) {
        if (fault instanceof Refusal refusal) {
            return say(refusal.key(), refusal.arguments());
        }
        return say("fault", fault.getClass().getSimpleName(), String.valueOf(fault.getMessage()));
    }
}
