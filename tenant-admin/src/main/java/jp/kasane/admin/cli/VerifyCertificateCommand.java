package jp.kasane.admin.cli;

import java.nio.file.Path;
import jp.kasane.admin.departure.CertificateFile;
import jp.kasane.admin.transfer.SigningKeys;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.text.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says whether a certificate of erasure is as it was signed, and by whom. */
@Command(
        name = "verify-certificate",
        mixinStandardHelpOptions = true,
        description = "Says whether a certificate of erasure is as it was signed, and by whom.")
final class VerifyCertificateCommand extends TransferCommand {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    public void run() {
        Settings settings = Settings.named("kasane.admin.config", "KASANE_ADMIN_CONFIG");
        try (ControlDatabase control = ControlDatabase.open(settings)) {
            KeyRing keys = KeyRing.read(Path.of(settings.required("kasane.keyring")));
            SigningKeys signing = new SigningKeys(control, keys);
            CertificateFile.Checked checked =
                    CertificateFile.check(file, name -> signing.known(name) || name.equalsIgnoreCase(options.signer()));
            say("certificate.holds", checked.townName(), checked.townCode(), Sentences.moment(checked.madeAt()));
            say("certificate.signer", checked.signer());
        }
    }
}
