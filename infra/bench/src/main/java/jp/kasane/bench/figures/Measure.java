package jp.kasane.bench.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is measured, and what it must come to. A figure without a target is watched, not judged. */
public enum Measure {
    START_WARM("start.warm.seconds", "s", Target.atMost(45)),
    ONBOARD_TOWN("onboard.town.seconds.p50", "s", Target.atMost(3)),
    LIST_RATIO("list.ratio", "of the bare servlet's throughput", Target.atLeast(0.7)),
    LIST_P95("list.p95.ms", "ms", null),
    SAVE_P95("save.p95.ms", "ms", null),
    AUDIT_BEHIND("audit.seal.behind.seconds.max", "s", Target.atMost(60)),
    AUDIT_VERIFY("audit.verify.million.seconds", "s", Target.atMost(60)),
    ONBOARD_47("onboard.47.seconds", "s", null),
    MEMORY_1("memory.1.mib", "MiB", null),
    MEMORY_47("memory.47.mib", "MiB", null),
    MEMORY_180("memory.180.mib", "MiB", null),
    MEMORY_ABOVE("memory.180.above.1.mib", "MiB", Target.atMost(700)),
    ROUTING_OVERHEAD("routing.overhead.ratio", "of one town's throughput", Target.atLeast(0.95)),
    UPGRADE_180("upgrade.180.seconds", "s", null),
    FAILOVER_LOST("failover.lost", "forms", Target.atMost(0)),
    DEFINITION_UNMAPPED("definition.unmapped", "facts", Target.atMost(0)),
    DEFINITION_IMPORTED("definition.imported", "definitions", Target.atLeast(50)),
    DEFINITION_IMPORT_LARGEST("definition.import.largest.ms", "ms", Target.atMost(500)),
    DIAGRAM_SAPPORO("diagram.sapporo.ms", "ms", Target.atMost(300)),
    DISPATCH_6X4_OPTIMAL("dispatch.6x4.optimal.seconds", "s", Target.atMost(5)),
    DISPATCH_40X4_FEASIBLE("dispatch.40x4.feasible.seconds", "s", Target.atMost(5)),
    DISPATCH_40X4_SCARCE("dispatch.40x4.scarce.feasible.seconds", "s", Target.atMost(5)),
    DISPATCH_40X4_GAP("dispatch.40x4.gap30s.percent", "% above the proven bound", null),
    DISPATCH_40X4_VS_GREEDY("dispatch.40x4.vs.greedy.percent", "% below greedy", null),
    DISPATCH_40X4_PLANNER("dispatch.40x4.planner.cost", "units", null),
    DISPATCH_40X4_GREEDY("dispatch.40x4.greedy.cost", "units", null),
    DISPATCH_40X4_CHAINS("dispatch.40x4.chains.cost", "units", null),
    DISPATCH_40X4_RUIN("dispatch.40x4.ruin.cost", "units", null),
    DISPATCH_40X4_TIMEFOLD("dispatch.40x4.timefold.cost", "units", null),
    DISPATCH_40X4_BOUND("dispatch.40x4.bound.cost", "units", null),
    DISPATCH_180X4_FEASIBLE("dispatch.180x4.feasible.seconds", "s", null),
    REPAIR_MOVED("repair.moved.le2.percent", "% of cancellations", Target.atLeast(95));

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
        private static final Pattern WRITTEN = Pattern.compile("([≤≥]) ([0-9.]+)");

        static Target atMost(double bound) {
            return new Target(bound, true);
        }

        static Target atLeast(double bound) {
            return new Target(bound, false);
        }

        /** As {@link #toString} wrote it; empty for {@code none}, and for anything else that is no bound. */
        static Optional<Target> read(String text) {
            Matcher written = WRITTEN.matcher(text);
            return written.matches()
                    ? Optional.of(new Target(
                            Double.parseDouble(written.group(2)),
                            written.group(1).equals("≤")))
                    : Optional.empty();
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

    public static Optional<Measure> named(String id) {
        return Arrays.stream(values())
                .filter(one -> one.id.equals(id.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
