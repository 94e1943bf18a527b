package jp.kasane.admin.upgrades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * MariaDB keeps what a migration did before it failed, so that every migration after the first must be one that can be repeated from
 * its beginning (ADR 0013). A statement that is not of these forms needs a way of its own to be repeated, and a line here.
 */
class RepeatableMigrationsTest {

    private static final Pattern REPEATABLE = Pattern.compile(
            "(?is)(CREATE TABLE IF NOT EXISTS|DROP TABLE IF EXISTS|CREATE (UNIQUE |FULLTEXT )?INDEX IF NOT EXISTS|"
                    + "DROP INDEX IF EXISTS|UPDATE|DELETE|INSERT IGNORE|REPLACE) .*|"
                    + "ALTER TABLE \\S+ (\\s*(ADD (COLUMN|UNIQUE KEY|UNIQUE INDEX|FULLTEXT KEY|FULLTEXT INDEX|KEY|INDEX"
                    + "|FOREIGN KEY|CONSTRAINT) IF NOT EXISTS|DROP (COLUMN|KEY|INDEX|FOREIGN KEY|CONSTRAINT) IF EXISTS"
                    + "|MODIFY COLUMN|ALTER COLUMN)[^;]*)");

    static Stream<Path> laterMigrations() throws IOException {
        Path root = Path.of(System.getProperty("kasane.root"));
        List<Path> folders = List.of(
                root.resolve("platform/municipal/src/main/resources/db/town"),
                root.resolve("platform/kernel/src/main/resources/db/control"),
                root.resolve("tenant-admin/src/test/resources/db/release2"));
        Stream<Path> all = Stream.empty();
        for (Path folder : folders) {
            all = Stream.concat(all, Files.list(folder));
        }
        return all.filter(file -> !file.getFileName().toString().startsWith("V1__"));
    }

    @ParameterizedTest
    @MethodSource("laterMigrations")
    void everyLaterMigrationCanBeRepeatedFromItsBeginning(Path file) throws IOException {
        assertThat(file.getFileName().toString()).matches("V[0-9_.]+__[a-z0-9_]+\\.sql");
        assertThat(statements(Files.readString(file))).isNotEmpty().allMatch(RepeatableMigrationsTest::repeatable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE word (id INT)",
                "ALTER TABLE word ADD COLUMN folded TEXT",
                "ALTER TABLE word ADD UNIQUE KEY once (folded)",
                "DROP TABLE word",
                "INSERT INTO setting VALUES ('a', 'b')",
                "ALTER TABLE word RENAME COLUMN a TO b",
                "CREATE INDEX once ON word (folded)",
            })
    void whatWouldFailTheSecondTimeIsFound(String statement) {
        assertThat(repeatable(statement)).isFalse();
    }

    @Test
    void whatMayBeRepeatedIsLetPass() {
        assertThat(ManyTowns.statements()).hasSize(4).allMatch(RepeatableMigrationsTest::repeatable);
    }

    private static boolean repeatable(String statement) {
        return REPEATABLE.matcher(statement).matches();
    }

    private static List<String> statements(String sql) {
        return Arrays.stream(sql.replaceAll("(?m)^--.*$", "").split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
