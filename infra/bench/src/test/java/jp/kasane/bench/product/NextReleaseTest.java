package jp.kasane.bench.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextReleaseTest {

    @TempDir
    private Path root;

    @Test
    void isThisReleaseWithOneMigrationMoreAndLeavesThisOneAsItIs() throws IOException {
        Path built = Files.createDirectories(root.resolve("built"));
        Files.writeString(built.resolve("ROOT.war"), "pages");
        try (FileSystem war = archive(built.resolve("tenant-admin.war"), true)) {
            Files.writeString(war.getPath("web.xml"), "as it was");
        }
        byte[] before = Files.readAllBytes(built.resolve("tenant-admin.war"));
        BenchPlace place = BenchPlace.of(root, Map.of());

        BenchPlace next = NextRelease.made(place, built, root.resolve("next"), "999");

        assertThat(next.environment())
                .containsEntry("KASANE_ARTIFACTS", root.resolve("next").toString())
                .containsAllEntriesOf(place.environment());
        assertThat(root.resolve("next/ROOT.war")).content().isEqualTo("pages");
        try (FileSystem war = archive(root.resolve("next/tenant-admin.war"), false)) {
            assertThat(war.getPath("web.xml")).content().isEqualTo("as it was");
            assertThat(war.getPath("WEB-INF/classes/db/town/V999__next_release.sql"))
                    .content()
                    .isEqualTo(NextRelease.MIGRATION);
        }
        assertThat(built.resolve("tenant-admin.war")).hasBinaryContent(before);
    }

    @Test
    void itsMigrationCanBeRepeatedAsARealOneMust() {
        assertThat(NextRelease.MIGRATION.split(";\n"))
                .allMatch(statement -> statement.contains("IF NOT EXISTS") || statement.startsWith("UPDATE"));
    }

    private static FileSystem archive(Path file, boolean made) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), made ? Map.of("create", "true") : Map.of());
    }
}
