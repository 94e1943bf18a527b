package jp.kasane.web.page;

import org.jspecify.annotations.Nullable;

/** One answer of a select, a radio group or a check box group. */
public record Choice(String value, String label, @Nullable String hint) {
    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }
}
