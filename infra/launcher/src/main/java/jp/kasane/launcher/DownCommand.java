package jp.kasane.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.kasane.launcher.process.ProcessIdentity;
import picocli.CommandLine.Command;

/** Stops what runs for the data folder: through the launcher when it lives, directly when it does not. */
@Command(name = "down", description = "Stop Kasane.")
final class DownCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Map<String, String> environment;
    private final PrintStream out;

    DownCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    @Override
    public Integer call() {
        DataFolder data = new DataFolder(Settings.from(environment).data());
        Optional<RunState> state = RunState.read(data.run());
        List<ProcessIdentity> alive = state.map(RunState::alive).orElse(List.of());
        if (alive.isEmpty()) {
            out.println("Kasane does not run with the data folder " + data.root() + ".");
            RunState.forget(data.run());
            return 0;
        }
        alive.get(0).stop(PATIENCE);
        alive.forEach(process -> process.stop(Duration.ofSeconds(30)));
        RunState.forget(data.run());
        out.println("Kasane has stopped.");
        return 0;
    }
}
