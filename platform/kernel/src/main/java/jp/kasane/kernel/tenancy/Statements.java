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
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet row = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reading.of(row));
            }
            return found;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** How many rows were changed. */
    public int change(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private IllegalStateException refused(SQLException e) {
        return new IllegalStateException("the town's database refused a statement about " + about, e);
    }
}
