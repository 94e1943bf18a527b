package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    private Path folder;

    @Test
    void unpacksWhatIsUnderThePrefixAndMakesProgramsExecutable() throws IOException {
        Archive.unpack(zip("server/bin/run", "server/README", "other/x"), "server/", folder.resolve("out"));
        assertThat(folder.resolve("out/bin/run")).isExecutable();
        assertThat(folder.resolve("out/README")).exists().isRegularFile();
        assertThat(folder.resolve("out/x")).doesNotExist();
    }

    @Test
    void leavesWhatWasUnpackedBefore() throws IOException {
        Path zip = zip("server/README");
        Archive.unpack(zip, "server/", folder.resolve("out"));
        Files.writeString(folder.resolve("out/README"), "mine");
        Archive.unpack(zip, "server/", folder.resolve("out"));
        assertThat(folder.resolve("out/README")).hasContent("mine");
    }

    @Test
    void beginsAgainWhereAnInterruptedUnpackingLeftHalf() throws IOException {
        Files.createDirectories(folder.resolve("out.unpacking"));
        Files.writeString(folder.resolve("out.unpacking/README"), "half");
        Archive.unpack(zip("server/README"), "server/", folder.resolve("out"));
        assertThat(folder.resolve("out/README")).hasContent("server/README");
        assertThat(folder.resolve("out.unpacking")).doesNotExist();
    }

    @Test
    void refusesAnEntryThatLeadsOut() throws IOException {
        Path zip = zip("server/../../evil");
        assertThatThrownBy(() -> Archive.unpack(zip, "server/", folder.resolve("out")))
                .hasRootCauseMessage("entry leads out of the archive: server/../../evil");
        assertThat(folder.getParent().resolve("evil")).doesNotExist();
    }

    @Test
    void aFingerprintIsTheSameForTheSameContent() throws IOException {
        String first = Fingerprint.of(zip("a/b", "c"));
        assertThat(Fingerprint.of(zip("c", "a/b"))).isEqualTo(first);
        assertThat(Fingerprint.of(zip("c", "a/d"))).isNotEqualTo(first);
    }

    @Test
    void aFingerprintDoesNotSeeWhenOrByWhatBuildAJarWasPacked() throws IOException {
        String first = Fingerprint.of(zip("a/b", "META-INF/maven/one/pom.properties"));
        assertThat(Fingerprint.of(zip("META-INF/maven/two/pom.properties", "a/", "a/b")))
                .isEqualTo(first);
    }

    @Test
    void aFingerprintOfNothingSaysWhatToDo() throws IOException {
        Path damaged = Files.writeString(folder.resolve("payara-micro.jar"), "PK cut off");
        for (Path path : List.of(folder.resolve("none.zip"), damaged)) {
            assertThatThrownBy(() -> Fingerprint.of(path))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(path.toString())
                    .hasMessageContaining("build again");
        }
    }

    @Test
    void unpacksNothingOfAnArchiveThatWasCutOff() throws IOException {
        Path zip = zip("server/README", "server/bin/run");
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Archive.unpack(zip, "server/", folder.resolve("out")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot unpack");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private Path zip(String... names) throws IOException {
        Path zip = folder.resolve("archive.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }
}
