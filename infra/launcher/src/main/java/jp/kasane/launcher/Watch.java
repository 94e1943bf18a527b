package jp.kasane.launcher;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jp.kasane.launcher.process.ServerProcess;

/**
 * Keeps the parts running. A part that dies is started again, three times within ten minutes at most; after that everything
 * is stopped with a message, because a part that keeps dying needs a person. It also keeps their logs from growing without end.
 */
final class Watch {
    private final Supplier<List<ServerProcess>> parts;
    private final Restart restart;
    private final Progress progress;
    private final Duration look;
    private final DeathCount deaths = new DeathCount();
    private boolean logsBounded = true;

    /** Starts a part again that has died. */
    @FunctionalInterface
    interface Restart {
        void of(ServerProcess part) throws InterruptedException;
    }

    /**
     * @param parts what is to be kept running, those that others need last
     * @param look how long after one look the next is taken
     */
    Watch(Supplier<List<ServerProcess>> parts, Restart restart, Progress progress, Duration look) {
        this.parts = parts;
        this.restart = restart;
        this.progress = progress;
        this.look = look;
    }

    /** Watches until told to stop (0) or until a part cannot be kept running (1). */
    int until(CountDownLatch stopAsked) throws InterruptedException {
        while (!stopAsked.await(look.toMillis(), TimeUnit.MILLISECONDS)) {
            Optional<ServerProcess> dead =
                    parts.get().stream().filter(part -> !part.isAlive()).reduce((first, second) -> second);
            if (dead.isPresent() && !revive(dead.get())) {
                return 1;
            }
            boundLogs();
        }
        return 0;
    }

    /** A log that cannot be turned over is no reason to stop; it is told once. */
    private void boundLogs() {
        if (logsBounded) {
            try {
                parts.get().forEach(ServerProcess::keepLogBounded);
            } catch (UncheckedIOException e) {
                logsBounded = false;
                progress.say("The logs are no longer kept small: " + e.getMessage());
            }
        }
    }

    private boolean revive(ServerProcess part) throws InterruptedException {
        if (!deaths.mayRestart(part.name(), Instant.now())) {
            progress.say(part.name() + " keeps dying: Kasane stops. " + part.endOfLog());
            return false;
        }
        progress.say(part.name() + " has died and is started again.");
        try {
            progress.step(part.name() + " again", () -> restart.of(part));
        } catch (ServerProcess.Failed e) {
            progress.say(String.valueOf(e.getMessage()));
        }
        return true;
    }
}
