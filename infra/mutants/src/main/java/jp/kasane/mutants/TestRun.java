package jp.kasane.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs tests of a module as the build runs them, in the module's folder, each time in a Java of its own: libraries remember a product's
 * classes, and the next run in the same Java would fail by itself (seen with EclipseLink from the third run on).
 */
final class TestRun {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path root;
    private final Path bench;
    private final List<String> options;

    /** @param options of Java, beside the usual ones */
    TestRun(Path root, Path bench, List<String> options) {
        this.root = root;
        this.bench = bench;
        this.options = options;
    }

    /** What became of the tests; ended early where the first failure is all that was asked for. */
    record Report(List<String> passed, List<Failure> failures, boolean hung) {

        /** Whether some test ran for each of those chosen. */
        boolean met(String chosen) {
            String[] parts = chosen.split("#", 2);
            return passed.stream()
                    .anyMatch(
                            name -> name.startsWith(parts[0]) && (parts.length == 1 || name.endsWith("#" + parts[1])));
        }
    }

    /** A test that failed, and the kind of its fault with its first words. */
    record Failure(String test, String fault) {}

    Report all(BuiltModule module, List<Path> classPath, List<String> tests) {
        return run(module, classPath, "all", tests, PATIENCE.multipliedBy(4));
    }

    Report untilOneFails(BuiltModule module, List<Path> classPath, List<String> tests) {
        return run(module, classPath, "first", tests, PATIENCE);
    }

    private Report run(BuiltModule module, List<Path> classPath, String mode, List<String> tests, Duration patience) {
        Path report = bench.resolve("report");
        try {
            Files.deleteIfExists(report);
            List<String> said = new ArrayList<>(List.of(report.toString(), mode, bench.toString()));
            said.addAll(tests);
            Path run = Files.write(bench.resolve("run"), said);
            boolean ended;
            try (RunningTests java = RunningTests.start(root, module, classPath, options, run)) {
                ended = java.ended(patience);
            }
            return Files.exists(report) ? read(report) : new Report(List.of(), List.of(), !ended);
        } catch (IOException e) {
            throw new UncheckedIOException("the tests cannot be run", e);
        }
    }

    private static Report read(Path report) throws IOException {
        List<String> passed = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String line : Files.readAllLines(report)) {
            String[] parts = line.split("\t", 3);
            if (parts[0].equals("passed")) {
                passed.add(parts[1]);
            } else {
                failures.add(new Failure(parts[1], parts.length == 3 ? parts[2] : ""));
            }
        }
        return new Report(List.copyOf(passed), List.copyOf(failures), false);
    }
}
