package jp.kasane.municipal.receipts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.tenancy.TownTransaction;

/** Receipt numbers (受付番号) of records, and the record that a number names. */
public final class ReceiptNumbers {

    private ReceiptNumbers() {}

    /** The numbers of those ids that are consultations, by id. */
    public static Map<String, String> of(TownTransaction town, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String marks = String.join(",", Collections.nCopies(ids.size(), "?"));
        return pairs(town, "SELECT id, number FROM consultation WHERE id IN (" + marks + ")", List.copyOf(ids));
    }

    public static Optional<String> idOf(TownTransaction town, String number) {
        return pairs(town, "SELECT id, number FROM consultation WHERE number = ?", List.of(number)).keySet().stream()
                .findFirst();
    }

    private static Map<String, String> pairs(TownTransaction town, String sql, List<String> values) {
        Connection connection = town.entities().unwrap(Connection.class);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                query.setString(i + 1, values.get(i));
            }
            Map<String, String> pairs = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    pairs.put(row.getString(1), row.getString(2));
                }
            }
            return pairs;
        } catch (SQLException e) {
            throw new IllegalStateException("receipt numbers could not be read", e);
        }
    }
}
