package jp.kasane.mutants;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The database server that all runs of a hunt share, started by the kernel's own fixture when the kernel has been built; where it has
 * not, each run starts one of its own. Tests that start servers themselves do not notice it.
 */
final class TestDatabase implements AutoCloseable {

    private static final String SETTING = "kasane.test.database=";
    private static final String KEEPER = "jp.kasane.kernel.testing.SharedMariaDb";

    private final Optional<Process> keeper;
    private final List<String> options;

    private TestDatabase(Optional<Process> keeper, List<String> options) {
        this.keeper = keeper;
        this.options = options;
    }

    static TestDatabase of(BuiltModule kernel, Path root, Path log) {
        if (!kernel.complete()) {
            return new TestDatabase(Optional.empty(), List.of());
        }
        String classPath = kernel.classPath(kernel, kernel.classes()).stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:+UseSerialGC",
                            "-Dkasane.root=" + root,
                            "-cp",
                            classPath,
                            KEEPER)
                    .redirectError(log.toFile())
                    .start();
            return new TestDatabase(Optional.of(process), List.of("-D" + said(process)));
        } catch (IOException e) {
            throw new UncheckedIOException("no database to test with", e);
        }
    }

    private static String said(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.startsWith(SETTING)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("the test database did not start");
        }
        return line;
    }

    /** What a run is told, so that it finds the server. */
    List<String> options() {
        return options;
    }

    @Override
    public void close() {
        keeper.ifPresent(TestDatabase::end);
    }

    private static void end(Process process) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
