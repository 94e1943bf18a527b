package jp.kasane.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.kasane.launcher.process.ProcessIdentity;
import jp.kasane.launcher.process.ServerProcess;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything, watches it, and stops everything when told to or when a part cannot be kept running. */
@Command(name = "up", description = "Start Kasane with its database and identity server on this machine.")
final class UpCommand implements Callable<Integer> {
    @Option(names = "--fresh", description = "Forget all data of the data folder first. Backups are kept.")
    private boolean fresh;

    @Option(names = "--artifacts", required = true, hidden = true, description = "Folder with the servers' archives.")
    private Path artifacts = Path.of(".");

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Map<String, String> environment;
    private final PrintStream out;
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Thread starter;

    UpCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = Settings.from(environment);
        new DataFolder(settings.data()).refuseHalfRestored();
        DataFolder data = DataFolder.open(settings.data());
        try (FileChannel lockFile = FileChannel.open(
                        data.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                @Nullable FileLock lock = lockFile.tryLock()) {
            if (lock == null) {
                throw new CannotStart("Kasane already runs with the data folder " + data.root()
                        + ". See ./kasane status; stop it with ./kasane down.");
            }
            return runLocked(settings, data);
        } finally {
            stopped.countDown();
        }
    }

    private int runLocked(Settings settings, DataFolder data) throws InterruptedException {
        clearRemains(data);
        PortCheck.refuseTaken(settings.ports());
        if (fresh) {
            data.startAfresh();
        }
        LauncherSecrets.refuseOtherMode(data, settings.demo());
        LauncherSecrets secrets = LauncherSecrets.open(data, settings.demoPassword());
        Progress progress = new Progress(out, System.console() != null);
        Kasane kasane = new Kasane(settings, data, secrets, artifacts.toAbsolutePath(), progress);
        stopOnSignal();
        try {
            startUnlessStopped(kasane);
            if (stopAsked.getCount() > 0) {
                announce(settings, secrets, progress);
                return new Watch(kasane::parts, kasane::restart, progress, LOOK).until(stopAsked);
            }
            return 0;
        } catch (ServerProcess.Failed e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        } finally {
            progress.say("Kasane is stopping …");
            kasane.stop();
            progress.say("Kasane has stopped.");
        }
    }

    private void startUnlessStopped(Kasane kasane) throws InterruptedException {
        starter = Thread.currentThread();
        try {
            kasane.start();
        } catch (InterruptedException e) {
            if (stopAsked.getCount() > 0) {
                throw e;
            }
        } finally {
            starter = null;
        }
    }

    /** Ends what an earlier launcher, killed or crashed, may have left running. */
    private void clearRemains(DataFolder data) throws InterruptedException {
        RunState.read(data.run())
                .map(RunState::alive)
                .filter(alive -> !alive.isEmpty())
                .ifPresent(alive -> {
                    out.println("Ending " + alive.size() + " process(es) left over from an earlier run …");
                    alive.forEach(process -> process.stop(Duration.ofSeconds(30)));
                });
        RunState.forget(data.run());
    }

    /** Ctrl-C and {@code down} end the watch; the virtual machine waits until every part has stopped. */
    private void stopOnSignal() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopAsked.countDown();
            Thread starting = starter;
            if (starting != null) {
                starting.interrupt();
            }
            try {
                stopped.await(150, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private void announce(Settings settings, LauncherSecrets secrets, Progress progress) {
        out.println();
        out.println("Kasane is ready: " + settings.publicUrl() + "/");
        out.println("  started in %.1f s, process %d, data in %s"
                .formatted(
                        progress.elapsedSeconds(),
                        ProcessIdentity.ofThisProcess().pid(),
                        settings.data()));
        if (settings.demo()) {
            out.println("  demo accounts: " + String.join(", ", DemoAccounts.of(artifacts)));
            out.println("  password of all: " + secrets.demoPassword());
            out.println("  mail that would be sent: " + settings.outboxUrl());
        } else {
            out.println("  mail leaves by " + settings.mailServer());
            out.println("  a prefecture and its first administrator: ./kasane prefecture prepare FILE");
        }
        out.println("  Ctrl-C or ./kasane down stops it.");
        out.flush();
    }
}
