package jp.kasane.web.page;

import java.util.Locale;

/** How a notice or a status is meant. Each tone has its own sign besides its colour, so that grey paper tells them apart. */
public enum Tone {
    NEUTRAL("－"),
    INFO("ｉ"),
    WAITING("○"),
    PROGRESS("◐"),
    DONE("✓"),
    WARNING("▲"),
    DANGER("！"),
    STOPPED("■");

    private final String sign;

    Tone(String sign) {
        this.sign = sign;
    }

    /** The sign shown before the words; hidden from screen readers, which read the words. */
    public String sign() {
        return sign;
    }

    public String cssClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a screen reader should be interrupted for it. */
    public boolean urgent() {
        return this == DANGER;
    }
}
