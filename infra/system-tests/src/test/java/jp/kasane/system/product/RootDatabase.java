package jp.kasane.system.product;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The product's database server seen by its root, to lay things down for a test and to look whether they are there. */
public final class RootDatabase {

    private final Addresses at;
    private @Nullable Connection root;

    RootDatabase(Addresses at) {
        this.at = at;
    }

    public Connection connect(String database, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("sslMode", "DISABLED");
        properties.setProperty("connectionTimeZone", "UTC");
        properties.setProperty("forceConnectionTimeZoneToSession", "true");
        return DriverManager.getConnection(at.database(database), properties);
    }

    /** Changes rows; returns how many. */
    public synchronized int change(String sql, Object... values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Each row as its columns' texts. */
    public synchronized List<Map<String, String>> rows(String sql, Object... values) {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet found = statement.executeQuery()) {
            return read(found);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of each row. */
    public List<String> column(String sql, Object... values) {
        return rows(sql, values).stream()
                .map(row -> row.values().iterator().next())
                .toList();
    }

    public String one(String sql, Object... values) {
        List<String> found = column(sql, values);
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " rows: " + sql);
        }
        return found.get(0);
    }

    /** The bytes in the first column of the only row. */
    public synchronized byte[] bytes(String sql, Object... values) {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getBytes(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static List<Map<String, String>> read(ResultSet found) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        while (found.next()) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                row.put(found.getMetaData().getColumnLabel(i), found.getString(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        if (root == null || root.isClosed()) {
            root = connect("kasane_control", "root", at.rootPassword());
        }
        PreparedStatement statement = root.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
