package jp.kasane.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.kasane.launcher.process.ServerProcess;
import jp.kasane.launcher.process.Spawner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * One more application server beside a running Kasane, on the same databases: whoever loses the one goes on at the other, with
 * the same session and the same drafts. Ends when told to, when it dies, and when the Kasane it belongs to is gone.
 */
@Command(name = "node", description = "Start one more application server beside the running Kasane.")
final class NodeCommand implements Callable<Integer> {
    private static final long LOOK_MILLIS = 500;

    @Option(names = "--port", required = true, description = "The port it answers on, on this machine alone.")
    private int port;

    @Option(names = "--artifacts", required = true, hidden = true, description = "Folder with the servers' archives.")
    private Path artifacts = Path.of(".");

    private final Map<String, String> environment;
    private final PrintStream out;
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    NodeCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.from(environment);
        DataFolder data = new DataFolder(settings.data());
        if (!ready(data)) {
            throw new CannotStart("Kasane does not run with the data folder " + data.root()
                    + ". Start it with ./kasane up; then start the further node.");
        }
        if (!PortCheck.isFree(port)) {
            throw new CannotStart(
                    "Port " + port + " is already in use by another program: choose another with --port.");
        }
        PayaraServer payara = PayaraServer.another(settings, port, data, artifacts.toAbsolutePath(), new Spawner());
        payara.prepare();
        ServerProcess process = payara.process();
        stopOnSignal();
        try {
            process.start();
            process.awaitReady();
            out.println("One more node is ready: http://localhost:" + port + "/");
            out.flush();
            return watched(process, data);
        } catch (ServerProcess.Failed e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        } finally {
            process.stop();
            stopped.countDown();
        }
    }

    private static boolean ready(DataFolder data) {
        return RunState.read(data.run())
                .filter(state -> state.phase().equals(RunState.READY))
                .filter(state -> state.launcher().isAlive())
                .isPresent();
    }

    private int watched(ServerProcess process, DataFolder data) throws InterruptedException {
        while (!stopAsked.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (!process.isAlive()) {
                throw new CannotStart("The node on port " + port + " has died. " + process.endOfLog());
            }
            if (!ready(data)) {
                out.println("Kasane has stopped, and the node on port " + port + " with it.");
                return 0;
            }
            process.keepLogBounded();
        }
        return 0;
    }

    private void stopOnSignal() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopAsked.countDown();
            try {
                stopped.await(Duration.ofSeconds(60).toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }
}
