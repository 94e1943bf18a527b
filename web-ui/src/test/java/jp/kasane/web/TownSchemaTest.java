package jp.kasane.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TownSchemaTest {

    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");

    @Test
    void worksWithTheNewestMigrationOfATown() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../platform/municipal/src/main/resources/db/town"))) {
            List<Integer> versions = files.map(
                            file -> MIGRATION.matcher(file.getFileName().toString()))
                    .filter(java.util.regex.Matcher::matches)
                    .map(MatchResult.class::cast)
                    .map(match -> Integer.valueOf(match.group(1)))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            assertThat(versions).first().isEqualTo(Integer.valueOf(Wiring.TOWN_SCHEMA));
        }
    }
}
