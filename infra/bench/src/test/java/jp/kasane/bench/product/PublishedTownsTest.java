package jp.kasane.bench.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import jp.kasane.kernel.tenancy.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A prefecture and a town for each published system, and each taken in and given out by the commands. */
class PublishedTownsTest {

    private static final Path PUBLISHED = Path.of(System.getProperty("kasane.root"), "docs", "definitions");

    @TempDir
    private Path folder;

    private AnInstallation here;
    private Opener opener;
    private PublishedTowns towns;
    private List<PublishedSystem> systems;

    @BeforeEach
    void anInstallation() throws IOException {
        here = new AnInstallation(folder);
        opener = new Opener(here.towns.control());
        towns = new PublishedTowns(here.place, here.installation);
        systems = PublishedSystem.in(PUBLISHED).stream()
                .filter(one ->
                        one.prefecture().equals("020001") || one.prefecture().equals("010006"))
                .toList();
        here.secondPrefecture();
    }

    @AfterEach
    void close() {
        opener.close();
        here.close();
    }

    @Test
    void eachHasATownAndThePrefectureThatWasNotThereIsPreparedOnce() throws Exception {
        script("echo \"$1 $2\" >> typed");
        towns.make(systems);
        towns.make(systems);
        assertThat(folder.resolve("typed")).content().isEqualTo("prefecture prepare\n");
        assertThat(systems)
                .hasSizeGreaterThan(8)
                .filteredOn(one -> !one.isPrefecture())
                .allSatisfy(one -> assertThat(here.installation.registry().find(one.code()))
                        .get()
                        .extracting(Tenant::state)
                        .isEqualTo(Tenant.State.ACTIVE));
        assertThat(here.installation.registry().find("020001")).isEmpty();
    }

    @Test
    void theCommandsAreTypedForATownAndForAPrefecture() throws Exception {
        script("echo \"$*\" >> typed");
        for (PublishedSystem system : systems) {
            towns.comesOutAsItWentIn(system);
        }
        assertThat(folder.resolve("typed"))
                .content()
                .contains(
                        "definition import " + PUBLISHED.resolve("hokkaido-sapporo.yaml") + " --town 011002\n",
                        "definition export --town 011002 --at ",
                        "definition import " + PUBLISHED.resolve("aomori-pref.yaml") + " --prefecture 020001\n",
                        "definition export --prefecture 020001 --at ");
    }

    @Test
    void onlyWhatComesOutToTheByteCounts() throws Exception {
        PublishedSystem system = systems.get(0);
        Files.writeString(
                folder.resolve("kept"),
                jp.kasane.municipal.definition.DefinitionFiles.FORMAT.yaml(system.definition()));
        script("if [ $2 = export ]; then cat kept; fi");
        assertThat(towns.comesOutAsItWentIn(system)).isTrue();
        Files.writeString(folder.resolve("kept"), Files.readString(folder.resolve("kept")) + "\n");
        assertThat(towns.comesOutAsItWentIn(system)).isFalse();
        script("if [ $2 = import ]; then exit 1; fi; cat kept");
        assertThat(towns.comesOutAsItWentIn(system)).isFalse();
    }

    @Test
    void aCommandThatFailsIsNoInstallation() throws IOException {
        script("echo no; exit 3");
        assertThatThrownBy(() -> towns.make(systems))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ended with 3:\nno");
    }

    private void script(String text) throws IOException {
        Path script = Files.writeString(folder.resolve("kasane"), "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
