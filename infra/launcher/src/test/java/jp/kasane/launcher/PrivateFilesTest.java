package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsReplacedWholeAndStaysItsOwnersAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "old and open");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        PrivateFiles.write(file, "新しい");
        assertThat(file).hasContent("新しい");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(names()).containsExactly("secret");
    }

    @Test
    void aFileThatCannotBeReplacedLeavesNoSecretBesideIt() throws IOException {
        Files.createDirectories(folder.resolve("taken/by-a-folder"));
        assertThatThrownBy(() -> PrivateFiles.write(folder.resolve("taken"), "a password"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("taken");
        assertThat(names()).containsExactly("taken");
    }

    @Test
    void removingATreeRemovesItsLinksAndNotWhatTheyLeadTo() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(kept.resolve("file"), "kept");
        Path tree = Files.createDirectories(folder.resolve("tree/deep/deeper")).getParent();
        Files.createSymbolicLink(tree.resolve("link"), kept);
        PrivateFiles.deleteTree(folder.resolve("tree"));
        assertThat(folder.resolve("tree")).doesNotExist();
        assertThat(kept.resolve("file")).hasContent("kept");
    }

    @Test
    void aLinkThatLeadsNowhereIsRemovedToo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));
        PrivateFiles.deleteTree(link);
        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
        PrivateFiles.deleteTree(link);
    }

    @Test
    void aTreeIsCopiedWithItsPermissions() throws IOException {
        Path from = Files.createDirectories(folder.resolve("from/bin"));
        Files.writeString(from.resolve("run"), "x");
        Files.setPosixFilePermissions(from.resolve("run"), PosixFilePermissions.fromString("rwxr-xr-x"));
        PrivateFiles.copyTree(folder.resolve("from"), folder.resolve("to"));
        assertThat(folder.resolve("to/bin/run")).hasContent("x").isExecutable();
        assertThatThrownBy(() -> PrivateFiles.copyTree(folder.resolve("from"), folder.resolve("to")))
                .as("it never mixes two trees")
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(folder.resolve("file"), "x");
        for (String name : new String[] {"file", "file/below"}) {
            assertThatThrownBy(() -> PrivateFiles.folder(folder.resolve(name)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(folder.resolve(name).toString());
        }
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList().stream();
        }
    }
}
