package jp.kasane.admin.cli;

import java.nio.file.Path;
import jp.kasane.admin.transfer.Transfers;
import jp.kasane.kernel.text.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a town in out of an export, where the town is not; it stays shut until somebody has looked. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Takes a town in out of an export, where the town is not; it stays shut until somebody has looked.")
final class ImportCommand extends TransferCommand {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    public void run() {
        long began = System.nanoTime();
        try (Transfers transfers = TransferOptions.transfers();
                Desk desk = desk()) {
            Transfers.TakenIn taken = transfers.take(file, options.passphraseFile(), options.signer(), desk::follow);
            say("import.done", taken.code(), taken.name(), Sentences.moment(taken.madeAt()));
            say("import.size", taken.rows(), Words.seconds(began));
            if (!taken.leftOut().isEmpty()) {
                say("import.left.out", String.join(", ", taken.leftOut()));
            }
        }
    }
}
