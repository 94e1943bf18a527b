package jp.kasane.admin.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How a dump is read as it streams by: rows are counted whatever the values say, and one database is taken out of several. */
class DumpReadingTest {

    private static final String DUMP = """
            /*M!999999\\- enable the sandbox mode */
            /*!40101 SET NAMES utf8mb4 */;

            CREATE DATABASE /*!32312 IF NOT EXISTS*/ `one` /*!40100 DEFAULT CHARACTER SET utf8mb4 */;

            USE `one`;
            CREATE TABLE `people` (
              `name` text DEFAULT '(,' COMMENT 'a VALUES b'
            );
            INSERT INTO `people` VALUES
            (1,'\\'),(2,\\'\\nUSE `two`;'),
            (2,'it''s (not) a row;',NOW(6)),
            (3,0x2829);
            CREATE TABLE `empty` (
              `id` int
            );

            CREATE DATABASE /*!32312 IF NOT EXISTS*/ `two`;

            USE `two`;
            CREATE TABLE `people` (
              `id` int
            );
            INSERT INTO `people` (`id`, `x`) VALUES (7,'canary'),(8,'b');
            /*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;
            """;

    @Test
    void countsTheRowsOfEveryTableAlsoOfEmptyOnes() {
        assertThat(counted(DUMP)).isEqualTo(Map.of("one.people", 3L, "one.empty", 0L, "two.people", 2L));
    }

    @Test
    void hashesTheRowsOfATableAndNotHowItIsDefined() {
        Map<String, String> hashes = hashed(DUMP);
        assertThat(hashes).containsOnlyKeys("one.people", "two.people");
        assertThat(hashed(DUMP.replace("`id` int", "`id` int DEFAULT NULL"))).isEqualTo(hashes);
        assertThat(hashed(DUMP.replace("canary", "Canary")).get("two.people")).isNotEqualTo(hashes.get("two.people"));
    }

    @Test
    void takesOneDatabaseOutAndNothingOfAnother() throws IOException {
        assertThat(section("one"))
                .contains("SET NAMES utf8mb4", "it''s (not) a row", "CREATE TABLE `empty`")
                .doesNotContain("canary", "CREATE DATABASE", "USE `one`;\n");
        assertThat(section("two")).contains("canary", "SET NAMES").doesNotContain("it''s", "empty");
        assertThat(section("three")).doesNotContain("CREATE TABLE");
    }

    @Property(tries = 300)
    void countsRightWhateverIsInTheText(@ForAll String text, @ForAll @IntRange(min = 1, max = 5) int rows) {
        String value = "('" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "',1)";
        String dump = "CREATE TABLE `t` (\n);\nINSERT INTO `t` VALUES\n" + (value + ",\n").repeat(rows - 1) + value
                + ";\nCREATE TABLE `u` (\n);\nINSERT INTO `u` VALUES (1);\n";
        assertThat(counted(dump)).isEqualTo(Map.of("t", (long) rows, "u", 1L));
    }

    private static Map<String, Long> counted(String dump) {
        DumpRows rows = new DumpRows();
        byte[] bytes = dump.getBytes(StandardCharsets.UTF_8);
        rows.write(bytes, 0, bytes.length);
        return rows.rows();
    }

    private static Map<String, String> hashed(String dump) {
        DumpRows rows = new DumpRows();
        byte[] bytes = dump.getBytes(StandardCharsets.UTF_8);
        rows.write(bytes, 0, bytes.length);
        return rows.hashes();
    }

    private static String section(String database) throws IOException {
        try (DumpSection section =
                new DumpSection(new ByteArrayInputStream(DUMP.getBytes(StandardCharsets.UTF_8)), database)) {
            return new String(section.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
