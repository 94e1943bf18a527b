package jp.kasane.admin.cli;

import java.nio.file.Path;
import jp.kasane.admin.transfer.Transfers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes everything the product holds of a town into an encrypted file of an open format. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes everything the product holds of a town into an encrypted file of an open format.")
final class ExportCommand implements Runnable {

    @ParentCommand
    private TenantCommand tenants = new TenantCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TransferOptions options = new TransferOptions();

    @Parameters(paramLabel = "CODE")
    private String code = "";

    @Option(names = "--to", paramLabel = "FOLDER", required = true, description = "Where the file is made.")
    private Path folder = Path.of("");

    @Override
    public void run() {
        long began = System.nanoTime();
        try (Transfers transfers = TransferOptions.transfers()) {
            Transfers.Exported made = transfers.export(code, folder, options.passphraseFile());
            say("export.made", made.file());
            say("export.size", made.tables(), made.rows(), Words.seconds(began));
            say("export.hash", made.sha256());
            say("export.signer", made.signer());
        }
    }

    private void say(String key, Object... arguments) {
        spec.commandLine().getOut().println(tenants.words().say(key, arguments));
    }
}
