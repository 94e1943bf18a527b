package jp.kasane.bench.figures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One measured figure as it is committed: what, how much, by which command, on what machine, of which state of the source.
 *
 * @param target what it must come to, or {@code none}
 * @param machine cores, memory, processor; never a name
 * @param notes what the figure is made of, and how busy the machine was with other things
 */
@JsonPropertyOrder({"id", "value", "unit", "target", "command", "machine", "commit", "date", "notes"})
public record Figure(
        String id,
        double value,
        String unit,
        String target,
        String command,
        String machine,
        String commit,
        String date,
        String notes) {

    private static final double THOUSANDTHS = 1000;

    /** A measured value with its circumstances. */
    public static Figure of(Measure measure, double value, Circumstances circumstances, String notes) {
        return new Figure(
                measure.id(),
                Math.round(value * THOUSANDTHS) / THOUSANDTHS,
                measure.unit(),
                measure.target(),
                "./kasane bench " + measure.id(),
                circumstances.machine(),
                circumstances.commit(),
                circumstances.date(),
                notes);
    }

    @JsonIgnore
    public boolean good() {
        return Measure.Target.read(target).map(bound -> bound.metBy(value)).orElse(true);
    }

    /** As the commands print it. */
    public String line() {
        return "%-26s %10.3f %-4s target %-6s %s%n    %s"
                .formatted(id, value, unit.length() > 4 ? "" : unit, target, good() ? "" : "MISSED", notes);
    }
}
