package jp.kasane.bench.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.kasane.bench.load.Answer;
import jp.kasane.bench.load.Ask;
import jp.kasane.bench.load.Wire;

/**
 * A second Payara Micro with the product's pages and the bare servlet in one virtual machine, started with exactly the options of
 * the running one, read from its process, against the same databases.
 */
public final class ComparisonServer implements AutoCloseable {

    private static final int START_SECONDS = 240;
    private static final String BUILT = "infra/bench/target/kasane-bench-baseline.war";

    private final Process process;
    private final int port;

    private ComparisonServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * @param pieces where the bare servlet reads the page's constant pieces from, once they are known
     */
    public static ComparisonServer start(RunningKasane kasane, Path pieces) {
        BenchPlace place = kasane.place();
        Path folder = place.root().resolve("infra/bench/target/comparison");
        List<String> command = command(kasane, folder, pieces);
        try {
            forget(folder);
            Files.createDirectories(folder);
            Path built = place.root().resolve(BUILT);
            Files.copy(built, folder.resolve("baseline.war"), StandardCopyOption.REPLACE_EXISTING);
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("payara.log").toFile())
                    .start();
            ComparisonServer server = new ComparisonServer(process, place.comparisonPort());
            server.await();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("the comparison's server cannot be started", e);
        }
    }

    /** A server's folder remembers what was deployed in it: each comparison begins with an empty one. */
    private static void forget(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    private static List<String> command(RunningKasane kasane, Path folder, Path pieces) {
        Path runtime = kasane.place().root().resolve("infra/launcher/target/runtime");
        List<String> command = new ArrayList<>();
        ProcessHandle.Info running = kasane.part("Payara").info();
        command.add(running.command().orElseThrow());
        command.addAll(changed(
                Arrays.asList(running.arguments().orElseThrow()),
                runtime.resolve("payara-micro.jar"),
                kasane.place().comparisonPort()));
        command.add(1, "-Dkasane.bench.pieces=" + pieces);
        command.addAll(List.of("--rootdir", folder.resolve("server").toString()));
        command.addAll(List.of("--deploy", folder.resolve("baseline.war").toString()));
        return command;
    }

    /** The running server's options with another port, an unpacked root of its own, and without tenant-admin. */
    static List<String> changed(List<String> options, Path jar, int port) {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            String value = i + 1 < options.size() ? options.get(i + 1) : "";
            switch (option) {
                case "-jar" -> changed.addAll(List.of(option, jar.toString()));
                case "--port" -> changed.addAll(List.of(option, Integer.toString(port)));
                case "--rootdir" -> {}
                case "--deploy" -> {
                    if (!value.endsWith("tenant-admin.war")) {
                        changed.addAll(List.of(option, value));
                    }
                }
                default -> {
                    changed.add(option);
                    continue;
                }
            }
            i++;
        }
        return changed;
    }

    private void await() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!answers()) {
            if (System.nanoTime() > until || !process.isAlive()) {
                close();
                throw new IllegalStateException("the comparison's server does not start; see its payara.log");
            }
            pause();
        }
    }

    private boolean answers() {
        try (Socket probe = new Socket()) {
            probe.connect(new InetSocketAddress("127.0.0.1", port), 1000);
        } catch (IOException notYet) {
            return false;
        }
        try (Wire wire = new Wire(port)) {
            Answer answer = wire.send(Ask.get(port, "/baseline/ready", "none=1"));
            return answer.status() == 204;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", e);
        }
    }

    /** Processor seconds it has used since it started. */
    public double processorSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
