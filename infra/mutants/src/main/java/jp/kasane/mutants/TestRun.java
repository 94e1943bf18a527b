package jp.kasane.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs tests of a module as the build runs them, in the module's folder, each time in a Java of its own: libraries remember a product's
 * classes, and the next run in the same Java would fail by itself (seen with EclipseLink from the third run on).
 */
final class TestRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOST_RUNS = 1;

    private final Path root;
    private final Path bench;
    private final List<String> options;
    private Optional<RunningTests> running = Optional.empty();

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
            List<Path> ours = classPath.stream().filter(this::product).toList();
            List<Path> libraries =
                    classPath.stream().filter(entry -> !product(entry)).toList();
            List<String> said =
                    new ArrayList<>(List.of(report.toString(), mode, bench.toString(), RunningTests.joined(ours)));
            said.addAll(tests);
            Path run = Files.write(bench.resolve("run"), said);
            boolean ended = serving(module, libraries).carryOut(run, patience);
            if (!ended) {
                close();
            }
            return Files.exists(report) ? read(report) : new Report(List.of(), List.of(), !ended);
        } catch (IOException e) {
            throw new UncheckedIOException("the tests cannot be run", e);
        }
    }

    private boolean product(Path entry) {
        return entry.startsWith(root) || entry.startsWith(bench);
    }

    private RunningTests serving(BuiltModule module, List<Path> libraries) throws IOException {
        if (running.filter(one -> one.serves(module, libraries) && one.runs() < MOST_RUNS)
                .isEmpty()) {
            close();
            running = Optional.of(RunningTests.start(root, module, libraries, options, bench));
        }
        return running.orElseThrow();
    }

    @Override
    public void close() {
        running.ifPresent(RunningTests::close);
        running = Optional.empty();
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
