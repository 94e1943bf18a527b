package jp.kasane.admin.cli;

import java.util.Locale;
import jp.kasane.admin.backup.BackupRefused;
import jp.kasane.admin.transfer.TransferRefused;
import jp.kasane.kernel.text.Sentences;

/** What the commands say. */
final class Words {

    private final Locale locale;

    Words(Locale locale) {
        this.locale = locale;
    }

    String say(String key, Object... arguments) {
        return Sentences.of("jp.kasane.admin.cli.words", locale, key, arguments);
    }

    /** What to tell the operator of something unforeseen: ours in our words, anything else by its kind. */
    String fault(Exception fault) {
        if (fault instanceof Refusal refusal) {
            return say(refusal.key(), refusal.arguments());
        }
        if (fault instanceof BackupRefused refused) {
            return refused.words(locale);
        }
        if (fault instanceof TransferRefused refused) {
            return refused.words(locale);
        }
        return say("fault", fault.getClass().getSimpleName(), String.valueOf(fault.getMessage()));
    }

    /** The seconds since a moment of {@link System#nanoTime()}, as they are told. */
    static String seconds(long since) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - since) / 1e9);
    }
}
