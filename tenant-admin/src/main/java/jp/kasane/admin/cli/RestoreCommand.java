package jp.kasane.admin.cli;

import java.nio.file.Path;
import java.util.List;
import jp.kasane.admin.backup.Backups;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.text.Sentences;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings a backup back: everything while Kasane is stopped, or one shut town while it runs. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Brings a backup back: everything while Kasane is stopped, or one shut town while it runs.")
final class RestoreCommand implements Runnable {

    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(names = "--town", paramLabel = "CODE", description = "Only this town.")
    @Nullable
    private String town;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Its first line opens the backup; or set KASANE_BACKUP_PASSPHRASE.")
    @Nullable
    private Path passphraseFile;

    @Override
    public void run() {
        long began = System.nanoTime();
        Backups backups = new Backups(Settings.named("kasane.admin.config", "KASANE_ADMIN_CONFIG"), System.getenv());
        if (town == null) {
            Backups.WholeBack back = backups.restoreWhole(file, passphraseFile);
            say("restore.whole", Sentences.moment(back.madeAt()), back.towns(), Words.seconds(began));
            say("restore.replaced", back.replaced());
        } else {
            Backups.TownBack back = backups.restoreTown(file, town, passphraseFile);
            say("restore.town", back.code(), Sentences.moment(back.madeAt()), Words.seconds(began));
            sayIfAny("restore.invited", back.invited());
            sayIfAny("restore.not.back", back.notBack());
        }
    }

    private void sayIfAny(String key, List<String> names) {
        if (!names.isEmpty()) {
            say(key, String.join(", ", names));
        }
    }

    private void say(String key, Object... arguments) {
        spec.commandLine().getOut().println(main.words().say(key, arguments));
    }
}
