package jp.kasane.web.page;

import org.jspecify.annotations.Nullable;

/** Something the reader is told at the top of a page or beside what it is about: what happened, and what can be done. */
public record Notice(
        Tone tone,
        String title,
        @Nullable String text,
        @Nullable Link action) {
    public static Notice done(String title) {
        return new Notice(Tone.DONE, title, null, null);
    }

    public static Notice info(String title, @Nullable String text) {
        return new Notice(Tone.INFO, title, text, null);
    }

    public static Notice warning(String title, @Nullable String text) {
        return new Notice(Tone.WARNING, title, text, null);
    }

    public static Notice danger(String title, @Nullable String text) {
        return new Notice(Tone.DANGER, title, text, null);
    }

    public Notice withAction(Link action) {
        return new Notice(tone, title, text, action);
    }
}
