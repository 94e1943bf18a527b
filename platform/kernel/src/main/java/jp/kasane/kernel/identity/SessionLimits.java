package jp.kasane.kernel.identity;

import java.time.Duration;
import java.time.Instant;
import jp.kasane.kernel.control.Settings;

/**
 * How long a session lives: until nothing has been asked for the idle time, and never beyond the absolute time, however busy.
 * Being seen is written down at most once a minute.
 */
public record SessionLimits(Duration idle, Duration absolute) {

    static final Duration SEEN_STEP = Duration.ofSeconds(60);
    private static final int IDLE_MINUTES = 30;
    private static final int ABSOLUTE_MINUTES = 12 * 60;

    public SessionLimits {
        if (idle.compareTo(SEEN_STEP.multipliedBy(2)) < 0 || absolute.compareTo(idle) < 0) {
            throw new IllegalArgumentException("a session needs at least two idle minutes, and no less in all");
        }
    }

    /** {@code kasane.session.idle.minutes} (30) and {@code kasane.session.absolute.minutes} (720). */
    public static SessionLimits of(Settings settings) {
        return new SessionLimits(
                Duration.ofMinutes(settings.number("kasane.session.idle.minutes", IDLE_MINUTES)),
                Duration.ofMinutes(settings.number("kasane.session.absolute.minutes", ABSOLUTE_MINUTES)));
    }

    boolean alive(Instant lastSeen, Instant absoluteEnd, Instant now) {
        return now.isBefore(absoluteEnd) && now.isBefore(lastSeen.plus(idle));
    }

    boolean worthNoting(Instant lastSeen, Instant now) {
        return !now.isBefore(lastSeen.plus(SEEN_STEP));
    }
}
