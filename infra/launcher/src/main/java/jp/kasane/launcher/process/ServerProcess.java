package jp.kasane.launcher.process;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One server of ours: how it is started, when it counts as ready, how long it may take, and how it is stopped. It may be
 * started again after it died.
 */
public final class ServerProcess {
    private static final int LAST_LINES = 15;
    private static final int LAST_BYTES = 16_384;

    /** What does not change between two starts of the same server; {@code before} is done ahead of each. */
    public record Plan(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path folder,
            Path log,
            Runnable before,
            BooleanSupplier ready,
            Duration limit,
            Duration patience) {
        public Plan {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }

    /** The server ended, or was not ready in time; the message carries the end of its log. */
    public static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }
    }

    private final Plan plan;
    private final Spawner spawner;
    private volatile @Nullable Process process;

    public ServerProcess(Plan plan, Spawner spawner) {
        this.plan = plan;
        this.spawner = spawner;
    }

    public String name() {
        return plan.name();
    }

    /** Starts the process; returns at once. */
    public ProcessIdentity start() {
        plan.before().run();
        Process started = spawner.start(plan.command(), plan.environment(), plan.folder(), plan.log());
        process = started;
        return ProcessIdentity.of(started.toHandle());
    }

    /** Waits until the server answers. */
    public void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + plan.limit().toNanos();
        while (!plan.ready().getAsBoolean()) {
            if (!isAlive()) {
                throw new Failed(plan.name() + " stopped while starting. " + endOfLog());
            }
            if (System.nanoTime() > end) {
                throw new Failed(
                        plan.name() + " was not ready within " + plan.limit().toSeconds() + " s. " + endOfLog());
            }
            Thread.sleep(200);
        }
    }

    /** How much processor time the running process has used so far. */
    public Duration processorTime() {
        Process current = process;
        return current == null
                ? Duration.ZERO
                : current.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public boolean isAlive() {
        Process current = process;
        return current != null && current.isAlive();
    }

    /** Stops the server in good order; by force when its patience is over. */
    public void stop() {
        Process current = process;
        if (current != null && current.isAlive()) {
            ProcessIdentity.of(current.toHandle()).stop(plan.patience());
        }
    }

    /** Keeps what the server writes from growing without end. */
    public void keepLogBounded() {
        BoundedLog.of(plan.log()).keepWithin();
    }

    /** Where the server writes, and its last lines. */
    public String endOfLog() {
        try (FileChannel log = FileChannel.open(plan.log())) {
            log.position(Math.max(0, log.size() - LAST_BYTES));
            List<String> lines = new String(Channels.newInputStream(log).readNBytes(LAST_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            String end = String.join("\n  ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
            return "The end of " + plan.log() + ":\n  " + end;
        } catch (IOException unreadable) {
            return "Its log is " + plan.log() + ".";
        }
    }
}
