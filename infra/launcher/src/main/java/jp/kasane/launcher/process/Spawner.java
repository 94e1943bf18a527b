package jp.kasane.launcher.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Starts processes so that none outlives the launcher: each in a session of its own (Ctrl-C reaches only the launcher, which
 * then stops the parts in order), and with the kernel's order to terminate when the launcher dies, even by {@code kill -9}.
 * That order is bound to the thread that started the process, so one thread, alive as long as the launcher, starts them all.
 */
public final class Spawner {
    private static final List<String> KEPT = List.of("PATH", "HOME", "TMPDIR", "TZ");

    private final ExecutorService starter = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "spawner");
        thread.setDaemon(true);
        return thread;
    });

    /** Starts the command with only the given environment and a few of ours; output goes to the end of the log file. */
    public Process start(List<String> command, Map<String, String> environment, Path folder, Path log) {
        try {
            return starter.submit(
                            () -> builder(command, environment, folder, log).start())
                    .get();
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException("cannot start " + command.get(0), e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting " + command.get(0), e);
        }
    }

    /** Runs a command to its end and gives its exit code; ends it when the wait is interrupted. */
    public int run(List<String> command, Map<String, String> environment, Path folder, Path log)
            throws InterruptedException {
        Process process = start(command, environment, folder, log);
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static ProcessBuilder builder(
            List<String> command, Map<String, String> environment, Path folder, Path log) {
        List<String> whole = new ArrayList<>();
        tool("setsid").ifPresent(whole::add);
        tool("setpriv").ifPresent(setpriv -> whole.addAll(List.of(setpriv, "--pdeathsig", "TERM", "--")));
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().retainAll(KEPT);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return builder;
    }

    private static java.util.Optional<String> tool(String name) {
        return Stream.of("/usr/bin/", "/bin/")
                .map(folder -> folder + name)
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
    }
}
