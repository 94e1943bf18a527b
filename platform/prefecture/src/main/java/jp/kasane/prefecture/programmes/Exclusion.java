package jp.kasane.prefecture.programmes;

import java.util.Objects;

/** A town that is left out by name, and why. */
public record Exclusion(String townCode, String reason) {

    public Exclusion {
        reason = Objects.requireNonNullElse(reason, "");
    }
}
