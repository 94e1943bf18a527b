package jp.kasane.bench.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is measured, and what it must come to. A figure without a target is watched, not judged. */
public enum Measure {
    START_WARM("start.warm.seconds", "s", Target.atMost(45)),
    ONBOARD_TOWN("onboard.town.seconds.p50", "s", Target.atMost(3)),
    LIST_RATIO("list.ratio", "of the bare servlet's throughput", Target.atLeast(0.7)),
    LIST_P95("list.p95.ms", "ms", null),
    SAVE_P95("save.p95.ms", "ms", null);

    private final String id;
    private final String unit;
    private final @Nullable Target target;

    Measure(String id, String unit, @Nullable Target target) {
        this.id = id;
        this.unit = unit;
        this.target = target;
    }

    /** A bound on one side. */
    public record Target(double bound, boolean upper) {
        static Target atMost(double bound) {
            return new Target(bound, true);
        }

        static Target atLeast(double bound) {
            return new Target(bound, false);
        }

        boolean metBy(double value) {
            return upper ? value <= bound : value >= bound;
        }

        @Override
        public String toString() {
            String number = bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
            return (upper ? "≤ " : "≥ ") + number;
        }
    }

    public String id() {
        return id;
    }

    public String unit() {
        return unit;
    }

    public String target() {
        return target == null ? "none" : target.toString();
    }

    public boolean metBy(double value) {
        return target == null || target.metBy(value);
    }

    public static Optional<Measure> named(String id) {
        return Arrays.stream(values())
                .filter(one -> one.id.equals(id.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
