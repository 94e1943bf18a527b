package jp.kasane.launcher;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point behind the {@code kasane} script's {@code up}, {@code node}, {@code down} and {@code status}. */
@Command(name = "kasane", description = "Runs Kasane on this machine.", mixinStandardHelpOptions = true)
public final class Launcher {
    private static final Logger MAIL_LOG = Logger.getLogger("org.subethamail");

    private Launcher() {}

    public static void main(String[] arguments) {
        MAIL_LOG.setLevel(Level.WARNING);
        System.exit(run(System.getenv(), System.out, System.err, arguments));
    }

    /** Carries a command out with these settings; the answer is the exit code. */
    static int run(Map<String, String> environment, PrintStream out, PrintStream err, String... arguments) {
        return new CommandLine(new Launcher())
                .addSubcommand(new UpCommand(environment, out))
                .addSubcommand(new NodeCommand(environment, out))
                .addSubcommand(new DownCommand(environment, out))
                .addSubcommand(new StatusCommand(environment, out))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setParameterExceptionHandler((problem, typed) -> {
                    err.println(problem.getMessage());
                    problem.getCommandLine().usage(err);
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    if (problem instanceof CannotStart) {
                        err.println(problem.getMessage());
                        return 1;
                    }
                    throw problem;
                })
                .execute(arguments);
    }
}
