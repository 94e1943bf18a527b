package jp.kasane.admin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.admin.transfer.ATransfer;
import jp.kasane.admin.work.StepMeasures;
import jp.kasane.admin.work.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tenant export}, {@code import}, {@code offboard} and {@code verify-certificate} as they are typed. */
class TransferCommandsTest {

    private static final String CONFIG = "kasane.admin.config";
    private static final String CODE = ATransfer.IMABETSU;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private ATransfer here;
    private Worker worker;
    private String passphrase;

    @BeforeEach
    void aTown() throws Exception {
        here = new ATransfer(folder);
        System.setProperty(CONFIG, here.installation.writtenTo(folder).toString());
        passphrase = Files.writeString(folder.resolve("passphrase"), "correct horse battery\n")
                .toString();
        worker = here.worker.worker(new StepMeasures());
        worker.start(1);
    }

    @AfterEach
    void close() {
        System.clearProperty(CONFIG);
        worker.close();
        here.close();
    }

    @Test
    void aTownGoesOutIsReadThroughAndComesIn() throws Exception {
        assertThat(kasane("tenant", "export", CODE, "--to", folder.toString())).isZero();
        Path file = made();
        assertThat(out.toString())
                .contains("Exported, and read through once more: " + file, "SHA-256 ", "signed with the key ");
        assertThat(kasane("tenant", "examine-export", file.toString())).isZero();
        assertThat(out.toString()).contains("The export is whole and its signature holds: 023035 今別町");
        assertThat(kasane("tenant", "import", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("There is a town 023035 here already");
        here.withoutTheTown();
        assertThat(kasane("tenant", "import", file.toString())).isZero();
        assertThat(out.toString()).contains("came in from the export of", "./kasane tenant resume 023035");
        assertThat(here.installation.one("SELECT state FROM tenant")).isEqualTo("SUSPENDED");
    }

    @Test
    void withoutAPassphraseNothingGoesOut() throws Exception {
        int ended = Main.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "--language",
                "en",
                "tenant",
                "export",
                CODE,
                "--to",
                folder.toString());
        assertThat(ended).isEqualTo(1);
        assertThat(err.toString()).contains("An export is always encrypted");
        assertThat(files()).isEmpty();
    }

    @Test
    void aTownLeavesByOneCommandOnceItIsAgreedAndItsCertificateHolds() throws Exception {
        String to = folder.toString();
        assertThat(kasane("tenant", "offboard", CODE, "--name", "今別町", "--to", to))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Nobody asked that the town 023035 leave");
        agreed();

        assertThat(kasane("tenant", "offboard", CODE, "--name", "今別町", "--to", to))
                .isZero();

        Path certificate = folder.resolve("kasane-certificate-023035.txt");
        assertThat(out.toString()).contains("[1/8] ", "[8/8] ", "is erased. Its certificate: " + certificate);
        assertThat(kasane("tenant", "verify-certificate", certificate.toString()))
                .isZero();
        assertThat(out.toString()).contains("The certificate is as it was made: 今別町 023035");
        Files.writeString(certificate, Files.readString(certificate).replace("今別町", "蓬田村"));
        assertThat(kasane("tenant", "verify-certificate", certificate.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("The signature does not hold").doesNotContain("at jp.kasane");
    }

    @Test
    void whatIsLeftOutIsAskedFor() {
        assertThat(kasane("tenant", "offboard", CODE)).isEqualTo(1);
        assertThat(err.toString()).contains("--name NAME, --to FOLDER");
        assertThat(kasane("tenant", "offboard", CODE, "--cancel", "--reason", "x"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Nobody asked that the town 023035 leave");
    }

    private void agreed() {
        here.installation.server.asRoot("INSERT INTO " + here.installation.database
                + ".departure (id, town_code, open_town, state, reason, asked_by, asked_at, agreed_by, agreed_at,"
                + " erase_from) VALUES ('01LEAVING', '023035', '023035', 'AGREED', 'x', '01KEN', NOW(6), '01MACHI',"
                + " NOW(6), '2020-01-01')");
    }

    private Path made() throws Exception {
        return files().get(0);
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".zip.enc")).toList();
        }
    }

    private int kasane(String... words) {
        return Main.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(
                                Stream.of("--language", "en"),
                                words[1].startsWith("verify")
                                        ? Stream.of(words)
                                        : Stream.concat(Stream.of(words), Stream.of("--passphrase-file", passphrase)))
                        .toArray(String[]::new));
    }
}
