package jp.kasane.admin.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table as the database itself describes it, never as a file does: what an export says of tables is compared with this, and no
 * name out of a file reaches a statement.
 *
 * @param key the columns by which rows are ordered
 */
record Table(String name, List<Column> columns, List<String> key) {

    /** The migrations' own book; the version it ends at stands in the manifest. */
    private static final String MIGRATIONS = "flyway_schema_history";

    private static final String COLUMNS = """
            SELECT c.table_name, c.column_name, c.column_type, c.data_type, c.is_nullable, c.column_key
            FROM information_schema.columns c JOIN information_schema.tables t
              ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
            WHERE c.table_schema = ? AND c.table_name <> '%s' AND c.extra NOT LIKE '%%GENERATED%%'
            ORDER BY c.table_name, c.ordinal_position
            """.formatted(MIGRATIONS);

    Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        if (key.isEmpty()) {
            throw new IllegalStateException("rows of a table without a key have no order: " + name);
        }
    }

    /** Every table of a database. */
    static List<Table> of(Connection connection, String database) throws SQLException {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        Map<String, List<String>> keys = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, database);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                String table = row.getString("table_name");
                String column = row.getString("column_name");
                columns.computeIfAbsent(table, name -> new ArrayList<>())
                        .add(new Column(
                                column,
                                row.getString("column_type"),
                                Column.Kind.of(row.getString("data_type")),
                                row.getString("is_nullable").equals("YES")));
                if (row.getString("column_key").equals("PRI")) {
                    keys.computeIfAbsent(table, name -> new ArrayList<>()).add(column);
                }
            }
        }
        return columns.entrySet().stream()
                .map(one -> new Table(one.getKey(), one.getValue(), keys.getOrDefault(one.getKey(), List.of())))
                .toList();
    }

    /** The same with these columns alone, in this order. */
    Table only(List<String> names) {
        return new Table(
                name,
                names.stream()
                        .map(wanted -> columns.stream()
                                .filter(column -> column.name().equals(wanted))
                                .findFirst()
                                .orElseThrow(() -> new IllegalStateException(name + " has no column " + wanted)))
                        .toList(),
                key);
    }

    /** Every row under that condition, in the order of the key. */
    String select(String where) {
        String selected = columns.stream().map(Column::selected).collect(Collectors.joining(", "));
        String order = key.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
        return "SELECT " + selected + " FROM `" + name + "`" + where + " ORDER BY " + order;
    }

    String insert() {
        String names = columns.stream().map(column -> "`" + column.name() + "`").collect(Collectors.joining(", "));
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO `" + name + "` (" + names + ") VALUES (" + marks + ")";
    }
}
