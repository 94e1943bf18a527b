package jp.kasane.mutants;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The latest finding of each guard, as kept in {@code infra/mutants/results/latest.json}. */
public final class Findings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Finding> byGuard = new LinkedHashMap<>();

    public Findings(List<Finding> findings) {
        findings.forEach(finding -> byGuard.put(finding.guard(), finding));
    }

    public static Findings read(Path root) {
        Path file = file(root);
        try {
            return new Findings(
                    Files.exists(file)
                            ? JSON.readValue(Files.readString(file), new TypeReference<List<Finding>>() {})
                            : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the findings in " + file, e);
        }
    }

    public Optional<Finding> of(Guard guard) {
        return Optional.ofNullable(byGuard.get(guard.id()));
    }

    /** These in place of the older ones of their guards; what is no longer on the list is forgotten. */
    public Findings with(List<Finding> newer, List<Guard> list) {
        Map<String, Finding> all = new LinkedHashMap<>(byGuard);
        newer.forEach(finding -> all.put(finding.guard(), finding));
        return new Findings(list.stream()
                .map(guard -> all.get(guard.id()))
                .filter(Objects::nonNull)
                .toList());
    }

    /** A line each, so that a change shows what changed. */
    public void write(Path root) {
        try {
            Files.createDirectories(file(root).getParent());
            Files.writeString(
                    file(root),
                    byGuard.values().stream().map(Findings::line).collect(Collectors.joining(",\n", "[\n", "\n]\n")));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the findings", e);
        }
    }

    private static String line(Finding finding) {
        try {
            return JSON.writeValueAsString(finding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path root) {
        return root.resolve("infra/mutants/results/latest.json");
    }
}
