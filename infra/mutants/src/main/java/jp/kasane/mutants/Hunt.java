package jp.kasane.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Takes guards out, one after the other, and runs the tests that must notice. First those tests are run over the product as it is: a
 * test that fails anyway notices nothing.
 */
public final class Hunt implements AutoCloseable {

    private static final int LAST = 3;

    private final SourceTree sources;
    private final Path bench;
    private final TestDatabase database;
    private final TestRun tests;
    private final Consumer<String> progress;
    private final Consumer<Finding> keeping;
    private final Map<String, Workshop> workshops = new HashMap<>();

    /**
     * A hunt through the source at the root.
     *
     * @param bench a folder of the hunt's own
     * @param keeping is told each finding as soon as there is one
     */
    public Hunt(Path root, Path bench, Consumer<String> progress, Consumer<Finding> keeping) {
        this.sources = new SourceTree(root);
        this.bench = folder(bench);
        this.database = TestDatabase.of(BuiltModule.of(root, "platform/kernel"), root, bench.resolve("database.log"));
        this.tests = new TestRun(root, bench, database.options());
        this.progress = progress;
        this.keeping = keeping;
    }

    /** Whether everything the guard needs has been built. */
    public boolean built(Guard guard) {
        return module(guard.module()).complete() && module(guard.testModule()).complete();
    }

    /**
     * The finding of each guard. The list is checked, and so are the tests, before the first one is taken out; and the last tests of a
     * module once more after its last one: nothing that is kept outside of a run makes them fail.
     */
    public List<Finding> of(List<Guard> guards) {
        guards.forEach(sources::without);
        passing(guards);
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Guard>> byModule = new TreeMap<>();
        guards.forEach(guard -> byModule.computeIfAbsent(guard.testModule(), name -> new ArrayList<>())
                .add(guard));
        byModule.values().forEach(some -> {
            findings.addAll(without(some));
            passing(some.subList(Math.max(0, some.size() - LAST), some.size()));
        });
        return findings;
    }

    private List<Finding> without(List<Guard> guards) {
        List<Finding> findings = new ArrayList<>();
        for (Guard guard : guards) {
            long begun = System.nanoTime();
            Finding finding = without(guard);
            findings.add(finding);
            keeping.accept(finding);
            progress.accept("%-9s %-32s %5.1f s  %s"
                    .formatted(finding.outcome(), guard.id(), (System.nanoTime() - begun) / 1e9, finding.by()));
        }
        return findings;
    }

    @Override
    public void close() {
        database.close();
    }

    private void passing(List<Guard> guards) {
        Map<String, Set<String>> byModule = new LinkedHashMap<>();
        guards.forEach(guard -> byModule.computeIfAbsent(guard.testModule(), name -> new LinkedHashSet<>())
                .addAll(named(guard)));
        byModule.forEach((name, chosen) -> {
            BuiltModule module = module(name);
            List<Path> classPath = module.classPath(module, module.classes());
            TestRun.Report report = tests.all(module, classPath, List.copyOf(chosen));
            if (report.hung() || !report.failures().isEmpty()) {
                throw new ListWrong("with every guard in place these fail in " + name + ": " + report.failures());
            }
            List<String> missed =
                    chosen.stream().filter(one -> !report.met(one)).toList();
            if (!missed.isEmpty()) {
                throw new ListWrong("of these no test ran in " + name + ": " + missed);
            }
            progress.accept("%d tests of %s pass with every guard in place"
                    .formatted(report.passed().size(), name));
        });
    }

    private Finding without(Guard guard) {
        Workshop workshop = workshops.computeIfAbsent(
                guard.module(), name -> new Workshop(module(name), folder(bench.resolve(name.replace('/', '-')))));
        return workshop.without(guard, sources, () -> finding(guard, workshop));
    }

    private Finding finding(Guard guard, Workshop workshop) {
        BuiltModule module = module(guard.testModule());
        List<Path> classPath = module.classPath(module(guard.module()), workshop.classes());
        TestRun.Report report = tests.untilOneFails(module, classPath, named(guard));
        if (report.hung()) {
            return new Finding(guard.id(), Finding.Outcome.HUNG, "");
        }
        if (report.failures().isEmpty()) {
            return survived(guard, report);
        }
        TestRun.Failure failure = report.failures().get(0);
        if (failure.fault().contains("the test database does not start")) {
            throw new IllegalStateException("no database to test with: " + failure.fault());
        }
        progress.accept("without " + guard.id() + ": " + failure.fault());
        return new Finding(guard.id(), Finding.Outcome.CAUGHT, shortName(failure.test()));
    }

    private static Finding survived(Guard guard, TestRun.Report report) {
        if (report.passed().isEmpty()) {
            throw new IllegalStateException("without " + guard.id() + " no test ran at all");
        }
        return new Finding(guard.id(), Finding.Outcome.SURVIVED, "");
    }

    /** Without the packages; a class within a class by both names. */
    static String shortName(String test) {
        int method = test.indexOf('#');
        String type = method < 0 ? test : test.substring(0, method);
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + (method < 0 ? "" : test.substring(method));
    }

    private List<String> named(Guard guard) {
        return guard.tests().stream().map(test -> sources.test(guard, test)).toList();
    }

    private BuiltModule module(String name) {
        return BuiltModule.of(sources.root(), name);
    }

    private static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
