package jp.kasane.admin.cli;

import java.nio.file.Path;
import jp.kasane.admin.transfer.Transfers;
import jp.kasane.kernel.text.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads an export through: whether it is whole and unchanged, and whose it is. */
@Command(
        name = "examine-export",
        mixinStandardHelpOptions = true,
        description = "Reads an export through: whether it is whole and unchanged, and whose it is.")
final class ExamineExportCommand extends TransferCommand {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    public void run() {
        try (Transfers transfers = TransferOptions.transfers()) {
            Transfers.Examined read = transfers.examine(file, options.passphraseFile(), options.signer());
            say("export.read", read.code(), read.name());
            say("export.told", Sentences.moment(read.madeAt()), read.product(), read.tables(), read.rows());
        }
    }
}
