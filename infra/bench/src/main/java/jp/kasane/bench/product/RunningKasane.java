package jp.kasane.bench.product;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The product as {@code ./kasane up} runs it, for the length of a bench. */
public final class RunningKasane implements AutoCloseable {

    private static final String READY = "Kasane is ready";
    private static final long STOP_SECONDS = 150;

    private final BenchPlace place;
    private final Process launcher;
    private final StartReport report;

    private RunningKasane(BenchPlace place, Process launcher, StartReport report) {
        this.place = place;
        this.launcher = launcher;
        this.report = report;
    }

    /** Starts it and returns when the ready line is out; the clock starts before the process does. */
    public static RunningKasane up(BenchPlace place, boolean fresh) {
        List<String> command = new ArrayList<>(List.of("./kasane", "up"));
        if (fresh) {
            command.add("--fresh");
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(place.root().toFile());
        builder.environment().putAll(place.environment());
        builder.redirectErrorStream(true);
        long begin = System.nanoTime();
        try {
            Process launcher = builder.start();
            return new RunningKasane(place, launcher, await(launcher, begin));
        } catch (IOException e) {
            throw new UncheckedIOException("./kasane up cannot be run", e);
        }
    }

    private static StartReport await(Process launcher, long begin) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                StartReport report = new StartReport((System.nanoTime() - begin) / 1e9, lines);
                swallow(said);
                return report;
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

    public StartReport report() {
        return report;
    }

    public BenchPlace place() {
        return place;
    }

    /** A part of it by the launcher's name for it, such as {@code Payara}. */
    public ProcessHandle part(String name) {
        Path state = place.data().resolve("run").resolve("state.json");
        try {
            long pid = new ObjectMapper()
                    .readTree(state.toFile())
                    .path("parts")
                    .path(name)
                    .path("pid")
                    .asLong();
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + state, e);
        }
    }

    /** Stops it as {@code ./kasane down} does: a polite signal to the launcher, which stops its parts in order. */
    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Kasane does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
