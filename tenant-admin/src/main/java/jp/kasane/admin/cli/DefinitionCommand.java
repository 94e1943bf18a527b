package jp.kasane.admin.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kasane.admin.databases.DatabaseServers;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.definition.DefinitionWords;
import jp.kasane.kernel.definition.Difference;
import jp.kasane.kernel.definition.Finding;
import jp.kasane.kernel.definition.ReadOutcome;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.municipal.definition.DefinitionVersion;
import jp.kasane.municipal.definition.TakeOutcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Definitions of towns' arrangements (体制の定義): checking and comparing files, taking them in and out of a town. */
@Command(
        name = "definition",
        mixinStandardHelpOptions = true,
        description = "Definitions of towns' arrangements: check, diff, schema; import, export, list.")
final class DefinitionCommand {

    private static final int REFUSED = 1;

    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "check",
            description = "Says of each file whether it is a definition; if not, where not, and what would be right."
                    + " Ends with 0: all are; 1: one is not. Needs no running Kasane.")
    int check(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files) {
        boolean fit = true;
        for (Path file : files) {
            ReadOutcome<Definition> outcome = DefinitionFile.read(file);
            fit &= outcome instanceof ReadOutcome.Fits;
            if (outcome instanceof ReadOutcome.Fits<Definition> fits) {
                tell(file, fits.definition());
            } else if (outcome instanceof ReadOutcome.Refused<Definition> refused) {
                say("definition.unfit", file, tell(file, refused.findings()));
            }
        }
        return fit ? 0 : REFUSED;
    }

    @Command(name = "diff", description = "Says in words in what the second file differs from the first.")
    int diff(@Parameters(paramLabel = "FIRST") Path first, @Parameters(paramLabel = "SECOND") Path second) {
        Optional<Definition> before = fitting(first);
        Optional<Definition> after = fitting(second);
        if (before.isEmpty() || after.isEmpty()) {
            return REFUSED;
        }
        List<Difference> differences = DefinitionFiles.FORMAT.between(before.get(), after.get());
        differences.forEach(difference -> out().println(definitionWords().say(difference)));
        say(differences.isEmpty() ? "definition.same" : "definition.differences", differences.size());
        return 0;
    }

    @Command(name = "schema", description = "Prints the JSON Schema of the format.")
    void schema() {
        out().print(DefinitionFiles.FORMAT.schema());
        out().flush();
    }

    @Command(
            name = "import",
            description =
                    "Takes a definition in as the next version of a town's, or of a prefecture's, whole or not at all.")
    int take(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--town", paramLabel = "CODE") @Nullable String town,
            @Option(names = "--prefecture", paramLabel = "CODE") @Nullable String prefecture) {
        Optional<Definition> definition = fitting(file);
        if (definition.isEmpty()) {
            return REFUSED;
        }
        String code = Whose.of(town, prefecture).typed();
        TakeOutcome outcome = in(
                Whose.of(town, prefecture), shelf -> shelf.take(definition.get(), String.valueOf(file.getFileName())));
        if (outcome instanceof TakeOutcome.Elsewhere elsewhere) {
            throw new Refusal("definition.elsewhere", file, elsewhere.place(), code);
        }
        if (outcome instanceof TakeOutcome.Taken taken) {
            told("definition.taken", code, taken.version());
        } else if (outcome instanceof TakeOutcome.Unchanged same) {
            told("definition.unchanged", code, same.version());
        }
        return 0;
    }

    @Command(
            name = "export",
            description =
                    "Prints the definition of a town, or of a prefecture, that is valid on a day, today unless one is given.")
    void export(
            @Option(names = "--town", paramLabel = "CODE") @Nullable String town,
            @Option(names = "--prefecture", paramLabel = "CODE") @Nullable String prefecture,
            @Option(names = "--at", paramLabel = "DATE", description = "2026-04-01") @Nullable LocalDate at,
            @Option(names = "--json", description = "JSON instead of YAML") boolean json) {
        LocalDate day = at == null ? LocalDate.now(Clock.system(Grants.JAPAN)) : at;
        Whose whose = Whose.of(town, prefecture);
        Definition definition = in(whose, shelf -> shelf.export(day))
                .orElseThrow(() -> new Refusal("definition.none", whose.typed(), day));
        out().print(json ? DefinitionFiles.FORMAT.json(definition) : DefinitionFiles.FORMAT.yaml(definition));
        out().flush();
    }

    @Command(
            name = "list",
            description = "Every version of a town's definition, or of a prefecture's, the newest first.")
    void list(
            @Option(names = "--town", paramLabel = "CODE") @Nullable String town,
            @Option(names = "--prefecture", paramLabel = "CODE") @Nullable String prefecture) {
        Whose whose = Whose.of(town, prefecture);
        String code = whose.typed();
        List<DefinitionVersion> versions = in(whose, Shelf::versions);
        if (versions.isEmpty()) {
            say("definition.nothing", code);
        }
        versions.forEach(version -> {
            told("definition.version", code, version);
            say("definition.came", version.takenAt(), version.fileName(), version.sha256());
        });
    }

    private void told(String key, String code, DefinitionVersion version) {
        say(key, code, version.number(), version.effectiveFrom(), version.title());
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Shelf shelf);
    }

    private <T> T in(Whose whose, Work<T> work) {
        try (Desk desk = new Desk(main.words(), out());
                DatabaseServers servers = new DatabaseServers(desk.settings())) {
            return work.with(whose.shelf(desk, servers));
        }
    }

    private Optional<Definition> fitting(Path file) {
        ReadOutcome<Definition> outcome = DefinitionFile.read(file);
        if (outcome instanceof ReadOutcome.Fits<Definition> fits) {
            return Optional.of(fits.definition());
        }
        if (outcome instanceof ReadOutcome.Refused<Definition> refused) {
            say("definition.refused", file, tell(file, refused.findings()));
        }
        return Optional.empty();
    }

    private void tell(Path file, Definition definition) {
        say("definition.fits", file, definition.title(), definition.effectiveFrom());
        String counted = definitionWords().counted(definition);
        if (!counted.isEmpty()) {
            say("definition.counted", counted);
        }
    }

    /** Says what was found, and returns how much. */
    private int tell(Path file, List<Finding> findings) {
        findings.forEach(finding -> out().println(definitionWords().say(file.toString(), finding)));
        return findings.size();
    }

    private DefinitionWords definitionWords() {
        return DefinitionFiles.words(main.locale());
    }

    private void say(String key, Object... arguments) {
        out().println(main.words().say(key, arguments));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
