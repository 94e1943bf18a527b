package jp.kasane.launcher;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Shows what is starting and how long each part took: one plain line when a part is done, and on a terminal a last line that
 * is redrawn while parts are still starting.
 */
final class Progress {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private final Map<String, Long> running = new LinkedHashMap<>();

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** A piece of work that may fail or be interrupted. */
    interface Work {
        void run() throws InterruptedException;
    }

    /** Does the work and says how long it took. */
    void step(String name, Work work) throws InterruptedException {
        step(name, work, () -> "");
    }

    /** Does the work and says how long it took, with a note taken afterwards. */
    void step(String name, Work work, Supplier<String> note) throws InterruptedException {
        begin(name);
        long start = System.nanoTime();
        try {
            work.run();
            end(name, "%6.1f s  %-32s took %5.1f s%s".formatted(seconds(began), name, seconds(start), note.get()));
        } catch (RuntimeException | InterruptedException e) {
            end(name, "%6.1f s  %-32s failed after %.1f s".formatted(seconds(began), name, seconds(start)));
            throw e;
        }
    }

    synchronized void say(String line) {
        out.println(terminal ? CLEAR_LINE + line : line);
        redraw();
    }

    double elapsedSeconds() {
        return seconds(began);
    }

    /** Redraws the last line of a terminal; called now and then while waiting. */
    synchronized void redraw() {
        if (terminal && !running.isEmpty()) {
            out.print(CLEAR_LINE
                    + running.entrySet().stream()
                            .map(part -> "%s %.0f s".formatted(part.getKey(), seconds(part.getValue())))
                            .collect(Collectors.joining(" · ", "  … ", "")));
            out.flush();
        }
    }

    private synchronized void begin(String name) {
        running.put(name, System.nanoTime());
        if (!terminal) {
            out.println("%6.1f s  %s …".formatted(seconds(began), name));
        }
        redraw();
    }

    private synchronized void end(String name, String line) {
        running.remove(name);
        say(line);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
