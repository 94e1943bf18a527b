package jp.kasane.admin.cli;

import java.nio.file.Path;
import jp.kasane.admin.backup.Backups;
import jp.kasane.kernel.control.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Backs up everything, or one town, while Kasane runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Backs up everything, or one town, while Kasane runs.")
final class BackupCommand implements Runnable {

    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--town", paramLabel = "CODE", description = "Only this town.")
    @Nullable
    private String town;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "The file to make; in the data folder's backups unless given.")
    @Nullable
    private Path to;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Its first line encrypts the backup; or set KASANE_BACKUP_PASSPHRASE.")
    @Nullable
    private Path passphraseFile;

    @Option(names = "--with-plain-keys", description = "Includes the keys although the backup is not encrypted.")
    private boolean plainKeys;

    @Override
    public void run() {
        long began = System.nanoTime();
        Backups backups = new Backups(Settings.named("kasane.admin.config", "KASANE_ADMIN_CONFIG"), System.getenv());
        Backups.Made made =
                town == null ? backups.whole(to, passphraseFile, plainKeys) : backups.town(town, to, passphraseFile);
        say("backup.made", made.file());
        say("backup.size", made.towns(), made.rows(), made.bytes(), Words.seconds(began));
        say(made.encrypted() ? "backup.encrypted" : "backup.plain");
    }

    private void say(String key, Object... arguments) {
        spec.commandLine().getOut().println(main.words().say(key, arguments));
    }
}
