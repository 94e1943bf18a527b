package jp.kasane.mutants;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Where a copy of one module's classes loses a guard and gets it back. Only the guard's own file is compiled anew, beside everything
 * the build has made already; the build's own folders are never written to.
 */
final class Workshop {

    private final BuiltModule module;
    private final Path bench;
    private final Path copy;

    Workshop(BuiltModule module, Path bench) {
        this.module = module;
        this.bench = bench;
        this.copy = bench.resolve("classes");
        remove(copy);
        copyAll(module.classes(), copy);
    }

    /** The module's classes: whole, or without the guard that is out. */
    Path classes() {
        return copy;
    }

    /** Takes the guard out while something is done. */
    <T> T without(Guard guard, SourceTree sources, java.util.function.Supplier<T> something) {
        Path changed = bench.resolve("changed");
        remove(changed);
        make(guard, sources, changed);
        List<Path> files = filesIn(changed);
        files.forEach(file -> replace(changed.resolve(file), file));
        try {
            return something.get();
        } finally {
            files.forEach(file -> replace(module.classes().resolve(file), file));
        }
    }

    private void make(Guard guard, SourceTree sources, Path changed) {
        Path file = sources.file(guard);
        Path main = sources.root().resolve(guard.module()).resolve("src/main");
        Path below = main.relativize(file);
        String mutant = sources.without(guard);
        Path kind = below.getName(0);
        Path relative = kind.relativize(below);
        write(bench.resolve("source").resolve(relative), mutant);
        if (file.toString().endsWith(".java")) {
            compile(guard, bench.resolve("source").resolve(relative), changed);
        } else {
            write(changed.resolve(relative), mutant);
        }
    }

    private void compile(Guard guard, Path source, Path into) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("taking guards out needs a JDK");
        }
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Files.createDirectories(into);
            boolean compiled = compiler.getTask(
                            said, files, null, options(into), null, files.getJavaFileObjects(source))
                    .call();
            if (!compiled) {
                throw new ListWrong("without the guard " + guard.id() + " nothing compiles: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> options(Path into) {
        String classPath = RunningTests.joined(module.classPath(module, copy));
        String options = "--release 17 -parameters -proc:none -nowarn -implicit:none -encoding UTF-8";
        return Stream.concat(Stream.of(options.split(" ")), Stream.of("-classpath", classPath, "-d", into.toString()))
                .toList();
    }

    private void replace(Path by, Path file) {
        try {
            if (Files.exists(by)) {
                Files.copy(by, copy.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(copy.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(folder::relativize).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyAll(Path from, Path to) {
        filesIn(from).forEach(file -> {
            try {
                Files.createDirectories(to.resolve(file).getParent());
                Files.copy(from.resolve(file), to.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new Removal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, java.io.IOException fault) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
