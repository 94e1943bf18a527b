package jp.kasane.launcher;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import jp.kasane.launcher.process.ProcessIdentity;
import picocli.CommandLine.Command;

/** Says what runs for the data folder. Ends with 0 when everything does, 3 when something or all does not. */
@Command(name = "status", description = "Say what runs.")
final class StatusCommand implements Callable<Integer> {
    private static final int NOT_RUNNING = 3;

    private final Map<String, String> environment;
    private final PrintStream out;

    StatusCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    @Override
    public Integer call() {
        DataFolder data = new DataFolder(Settings.from(environment).data());
        Optional<RunState> found = RunState.read(data.run());
        if (found.isEmpty() || found.get().alive().isEmpty()) {
            out.println("Kasane does not run with the data folder " + data.root() + ".");
            return NOT_RUNNING;
        }
        RunState state = found.get();
        out.println("Kasane is " + state.phase() + ": " + state.url());
        line("launcher", state.launcher());
        new TreeMap<>(state.parts()).forEach(this::line);
        new TreeMap<>(state.ports()).forEach((setting, port) -> out.printf("  %-32s %d%n", setting, port));
        boolean whole = RunState.READY.equals(state.phase())
                && state.alive().size() == state.parts().size() + 1;
        return whole ? 0 : NOT_RUNNING;
    }

    private void line(String name, ProcessIdentity process) {
        out.printf("  %-10s process %-8d %s%n", name, process.pid(), process.isAlive() ? "runs" : "is not running");
    }
}
