package jp.kasane.bench.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import jp.kasane.kernel.tenancy.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second prefecture is prepared by the operator's command, and filled with towns as its page would. */
class ManyTownsTest {

    @TempDir
    private Path folder;

    private AnInstallation here;
    private Opener opener;
    private ManyTowns towns;

    @BeforeEach
    void anInstallation() throws IOException {
        here = new AnInstallation(folder);
        opener = new Opener(here.towns.control());
        towns = new ManyTowns(here.place, here.installation);
        here.secondPrefecture();
    }

    @AfterEach
    void close() {
        opener.close();
        here.close();
    }

    @Test
    void townsAreAskedForAtOnceAndAllCanBeEnteredInTheEnd() throws InterruptedException {
        assertThat(towns.grow(5)).isPositive();
        assertThat(here.installation.registry().ofPrefecture(ManyTowns.PREFECTURE))
                .hasSize(5)
                .allMatch(town -> town.state() == Tenant.State.ACTIVE);
    }

    @Test
    void theyGrowToTheNumberAskedForAndNoneComesTwice() throws InterruptedException {
        towns.grow(2);
        towns.grow(4);
        assertThat(here.installation.registry().ofPrefecture(ManyTowns.PREFECTURE))
                .hasSize(4)
                .extracting(Tenant::code)
                .doesNotHaveDuplicates();
    }

    @Test
    void thereAreNoMoreThanThePrefectureHas() {
        assertThatThrownBy(() -> towns.grow(200))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no 200 more");
    }

    @Test
    void aTownThatFailsIsSaid() {
        opener.failing();
        assertThatThrownBy(() -> towns.grow(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("failed");
    }

    @Test
    void eachTownHasAnOfficerOfItsOwnWhoIsEverythingAtOnce() throws InterruptedException {
        towns.grow(3);
        assertThat(towns.signedIn(2))
                .hasSize(2)
                .extracting(ManyTowns.SignedIn::cookie)
                .doesNotHaveDuplicates();
        assertThat(towns.signedIn(2)).allMatch(town -> town.listPath().equals("/t/" + town.town() + "/consultations"));
        assertThat(here.installation.registry().ofPrefecture(ManyTowns.PREFECTURE))
                .allMatch(Tenant::singleOfficer);
    }

    @Test
    void thePrefectureIsPreparedByTheOperatorsCommand() throws IOException, InterruptedException {
        script("cp \"$3\" asked; echo \"$1 $2\" > command");
        towns.preparePrefecture();
        assertThat(folder.resolve("command")).content().isEqualToIgnoringNewLines("prefecture prepare");
        assertThat(folder.resolve("asked")).content().contains("code: \"010006\"", "username: ken-hajime");
    }

    @Test
    void aCommandThatFailsIsNoInstallation() throws IOException {
        script("exit 3");
        assertThatThrownBy(towns::preparePrefecture)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("3");
    }

    private void script(String text) throws IOException {
        Path script = Files.writeString(folder.resolve("kasane"), "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
