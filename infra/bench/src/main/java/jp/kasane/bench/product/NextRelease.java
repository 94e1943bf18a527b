package jp.kasane.bench.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A release after this one, as far as towns' databases are concerned: the same programs, and one migration more of the kind that
 * releases bring.
 */
public final class NextRelease {

    /** A column with an index, a table, and a change of every row. */
    static final String MIGRATION = """
            ALTER TABLE consultation ADD COLUMN IF NOT EXISTS next_release VARCHAR(200) NULL;
            UPDATE consultation SET next_release = '' WHERE next_release IS NULL;
            ALTER TABLE consultation ADD INDEX IF NOT EXISTS consultation_next_release (next_release);
            CREATE TABLE IF NOT EXISTS next_release (id CHAR(26) NOT NULL PRIMARY KEY, note VARCHAR(500) NULL);
            """;

    private static final String ADMIN = "tenant-admin.war";

    private NextRelease() {}

    /** Makes it in the folder out of what was built; where it is to be started from. */
    public static BenchPlace made(BenchPlace place, Path built, Path folder, String version) {
        try {
            Files.createDirectories(folder);
            for (Path part : parts(built)) {
                Files.copy(part, folder.resolve(part.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            URI war = URI.create("jar:" + folder.resolve(ADMIN).toUri());
            try (FileSystem inside = FileSystems.newFileSystem(war, Map.of())) {
                Path migrations = Files.createDirectories(inside.getPath("WEB-INF/classes/db/town"));
                Files.writeString(migrations.resolve("V" + version + "__next_release.sql"), MIGRATION);
            }
            return place.with("KASANE_ARTIFACTS", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the next release cannot be made", e);
        }
    }

    private static List<Path> parts(Path built) throws IOException {
        try (Stream<Path> files = Files.list(built)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
