package jp.kasane.bench.product;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kasane.bench.product.Synthetic.Row;
import jp.kasane.kernel.text.SearchKey;
import jp.kasane.kernel.text.SearchWords;
import jp.kasane.kernel.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/** Puts made-up consultations into a town, with what they are found by and the numbers they used up. */
final class Filling {

    private static final int BATCH = 500;
    private static final int RETENTION_YEARS = 5;

    private static final String CONSULTATION = """
            INSERT INTO consultation
              (id, version, number, fiscal_year, serial, received_on, received_at, channel, contact_name, contact_relation,
               person_name, person_kana, person_born_on, fields, urgency, body, next_step, next_step_due, basis,
               recorded_by, assigned_to, state, keep_until, created_at, changed_at, changed_by)
            VALUES (?, 1, ?, ?, ?, ?, '10:30', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OWN_AGENCY', ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SEARCH =
            "INSERT INTO consultation_search (consultation_id, name_key, text_key) VALUES (?, ?, ?)";
    private static final String NUMBER = "INSERT INTO consultation_number (fiscal_year, last_number) VALUES (?, ?)"
            + " ON DUPLICATE KEY UPDATE last_number = GREATEST(last_number, VALUES(last_number))";

    private final Connection town;
    private final String officer;

    Filling(Connection town, String officer) {
        this.town = town;
        this.officer = officer;
    }

    void with(List<Row> rows) throws SQLException {
        town.setAutoCommit(false);
        try (PreparedStatement record = town.prepareStatement(CONSULTATION);
                PreparedStatement search = town.prepareStatement(SEARCH)) {
            for (int i = 0; i < rows.size(); i++) {
                record(record, rows.get(i));
                search(search, rows.get(i));
                if ((i + 1) % BATCH == 0 || i + 1 == rows.size()) {
                    record.executeBatch();
                    search.executeBatch();
                    town.commit();
                }
            }
        }
        numbers(rows);
        try (Statement statement = town.createStatement()) {
            statement.execute("ANALYZE TABLE consultation");
        }
        town.commit();
    }

    private void record(PreparedStatement insert, Row row) throws SQLException {
        @Nullable Object[] values = values(row, row.receivedOn().atTime(1, 45));
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    private @Nullable Object[] values(Row row, LocalDateTime at) {
        return new @Nullable Object[] {
            row.id(),
            row.number(),
            row.fiscalYear(),
            row.serial(),
            row.receivedOn(),
            row.channel(),
            row.name(),
            row.relation(),
            row.name(),
            row.kana(),
            row.born(),
            row.fields(),
            row.urgency(),
            row.body(),
            row.nextStep(),
            due(row),
            officer,
            officer,
            row.state(),
            FiscalYear.of(row.receivedOn()).lastDay().plusYears(RETENTION_YEARS),
            at,
            at,
            officer
        };
    }

    private static @Nullable LocalDate due(Row row) {
        return row.nextStep().equals("NONE") ? null : row.due();
    }

    private static void search(PreparedStatement insert, Row row) throws SQLException {
        insert.setString(1, row.id());
        insert.setString(
                2,
                SearchKey.of(row.name()).value() + " "
                        + SearchKey.of(row.kana()).value());
        insert.setString(3, SearchWords.of(row.body()).text());
        insert.addBatch();
    }

    private void numbers(List<Row> rows) throws SQLException {
        Map<Integer, Integer> last = new TreeMap<>();
        rows.forEach(row -> last.merge(row.fiscalYear(), row.serial(), Math::max));
        try (PreparedStatement insert = town.prepareStatement(NUMBER)) {
            for (Map.Entry<Integer, Integer> one : last.entrySet()) {
                insert.setInt(1, one.getKey());
                insert.setInt(2, one.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
