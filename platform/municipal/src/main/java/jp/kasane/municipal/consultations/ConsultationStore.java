package jp.kasane.municipal.consultations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.tenancy.TownTransaction;
import jp.kasane.kernel.text.SearchKey;
import jp.kasane.kernel.text.SearchWords;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.municipal.forms.TypedForm;

/** The statements of this capability that are no single record: numbers, search keys, history, lists. */
final class ConsultationStore {

    private static final String ROW = "c.id, c.number, c.received_on, c.channel, c.person_name, c.person_kana,"
            + " c.address_concealed, c.fields, c.urgency, c.next_step, c.next_step_due, c.state, c.recorded_by,"
            + " c.assigned_to";

    private final TownTransaction transaction;

    ConsultationStore(TownTransaction transaction) {
        this.transaction = transaction;
    }

    /** Work on the connection of the current transaction. */
    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        Connection connection = transaction.entities().unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the town's database refused a statement about consultations", e);
        }
    }

    private int write(String sql, Object... values) {
        return with(sql, statement -> {
            bind(statement, List.of(values));
            return statement.executeUpdate();
        });
    }

    /**
     * Notes that the form is being handed in; false if it was before. Whoever hands it in at the same moment waits here until the
     * first one is through, or takes over if that one fails.
     */
    boolean handIn(String owner, String submission, Consultation.By by) {
        return write(
                        "INSERT IGNORE INTO consultation_handed_in (owner_id, submission, at) VALUES (?, ?, ?)",
                        owner,
                        submission,
                        LocalDateTime.ofInstant(by.at(), ZoneOffset.UTC))
                == 1;
    }

    void became(String owner, String submission, String id) {
        write(
                "UPDATE consultation_handed_in SET consultation_id = ? WHERE owner_id = ? AND submission = ?",
                id,
                owner,
                submission);
    }

    /** Asked after {@link #handIn}, so that this transaction sees what the other one committed. No lock: many may ask at once. */
    String whatBecame(String owner, String submission) {
        String sql = "SELECT consultation_id FROM consultation_handed_in WHERE owner_id = ? AND submission = ?";
        return with(sql, statement -> {
            bind(statement, List.of(owner, submission));
            ResultSet row = statement.executeQuery();
            if (!row.next()) {
                throw new SQLException("a form handed in before is gone");
            }
            return row.getString(1);
        });
    }

    /**
     * The next number of the fiscal year. Its row stays locked until the transaction ends, so that a number is given once, and
     * given back when the transaction fails: no gaps.
     */
    ReceiptNumber nextNumber(FiscalYear year) {
        write(
                "INSERT INTO consultation_number (fiscal_year, last_number) VALUES (?, 1)"
                        + " ON DUPLICATE KEY UPDATE last_number = last_number + 1",
                year.year());
        int serial = with("SELECT last_number FROM consultation_number WHERE fiscal_year = ?", statement -> {
            bind(statement, List.of(year.year()));
            return first(statement.executeQuery());
        });
        return new ReceiptNumber(year, serial);
    }

    boolean anyEverNumbered() {
        return with("SELECT COUNT(*) FROM consultation_number", statement -> first(statement.executeQuery()) > 0);
    }

    private static int first(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            throw new SQLException("no row where there must be one");
        }
        return rows.getInt(1);
    }

    /** Writes by what the consultation is found. The address is no search key: a hit would give it away. */
    void index(String id, Intake intake) {
        String names = Stream.of(
                        intake.aboutWhom().name(),
                        intake.aboutWhom().kana(),
                        intake.contact().name())
                .map(name -> SearchKey.of(name).value())
                .filter(key -> !key.isEmpty())
                .collect(Collectors.joining(" "));
        String words =
                SearchWords.of(intake.body() + "\n" + intake.nextStep().note()).text();
        write(
                "INSERT INTO consultation_search (consultation_id, name_key, text_key) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE name_key = VALUES(name_key), text_key = VALUES(text_key)",
                id,
                names,
                words);
    }

    void remember(Consultation now, State.Act act, String content, Consultation.By by) {
        write(
                "INSERT INTO consultation_history (consultation_id, version, act, content, changed_at, changed_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                now.id(),
                now.version(),
                act.name(),
                content,
                LocalDateTime.ofInstant(by.at(), ZoneOffset.UTC),
                by.userId());
    }

    /** Newest first, without the contents. */
    List<PastAct> history(String id) {
        String sql = "SELECT version, act, changed_at, changed_by FROM consultation_history"
                + " WHERE consultation_id = ? ORDER BY version DESC";
        return with(sql, statement -> {
            bind(statement, List.of(id));
            List<PastAct> acts = new ArrayList<>();
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                acts.add(act(row));
            }
            return acts;
        });
    }

    /** Every version with its content, oldest first. */
    List<Histories.Kept> versions(String id) {
        String sql = "SELECT version, act, changed_at, changed_by, content FROM consultation_history"
                + " WHERE consultation_id = ? ORDER BY version";
        return with(sql, statement -> {
            bind(statement, List.of(id));
            List<Histories.Kept> versions = new ArrayList<>();
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                versions.add(new Histories.Kept(act(row), TypedForm.fromJson(row.getString(5))));
            }
            return versions;
        });
    }

    private static PastAct act(ResultSet row) throws SQLException {
        return new PastAct(row.getLong(1), State.Act.valueOf(row.getString(2)), instant(row, 3), row.getString(4));
    }

    long count(ListSql sql) {
        return with(sql.count(), statement -> {
            bind(statement, sql.values());
            return (long) first(statement.executeQuery());
        });
    }

    List<ListedConsultation> rows(ListSql sql, int limit, int offset) {
        return with(sql.rows(ROW), statement -> {
            List<ListedConsultation> rows = new ArrayList<>(limit);
            ResultSet row = found(statement, sql, limit, offset);
            while (row.next()) {
                rows.add(listed(row));
            }
            return rows;
        });
    }

    /** The ids alone, for what is then read whole. */
    List<String> ids(ListSql sql, int limit) {
        return with(sql.rows("c.id"), statement -> {
            List<String> ids = new ArrayList<>();
            ResultSet row = found(statement, sql, limit, 0);
            while (row.next()) {
                ids.add(row.getString(1));
            }
            return ids;
        });
    }

    private static ResultSet found(PreparedStatement statement, ListSql sql, int limit, int offset)
            throws SQLException {
        List<Object> values = new ArrayList<>(sql.values());
        values.add(limit);
        values.add(offset);
        bind(statement, values);
        return statement.executeQuery();
    }

    private static ListedConsultation listed(ResultSet row) throws SQLException {
        return new ListedConsultation(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                Channel.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                Consultation.fieldsOf(row.getString(8)),
                Urgency.valueOf(row.getString(9)),
                Intake.NextStep.Kind.valueOf(row.getString(10)),
                row.getObject(11, LocalDate.class),
                State.valueOf(row.getString(12)),
                row.getString(13),
                row.getString(14));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static void bind(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
