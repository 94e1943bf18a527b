package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        String first = Fingerprint.ofContent(zip("a/b", "c"));
        assertThat(Fingerprint.ofContent(zip("c", "a/b"))).isEqualTo(first);
        assertThat(Fingerprint.ofContent(zip("c", "a/d"))).isNotEqualTo(first);
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
