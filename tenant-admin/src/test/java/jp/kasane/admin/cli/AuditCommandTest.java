package jp.kasane.admin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.kasane.admin.backup.AnInstallation;
import jp.kasane.admin.databases.DatabaseServers;
import jp.kasane.admin.seal.ATrail;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import jp.kasane.kernel.trail.Anchors;
import jp.kasane.kernel.trail.SignedAnchor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code audit verify} as it is typed: what it says, how it ends, what it leaves. */
class AuditCommandTest {

    private static final String CONFIG = "kasane.admin.config";

    @TempDir
    private Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private AnInstallation here;

    @BeforeEach
    void anInstallation() throws Exception {
        here = new AnInstallation(data);
        Path settings = here.settingsFile();
        System.setProperty(CONFIG, settings.toString());
        try (DatabaseServers sealers = DatabaseServers.forSealing(Settings.load(settings))) {
            ATrail.entryAndSeal(here.towns, here.town, sealers);
            ATrail.entryAndSeal(here.towns, here.town, sealers);
        }
    }

    @AfterEach
    void close() {
        System.clearProperty(CONFIG);
        here.close();
    }

    @Test
    void saysOfEveryTownThatItsLogIsWholeAndLeavesThatInTheLog() {
        assertThat(verify()).isZero();
        assertThat(out.toString())
                .contains(here.town.code() + ": the access log is as it was sealed")
                .contains("2 entries, 2 seals, 2 anchors")
                .contains(here.other.code() + ": the access log is as it was sealed")
                .contains("0 entries, 0 seals, 0 anchors");
        List<String> verified = here.towns
                .control()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT place_code FROM control_audit WHERE action = 'VERIFY'")
                        .mapTo(String.class)
                        .list());
        assertThat(verified).containsExactlyInAnyOrder(here.town.code(), here.other.code());
    }

    @Test
    void theLogOfATownThatHasMergedIsVerifiedWithTheOthers() {
        here.towns
                .control()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO merger VALUES (?, ?, '2020-04-01', 'x', 'x', NOW(6), NULL)",
                        here.town.code(),
                        here.other.code()));
        assertThat(verify()).isZero();
        assertThat(out.toString()).contains(here.town.code() + ": the access log is as it was sealed");
    }

    @Test
    void namesWhatWasTamperedWithAndEndsWithThree() {
        EmbeddedMariaDb.get()
                .asRoot("UPDATE " + here.town.databaseName() + ".audit_entry SET purpose = '山田 花子' WHERE id = 2");
        assertThat(verify(here.other.code())).isZero();
        assertThat(verify(here.town.code())).isEqualTo(3);
        assertThat(out.toString()).contains("tampered with", "Entries changed: 1 (entry 2)");
        assertThat(out + err.toString()).doesNotContain("花子");
    }

    @Test
    void takesTheAnchorThatATownKept() throws Exception {
        Path file = kept();
        assertThat(verify("--anchor", file.toString())).isZero();
        assertThat(out.toString()).doesNotContain(here.other.code());
        here.towns.control().jdbi().useHandle(handle -> handle.execute("DELETE FROM audit_anchor WHERE number = 2"));
        assertThat(verify("--anchor", file.toString())).isEqualTo(3);
        assertThat(out.toString()).contains("Anchors removed: 1 (anchor 2)");
    }

    @Test
    void refusesAFileThatIsNoAnchorAndAnAnchorOfAnotherTown() throws Exception {
        Path file = Files.writeString(data.resolve("x.json"), "{}");
        assertThat(verify("--anchor", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("x.json is no anchor");
        assertThat(verify(here.other.code(), "--anchor", kept().toString())).isEqualTo(1);
        assertThat(err.toString()).contains("of town " + here.town.code());
        assertThat(verify("--anchor", data.resolve("none.json").toString())).isEqualTo(1);
        assertThat(verify("012345")).isEqualTo(1);
    }

    private Path kept() throws Exception {
        Anchors anchors = new Anchors(here.towns.control());
        SignedAnchor last = anchors.last(here.town.code()).orElseThrow();
        byte[] key = anchors.publicKeys().values().iterator().next();
        return Files.writeString(data.resolve("anchor.json"), last.json(key));
    }

    private int verify(String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "--language";
        all[1] = "en";
        all[2] = "audit";
        all[3] = "verify";
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
