package jp.kasane.admin.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Optional;
import jp.kasane.admin.databases.DatabaseServers;
import jp.kasane.admin.seal.ATrail;
import jp.kasane.admin.seal.Report;
import jp.kasane.admin.seal.Tampering;
import jp.kasane.admin.seal.Verifier;
import jp.kasane.kernel.trail.Anchor;
import jp.kasane.kernel.trail.Anchors;
import jp.kasane.kernel.trail.SignedAnchor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older backup brought back makes an access log shorter than its anchors say: that is recorded, signed and told, and no tampering. */
class RestoredTrailTest {

    @TempDir
    private Path data;

    private AnInstallation here;
    private DatabaseServers sealers;

    @BeforeEach
    void install() throws Exception {
        here = new AnInstallation(data);
        sealers = DatabaseServers.forSealing(here.settings);
    }

    @AfterEach
    void close() {
        sealers.close();
        here.close();
    }

    @Test
    void theTrailOfARestoredTownIsWholeAndSaysSinceWhen() throws Exception {
        sealed(3);
        Path backup = here.townBackup(here.town);
        sealed(2);
        SignedAnchor after = last();
        here.suspend(here.town);

        here.bringBack(backup, here.town);

        assertThat(last().anchor().event()).isEqualTo(Anchor.Event.RESTORED);
        assertThat(last().anchor().seal()).isLessThan(after.anchor().seal());
        Report report = verify(Optional.empty());
        assertThat(report.found()).isEmpty();
        assertThat(report.restored()).hasSize(1);
        assertThat(report.entries()).isEqualTo(3);
        Report withKept = verify(Optional.of(after));
        assertThat(withKept.found()).isEmpty();
        assertThat(withKept.superseded())
                .as("the town's own anchor tells it of the restore")
                .isTrue();

        sealed(4);
        assertThat(verify(Optional.of(last())).found()).isEmpty();
        assertThat(verify(Optional.of(after)).superseded()).isTrue();
    }

    @Test
    void aRestoreExcusesNothingThatWasSealedBeforeIt() throws Exception {
        sealed(3);
        Path backup = here.townBackup(here.town);
        sealed(1);
        here.suspend(here.town);
        here.bringBack(backup, here.town);
        String database = here.town.databaseName();
        here.server.asRoot("DELETE FROM " + database + ".audit_seal WHERE number = 3");

        assertThat(verify(Optional.empty()).found()).containsOnlyKeys(Tampering.TRAIL_TRUNCATED);
    }

    @Test
    void aBackupCarriesTheSealsAndTheyComeBackToTheBit() throws Exception {
        sealed(2);
        Path backup = here.townBackup(here.town);
        var before = here.rows(here.town.databaseName()).get("audit_seal");
        assertThat(before).hasSize(2);
        here.suspend(here.town);
        here.bringBack(backup, here.town);

        assertThat(here.rows(here.town.databaseName()).get("audit_seal")).isEqualTo(before);
        try (Connection sealer = sealers.server("embedded").connect()) {
            assertThat(sealer.createStatement()
                            .executeQuery("SELECT 1 FROM " + here.town.databaseName() + ".audit_seal")
                            .next())
                    .as("the sealer goes on")
                    .isTrue();
        }
    }

    private void sealed(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            ATrail.entryAndSeal(here.towns, here.town, sealers);
        }
    }

    private SignedAnchor last() {
        return new Anchors(here.control()).last(here.town.code()).orElseThrow();
    }

    private Report verify(Optional<SignedAnchor> kept) {
        return new Verifier(here.control(), sealers).verify(here.town, kept);
    }
}
