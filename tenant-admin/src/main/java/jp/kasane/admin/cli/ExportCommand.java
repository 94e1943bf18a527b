package jp.kasane.admin.cli;

import java.nio.file.Path;
import jp.kasane.admin.transfer.Transfers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes everything the product holds of a town into an encrypted file of an open format. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes everything the product holds of a town into an encrypted file of an open format.")
final class ExportCommand extends TransferCommand {

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
}
