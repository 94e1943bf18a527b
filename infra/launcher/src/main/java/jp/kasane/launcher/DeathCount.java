package jp.kasane.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How often each part died of late: three deaths within ten minutes are forgiven, the fourth is not. */
final class DeathCount {
    private static final int FORGIVEN = 3;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Map<String, Deque<Instant>> deaths = new HashMap<>();

    /** Counts a death; true while the part may be started once more. */
    boolean mayRestart(String part, Instant now) {
        Deque<Instant> times = deaths.computeIfAbsent(part, name -> new ArrayDeque<>());
        while (!times.isEmpty() && times.peekFirst().isBefore(now.minus(WITHIN))) {
            times.removeFirst();
        }
        times.addLast(now);
        return times.size() <= FORGIVEN;
    }
}
