package jp.kasane.mutants;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.mutants.runner.ManyRuns;
import org.junit.platform.launcher.core.LauncherFactory;

/** A Java that runs one module's tests over one product after the other. What hangs is ended with all that it started. */
final class RunningTests implements AutoCloseable {

    private static final Duration TIDYING_UP = Duration.ofSeconds(20);

    private final BuiltModule module;
    private final List<Path> libraries;
    private final Process process;
    private final BufferedReader answers;
    private int runs;

    private RunningTests(BuiltModule module, List<Path> libraries, Process process) {
        this.module = module;
        this.libraries = libraries;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static RunningTests start(Path root, BuiltModule module, List<Path> libraries, List<String> options, Path bench)
            throws IOException {
        Path arguments = Files.write(
                bench.resolve("arguments"),
                arguments(root, libraries, options).stream()
                        .map(line -> '"' + line.replace("\\", "\\\\") + '"')
                        .toList());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + arguments)
                .directory(module.folder().toFile())
                .redirectError(bench.resolve("output.log").toFile())
                .start();
        return new RunningTests(module, libraries, process);
    }

    private static List<String> arguments(Path root, List<Path> libraries, List<String> options) {
        List<Path> classPath = Stream.concat(
                        libraries.stream(), Stream.of(codeOf(ManyRuns.class), codeOf(LauncherFactory.class)))
                .distinct()
                .toList();
        List<String> arguments = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+EnableDynamicAgentLoading",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Tokyo",
                "-Dkasane.root=" + root));
        arguments.addAll(options);
        arguments.addAll(List.of("-cp", joined(classPath), ManyRuns.class.getName()));
        return arguments;
    }

    static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path codeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean serves(BuiltModule other, List<Path> otherLibraries) {
        return process.isAlive() && module.equals(other) && libraries.equals(otherLibraries);
    }

    int runs() {
        return runs;
    }

    /** False where it has not answered in time, or ended over it. */
    boolean carryOut(Path run, Duration patience) throws IOException {
        runs++;
        OutputStream asking = process.getOutputStream();
        asking.write((run + "\n").getBytes(StandardCharsets.UTF_8));
        asking.flush();
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(this::answer);
        try {
            return answer.get(patience.toSeconds(), TimeUnit.SECONDS).equals("done");
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String answer() {
        try {
            String line = answers.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asked to end, its databases go with it; then it and all that it started is made to. */
    @Override
    public void close() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroy();
        try {
            process.waitFor(TIDYING_UP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }
}
