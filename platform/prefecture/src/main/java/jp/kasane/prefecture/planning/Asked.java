package jp.kasane.prefecture.planning;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to find.
 *
 * @param seconds how long it may search
 * @param trouble what a repair is for; null: a whole plan
 */
public record Asked(int seconds, @Nullable Trouble trouble) {

    /** A search that takes longer than that helps nobody. */
    public static final int LONGEST = 120;

    public Asked {
        if (seconds < 1 || seconds > LONGEST) {
            throw new IllegalArgumentException("nobody waits so long: " + seconds);
        }
    }

    public static Asked plan(int seconds) {
        return new Asked(seconds, null);
    }

    public static Asked repair(int seconds, Trouble trouble) {
        return new Asked(seconds, Objects.requireNonNull(trouble));
    }

    public boolean repairs() {
        return trouble != null;
    }
}
