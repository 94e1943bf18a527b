package jp.kasane.web.dispatch;

import jp.kasane.kernel.text.TypedText;
import jp.kasane.web.page.Messages;

/** What is wrong with a text that was typed, in words. */
public final class Wrong {

    private Wrong() {}

    public static String words(Messages m, TypedText.Refused refused) {
        if (refused instanceof TypedText.TooLong length) {
            return m.t("problem.long", length.most(), length.length());
        }
        if (refused instanceof TypedText.ControlCharacter control) {
            return m.t("problem.control", control.position(), control.name());
        }
        if (refused instanceof TypedText.DirectionControl direction) {
            return m.t("problem.direction", direction.position(), direction.name());
        }
        if (refused instanceof TypedText.NoCharacter none) {
            return m.t("problem.control", none.position(), none.name());
        }
        return m.t("problem.broken", ((TypedText.BrokenCharacter) refused).position());
    }
}
