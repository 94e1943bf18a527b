package jp.kasane.bench.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kasane.kernel.tenancy.Tenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A made-up access log is as the product would have written it: what is not, its verification would find. */
class LoggedActsTest {

    private static final LocalDateTime FIRST = LocalDateTime.of(2023, 4, 3, 0, 59);

    @TempDir
    private static Path folder;

    private static AnInstallation here;
    private Tenant town;

    @BeforeAll
    static void install() throws IOException {
        here = new AnInstallation(folder);
    }

    @AfterAll
    static void close() {
        here.close();
    }

    @BeforeEach
    void aTown() {
        town = here.towns.newTown();
    }

    /** Around the end of an hour and the size of a batch. */
    @ParameterizedTest
    @ValueSource(ints = {1, 165, 166, 167, 500, 501, 1400})
    void everyEntryArrivesAndEveryListIsFoundByTheRecordsItShowed(int count) throws SQLException {
        fill(count);
        assertThat(here.column(town, "SELECT COUNT(*) FROM audit_entry")).containsExactly(Integer.toString(count));
        Set<String> expected = new HashSet<>();
        for (String list :
                here.column(town, "SELECT CONCAT(at, ' ', shown_ids) FROM audit_entry WHERE shown_ids IS NOT NULL")) {
            String[] parts = list.split(" ");
            long hour = Instant.parse(parts[0] + "T" + parts[1] + "Z").getEpochSecond() / 3600;
            for (int i = 2; i < parts.length; i++) {
                expected.add(parts[i] + " " + hour);
            }
        }
        assertThat(new HashSet<>(here.column(town, "SELECT CONCAT(record_id, ' ', shown_hour) FROM audit_shown")))
                .isEqualTo(expected);
    }

    @Test
    void isWrittenInOfficeHoursAndInTheOrderOfItsTimes() throws SQLException {
        fill(3000);
        assertThat(here.column(town, "SELECT DISTINCT HOUR(at) FROM audit_entry ORDER BY 1"))
                .isEqualTo(List.of("0", "1", "2", "3", "4", "5", "6", "7"));
        assertThat(here.column(town, "SELECT at FROM audit_entry ORDER BY id")).isSorted();
        assertThat(here.column(town, "SELECT MIN(at) FROM audit_entry").get(0)).startsWith("2023-04-03 00:00:00");
    }

    private void fill(int count) throws SQLException {
        try (Connection connection = here.installation.connect(town)) {
            new LoggedActs(connection, FIRST.atOffset(ZoneOffset.UTC).toLocalDateTime()).fill(count);
        }
    }
}
