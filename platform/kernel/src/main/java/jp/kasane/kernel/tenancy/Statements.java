package jp.kasane.kernel.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a store says to a town's database over one connection. That the database refuses a statement is a fault, never an answer. */
public final class Statements {

    private final Connection connection;
    private final String about;

    /** @param about what the statements are about, for the operator: no data of anybody */
    public Statements(Connection connection, String about) {
        this.connection = connection;
        this.about = about;
    }

    /** Makes something of one row. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Something of each row found, in their order. */
    public <T> List<T> read(String sql, Reading<T> reading, @Nullable Object... values) {
        return with(
                sql,
                statement -> {
                    List<T> found = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            found.add(reading.of(row));
                        }
                    }
                    return found;
                },
                values);
    }

    /** How many rows were changed. */
    public int change(String sql, @Nullable Object... values) {
        return with(sql, PreparedStatement::executeUpdate, values);
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the town's database refused a statement about " + about, e);
        }
    }
}
