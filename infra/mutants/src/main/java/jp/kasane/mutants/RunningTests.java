package jp.kasane.mutants;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.mutants.runner.OneRun;
import org.junit.platform.launcher.core.LauncherFactory;

/** A Java that runs tests of one module over one product. What hangs is ended with all that it started. */
final class RunningTests implements AutoCloseable {

    private static final Duration TIDYING_UP = Duration.ofSeconds(20);

    private final Process process;

    private RunningTests(Process process) {
        this.process = process;
    }

    /** @param run the file that describes the run; what Java is told and what it prints stand beside it */
    static RunningTests start(Path root, BuiltModule module, List<Path> classPath, List<String> options, Path run)
            throws IOException {
        Path arguments = Files.write(
                run.resolveSibling("arguments"),
                arguments(root, classPath, options, run).stream()
                        .map(line -> '"' + line.replace("\\", "\\\\") + '"')
                        .toList());
        Path output = run.resolveSibling("output.log");
        return new RunningTests(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + arguments)
                .directory(module.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start());
    }

    private static List<String> arguments(Path root, List<Path> tested, List<String> options, Path run) {
        List<Path> classPath = Stream.concat(
                        tested.stream(), Stream.of(codeOf(OneRun.class), codeOf(LauncherFactory.class)))
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
        arguments.addAll(List.of("-cp", joined(classPath), OneRun.class.getName(), run.toString()));
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

    /** False where it has not ended in time, or ended over it. */
    boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
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
