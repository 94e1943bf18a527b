package jp.kasane.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point behind the {@code kasane} script's {@code up}, {@code down} and {@code status}. */
@Command(
        name = "kasane",
        description = "Runs Kasane on this machine.",
        subcommands = {UpCommand.class, DownCommand.class, StatusCommand.class},
        mixinStandardHelpOptions = true)
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        CommandLine commands = new CommandLine(new Launcher());
        commands.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (problem instanceof CannotStart) {
                System.err.println(problem.getMessage());
                return 1;
            }
            throw problem;
        });
        System.exit(commands.execute(arguments));
    }
}
