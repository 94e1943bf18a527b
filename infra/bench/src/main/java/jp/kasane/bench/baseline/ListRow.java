package jp.kasane.bench.baseline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/**
 * One row of the list. What stands in it word for word is a field of its own; everything else (dates, channel, urgency, fields,
 * state and so on) is its kind: rows of one kind look alike.
 */
public record ListRow(String id, String number, String name, String kana, String assigned, String kind) {

    static final String COLUMNS = "c.id, c.number, c.received_on, c.channel, c.person_name, c.person_kana,"
            + " c.address_concealed, c.fields, c.urgency, c.next_step, c.next_step_due, c.state, c.recorded_by,"
            + " c.assigned_to";

    private static final int[] KIND = {3, 4, 7, 8, 9, 10, 11, 12, 13, 14};

    static ListRow read(ResultSet row) throws SQLException {
        StringBuilder kind = new StringBuilder(120);
        for (int column : KIND) {
            kind.append(row.getString(column)).append('|');
        }
        String name = row.getString(5);
        String kana = row.getString(6);
        kind.append(name.isEmpty()).append(kana.isEmpty());
        return new ListRow(
                row.getString(1),
                row.getString(2),
                name,
                kana,
                Objects.requireNonNullElse(row.getString(14), ""),
                kind.toString());
    }

    /** What is written word for word, with the name of whoever it was given to. */
    String[] values(Map<String, String> people) {
        return new String[] {id, number, name, kana, people.getOrDefault(assigned, "")};
    }
}
