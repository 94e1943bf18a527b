package jp.kasane.web.running;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hears all that is written into the log, faults with their stack, from the start of the pages on. */
public final class Heard extends Handler {

    private static final Heard EARS = new Heard();
    private static final Logger OURS = Logger.getLogger("jp.kasane");

    private final List<String> lines = new ArrayList<>();
    private final SimpleFormatter words = new SimpleFormatter();

    private Heard() {
        setLevel(Level.ALL);
    }

    static void listen() {
        OURS.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(EARS);
    }

    /** Everything heard so far. */
    private static List<String> lines() {
        synchronized (EARS.lines) {
            return List.copyOf(EARS.lines);
        }
    }

    /** How many lines have been heard so far. */
    public static int soFar() {
        return lines().size();
    }

    /** The lines in which the words stand. */
    public static List<String> with(String text) {
        return with(text, 0);
    }

    /** As above, of those heard after so many. */
    public static List<String> with(String text, int after) {
        return lines().stream().skip(after).filter(line -> line.contains(text)).toList();
    }

    /** As {@link #with}, once the words have been heard: an answer is on its way before its line is written. */
    public static List<String> awaiting(String text) {
        synchronized (EARS.lines) {
            for (int i = 0;
                    i < 50 && with(text, Math.max(0, EARS.lines.size() - 500)).isEmpty();
                    i++) {
                try {
                    EARS.lines.wait(100);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
            return with(text, Math.max(0, EARS.lines.size() - 500));
        }
    }

    @Override
    public void publish(LogRecord told) {
        StringBuilder line = new StringBuilder(told.getLevel() + " " + told.getLoggerName() + " ");
        line.append(words.formatMessage(told));
        for (Throwable each = told.getThrown(); each != null; each = each.getCause()) {
            line.append("\n" + each);
        }
        synchronized (lines) {
            lines.add(line.toString());
            lines.notifyAll();
        }
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        // hears until the end
    }
}
