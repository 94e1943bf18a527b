package jp.kasane.admin.cli;

import java.nio.file.Path;
import jp.kasane.admin.transfer.Transfers;
import jp.kasane.kernel.control.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command on exports takes. */
final class TransferOptions {

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Its first line encrypts the export; or set KASANE_BACKUP_PASSPHRASE.")
    @Nullable
    private Path passphraseFile;

    @Option(
            names = "--signer",
            paramLabel = "KEY",
            description = "The key of another installation by which the export may be signed.")
    @Nullable
    private String signer;

    @Nullable
    Path passphraseFile() {
        return passphraseFile;
    }

    @Nullable
    String signer() {
        return signer;
    }

    static Transfers transfers() {
        return new Transfers(Settings.named("kasane.admin.config", "KASANE_ADMIN_CONFIG"), System.getenv());
    }
}
