package jp.kasane.bench.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code ./kasane} running a command that says a line when it is ready and goes on.
 *
 * @param seconds from before the process was made until that line
 * @param lines what it said before that line
 */
public record Launch(Process process, double seconds, List<String> lines) implements AutoCloseable {

    private static final long STOP_SECONDS = 150;

    static Launch of(BenchPlace place, String ready, String... words) {
        List<String> command = new ArrayList<>(List.of("./kasane"));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(place.root().toFile());
        builder.environment().putAll(place.environment());
        builder.redirectErrorStream(true);
        long begin = System.nanoTime();
        try {
            return await(builder.start(), ready, begin);
        } catch (IOException e) {
            throw new UncheckedIOException(String.join(" ", command) + " cannot be run", e);
        }
    }

    private static Launch await(Process process, String ready, long begin) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(ready)) {
                Launch launch = new Launch(process, (System.nanoTime() - begin) / 1e9, lines);
                swallow(said);
                return launch;
            }
            lines.add(line);
        }
        throw new IllegalStateException("Kasane did not start:\n" + String.join("\n", lines));
    }

    private static void swallow(BufferedReader said) {
        Thread reader = new Thread(() -> readToTheEnd(said), "kasane-output");
        reader.setDaemon(true);
        reader.start();
    }

    private static void readToTheEnd(BufferedReader said) {
        try (said) {
            said.transferTo(Writer.nullWriter());
        } catch (IOException closedWithTheProcess) {
            // The launcher went, and its output with it: there is nothing left to read.
        }
    }

    /** Stops it by a polite signal, upon which it stops what it started. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Kasane does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
