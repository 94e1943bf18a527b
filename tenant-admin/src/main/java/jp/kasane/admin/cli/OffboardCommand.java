package jp.kasane.admin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import jp.kasane.admin.backup.Passphrase;
import jp.kasane.admin.databases.DatabaseServers;
import jp.kasane.admin.departure.Offboarding;
import jp.kasane.admin.transfer.TransferRefused;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.secrets.KeyRing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shuts, exports and erases a town whose leaving two people agreed to; or lets it stay after all. */
@Command(
        name = "offboard",
        mixinStandardHelpOptions = true,
        description =
                "Shuts, exports and erases a town whose leaving was agreed to; cut off, the same command goes on.")
final class OffboardCommand extends TransferCommand {

    @Parameters(paramLabel = "CODE")
    private String code = "";

    @Option(names = "--name", description = "The town's name, typed once more.")
    @Nullable
    private String name;

    @Option(names = "--to", paramLabel = "FOLDER", description = "Where export and certificate are written.")
    @Nullable
    private Path folder;

    @Option(names = "--cancel", description = "The town stays; possible until its erasure begins.")
    private boolean cancel;

    @Option(names = "--reason", description = "Why it stays.")
    @Nullable
    private String reason;

    @Override
    public void run() {
        Settings settings = Settings.named("kasane.admin.config", "KASANE_ADMIN_CONFIG");
        try (ControlDatabase control = ControlDatabase.open(settings);
                DatabaseServers servers = new DatabaseServers(settings)) {
            KeyRing keys = KeyRing.read(Path.of(settings.required("kasane.keyring")));
            Offboarding offboarding = new Offboarding(control, servers, keys, Clock.systemUTC());
            if (cancel && reason != null) {
                offboarding.cancel(code, reason);
                say("offboard.cancelled", code);
            } else if (!cancel && name != null && folder != null) {
                offboard(offboarding, name, folder);
            } else {
                throw new Refusal("offboard.options");
            }
        } catch (IOException e) {
            throw new TransferRefused("files.failed", String.valueOf(e.getMessage())).because(e);
        }
    }

    private void offboard(Offboarding offboarding, String typed, Path to) throws IOException {
        Passphrase passphrase = Passphrase.from(options.passphraseFile(), System.getenv())
                .orElseThrow(() -> new TransferRefused("passphrase.missing"));
        try (Desk desk = desk()) {
            Offboarding.Begun begun = offboarding.begin(code, typed, to, passphrase);
            say("offboard.shut", code);
            begun.export().ifPresent(made -> {
                say("export.made", made.file());
                say("export.hash", made.sha256());
            });
            desk.follow(begun.prefecture(), begun.jobId());
            Path paper = to.resolve("kasane-certificate-" + code + ".txt");
            Files.writeString(paper, offboarding.certificate(code).orElseThrow());
            say("offboard.erased", code, paper);
        }
    }
}
