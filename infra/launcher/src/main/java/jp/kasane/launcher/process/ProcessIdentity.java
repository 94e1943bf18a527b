package jp.kasane.launcher.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One process, told apart from a later one that got the same number by the moment it began. Kasane never signals a process
 * by its number alone.
 */
public record ProcessIdentity(long pid, long startedMillis) {
    private static final long CLOCK_TOLERANCE_MILLIS = 2_000;

    public static ProcessIdentity of(ProcessHandle handle) {
        return new ProcessIdentity(
                handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH).toEpochMilli());
    }

    public static ProcessIdentity ofThisProcess() {
        return of(ProcessHandle.current());
    }

    @JsonIgnore
    public boolean isAlive() {
        return handle().isPresent();
    }

    /** Asks the process to stop, waits, and ends it by force when it has not gone in time. */
    public void stop(Duration patience) {
        handle().ifPresent(handle -> {
            handle.destroy();
            if (!isGone(handle, patience)) {
                handle.destroyForcibly();
                isGone(handle, Duration.ofSeconds(10));
            }
        });
    }

    /** Waits until the process is gone; false when it still runs after the time given. */
    public boolean waitUntilGone(Duration patience) {
        return handle().map(handle -> isGone(handle, patience)).orElse(true);
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle handle) {
        return Math.abs(of(handle).startedMillis() - startedMillis) < CLOCK_TOLERANCE_MILLIS;
    }

    private static boolean isGone(ProcessHandle handle, Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !handle.isAlive();
        }
    }
}
