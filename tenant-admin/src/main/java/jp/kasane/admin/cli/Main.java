package jp.kasane.admin.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The operator's commands: {@code ./kasane tenant …}, {@code ./kasane prefecture …}, {@code backup}, {@code restore}, {@code audit}, {@code definition}. Words are Japanese unless asked otherwise. */
@Command(
        name = "kasane",
        mixinStandardHelpOptions = true,
        subcommands = {
            TenantCommand.class,
            PrefectureCommand.class,
            PersonCommand.class,
            SecretsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            AuditCommand.class,
            DefinitionCommand.class
        })
public final class Main {

    private static final int REFUSED = 1;
    private static final Logger QUIET = Logger.getLogger("");

    @Option(
            names = "--language",
            defaultValue = "ja",
            scope = CommandLine.ScopeType.INHERIT,
            description = "ja or en (ja unless given)")
    private String language = "ja";

    public static void main(String[] arguments) {
        QUIET.setLevel(Level.SEVERE);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Main main = new Main();
        return new CommandLine(main)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((fault, command, parsed) -> {
                    command.getErr().println(main.words().fault(fault));
                    return REFUSED;
                })
                // What is like a word that was mistyped is a guess; the list of commands is none.
                .setParameterExceptionHandler((wrong, typed) -> {
                    CommandLine command = wrong.getCommandLine();
                    command.getErr().println(wrong.getMessage());
                    command.usage(command.getErr());
                    return command.getCommandSpec().exitCodeOnInvalidInput();
                })
                .execute(arguments);
    }

    Words words() {
        return new Words(locale());
    }

    Locale locale() {
        return "en".equals(language) ? Locale.ENGLISH : Locale.JAPANESE;
    }
}
