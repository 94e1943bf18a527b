package jp.kasane.web.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language the pages can be read in. Japanese is the source and the default; English says the same. */
public enum Language {
    JAPANESE("ja", Locale.JAPANESE, "日本語"),
    ENGLISH("en", Locale.ENGLISH, "English");

    private final String tag;
    private final Locale locale;
    private final String ownName;

    Language(String tag, Locale locale, String ownName) {
        this.tag = tag;
        this.locale = locale;
        this.ownName = ownName;
    }

    /** What stands in {@code lang="…"}, in cookies and in addresses. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** Its name as its own readers write it: the only name a reader lost in the other language can find. */
    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == JAPANESE ? ENGLISH : JAPANESE;
    }

    /** The language for a tag such as {@code en} or {@code ja-JP}; anything unknown is Japanese. */
    public static Language of(@Nullable String tag) {
        return tag != null && tag.startsWith("en") ? ENGLISH : JAPANESE;
    }
}
