package jp.kasane.launcher;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point behind the {@code kasane} script's {@code up}, {@code down} and {@code status}. */
@Command(
        name = "kasane",
        description = "Runs Kasane on this machine.",
        subcommands = {UpCommand.class, DownCommand.class, StatusCommand.class},
        mixinStandardHelpOptions = true)
public final class Launcher {
    private static final Logger MAIL_LOG = Logger.getLogger("org.subethamail");

    private Launcher() {}

    public static void main(String[] arguments) {
        MAIL_LOG.setLevel(Level.WARNING);
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
