package jp.kasane.admin.cli;

import java.nio.file.Path;
import jp.kasane.admin.transfer.Transfers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads an export through: whether it is whole and unchanged, and whose it is. */
@Command(
        name = "examine-export",
        mixinStandardHelpOptions = true,
        description = "Reads an export through: whether it is whole and unchanged, and whose it is.")
final class ExamineExportCommand implements Runnable {

    @ParentCommand
    private TenantCommand tenants = new TenantCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TransferOptions options = new TransferOptions();

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    public void run() {
        try (Transfers transfers = TransferOptions.transfers()) {
            Transfers.Examined read = transfers.examine(file, options.passphraseFile(), options.signer());
            say("export.read", read.code(), read.name());
            say("export.told", read.madeAt(), read.product(), read.tables(), read.rows());
        }
    }

    private void say(String key, Object... arguments) {
        spec.commandLine().getOut().println(tenants.words().say(key, arguments));
    }
}
