package jp.kasane.mutants;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A module as the build left it: its classes, its tests' classes, and the class path they run with. */
public record BuiltModule(Path folder) {

    private static final String CLASS_PATH = "target/test-classpath.txt";

    static BuiltModule of(Path root, String module) {
        return new BuiltModule(root.resolve(module));
    }

    /** Whether it was built with its tests. */
    boolean complete() {
        return Files.exists(folder.resolve(CLASS_PATH)) && Files.isDirectory(tests()) && Files.isDirectory(classes());
    }

    Path classes() {
        return folder.resolve("target/classes");
    }

    private Path tests() {
        return folder.resolve("target/test-classes");
    }

    /** What its tests run with, but with other classes of one module (it may be this one) in place of those that were built. */
    List<Path> classPath(BuiltModule replaced, Path classes) {
        List<Path> path = new ArrayList<>(List.of(tests(), classes()));
        path.addAll(libraries());
        return path.stream()
                .map(entry -> replaced.owns(entry) ? classes : entry)
                .distinct()
                .toList();
    }

    private List<Path> libraries() {
        try {
            return Stream.of(
                            Files.readString(folder.resolve(CLASS_PATH)).strip().split(File.pathSeparator))
                    .filter(entry -> !entry.isEmpty())
                    .map(Path::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " has not been built with its tests", e);
        }
    }

    /** The classes or the archive of them, not those of its tests or fixtures. */
    private boolean owns(Path entry) {
        Path target = folder.resolve("target");
        return entry.equals(classes())
                || (target.equals(entry.getParent())
                        && entry.toString().endsWith(".jar")
                        && !entry.toString().endsWith("-tests.jar"));
    }
}
