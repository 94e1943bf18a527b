package jp.kasane.bench.product;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a start said of itself: which part took how long. The total is the bench's own measurement. */
public record StartReport(double seconds, List<String> lines) {

    private static final Pattern TOOK = Pattern.compile(
            "\\s*([0-9.]+) s\\s+(\\S.*?)\\s+took\\s+([0-9.]+) s(?: \\(([0-9.]+) s of processor time\\))?");

    public StartReport {
        lines = List.copyOf(lines);
    }

    /** A part of the start, when it was done, and how long it took. */
    public record Part(String name, double done, double took, double processor) {
        @Override
        public String toString() {
            String cpu = processor > 0 ? ", " + processor + " s of processor time" : "";
            return name + " " + took + " s" + cpu;
        }
    }

    public List<Part> parts() {
        return lines.stream()
                .map(TOOK::matcher)
                .filter(Matcher::matches)
                .map(part -> new Part(
                        part.group(2),
                        Double.parseDouble(part.group(1)),
                        Double.parseDouble(part.group(3)),
                        part.group(4) == null ? 0 : Double.parseDouble(part.group(4))))
                .toList();
    }

    /** The parts in one line; some of them run side by side. */
    public String breakdown() {
        return parts().stream().map(Part::toString).collect(Collectors.joining("; "));
    }
}
