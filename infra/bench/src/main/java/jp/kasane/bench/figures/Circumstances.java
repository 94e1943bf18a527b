package jp.kasane.bench.figures;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** On what machine, of which state of the source, and when something was measured. Never the machine's name. */
public record Circumstances(String machine, String commit, String date) {

    private static final long BYTES_OF_A_GIB = 1L << 30;

    /** Of the working tree at the root, now. */
    public static Circumstances now(Path root) {
        String commit = git(root, "rev-parse", "--short=12", "HEAD");
        boolean changed = !git(
                        root,
                        "status",
                        "--porcelain",
                        "--untracked-files=no",
                        "--",
                        ":!infra/bench/results",
                        ":!docs/performance.md")
                .isEmpty();
        return new Circumstances(
                machineNow(),
                commit.isEmpty() ? "unknown" : commit + (changed ? "+changes" : ""),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** How many processes wanted a processor in the last minute. */
    public static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "load unknown" : String.format(Locale.ROOT, "load average %.1f before", load);
    }

    private static String machineNow() {
        return "%d cores, %d GB, %s, Linux, JDK %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        memory() / BYTES_OF_A_GIB,
                        processor(),
                        Runtime.version().feature());
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException unreadable) {
            return "unknown processor";
        }
    }

    private static String git(Path root, String... arguments) {
        String[] command = new String[arguments.length + 3];
        command[0] = "git";
        command[1] = "-C";
        command[2] = root.toString();
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream said = git.getInputStream()) {
                return new String(said.readAllBytes(), StandardCharsets.UTF_8).strip();
            }
        } catch (IOException noGit) {
            return "";
        }
    }
}
