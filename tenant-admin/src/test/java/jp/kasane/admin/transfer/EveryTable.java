package jp.kasane.admin.transfer;

import static jp.kasane.kernel.testing.EmbeddedMariaDb.PASSWORD;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.testing.EmbeddedMariaDb;

/** Fills every table there is in a town's database, whatever tables those are, with what texts can be at their worst. */
public final class EveryTable {

    private static final String MIGRATIONS = "flyway_schema_history";
    private static final List<String> PIECES = List.of(
            "𠮷野家",
            "葛\uDB40\uDD00城",
            "ﾊﾝｶｸ",
            "髙橋﨑",
            "👨‍👩‍👧",
            "か\u3099",
            "'quoted\\' \"; -- ",
            "\u0001\u001a\u0000\u007f",
            "\r\n\t",
            "\u2028\u2029\ufeff",
            "\u202e逆",
            "{\"a\":null}",
            "NULL",
            "null",
            "\\N",
            "2026-11-22",
            " 末尾 ",
            "\u3000",
            "%_?:x",
            "0");

    private final EmbeddedMariaDb server = EmbeddedMariaDb.get();
    private final String database;

    public EveryTable(String code) {
        this.database = "kasane_t_" + code;
    }

    /** So many rows more in each table but the marker, which says whose database it is. */
    public void fill(Random random, int rows) throws SQLException {
        try (Connection root = server.connect(database, "root", PASSWORD)) {
            root.createStatement().execute("SET foreign_key_checks = 0");
            for (Table table : Table.of(root, database)) {
                if (!table.name().equals("town_marker")) {
                    insert(root, table, random, rows);
                }
            }
        }
    }

    private static void insert(Connection root, Table table, Random random, int rows) throws SQLException {
        try (PreparedStatement insert = root.prepareStatement(table.insert())) {
            for (int row = 0; row < rows; row++) {
                for (int i = 0; i < table.columns().size(); i++) {
                    insert.setObject(i + 1, value(table, table.columns().get(i), random));
                }
                insert.executeUpdate();
            }
        }
    }

    private static Object value(Table table, Column column, Random random) {
        boolean key = table.key().contains(column.name()) || column.name().equals("number");
        if (column.nullable() && random.nextInt(3) == 0) {
            return null;
        }
        return switch (column.kind()) {
            case TEXT -> key ? Ids.next().substring(0, Math.min(26, length(column))) : text(random, length(column));
            case INTEGER -> integer(column, key, random);
            case DATE -> "%04d-0%d-28".formatted(1000 + random.nextInt(8999), 1 + random.nextInt(9));
            case MOMENT -> "%04d-11-22 23:59:59.%06d".formatted(1970 + random.nextInt(8000), random.nextInt(1_000_000));
            case BYTES -> {
                byte[] bytes = new byte[random.nextInt(33)];
                random.nextBytes(bytes);
                yield bytes;
            }
        };
    }

    private static long integer(Column column, boolean key, Random random) {
        if (column.type().startsWith("tinyint")) {
            return random.nextInt(2);
        }
        if (column.type().startsWith("smallint")) {
            return random.nextInt(1, 32_767);
        }
        boolean big = column.type().startsWith("bigint") && !key;
        return big ? random.nextLong(Long.MAX_VALUE) : random.nextInt(1, Integer.MAX_VALUE);
    }

    private static int length(Column column) {
        String digits = column.type().replaceAll("\\D", "");
        return digits.isEmpty() ? 3000 : Integer.parseInt(digits);
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(5); pieces > 0; pieces--) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            if (text.codePointCount(0, text.length()) + piece.codePointCount(0, piece.length()) > most) {
                break;
            }
            text.append(piece);
        }
        return text.toString();
    }

    /** Every row of every table, each value to the bit; asked of the database and not of the code under test. */
    public Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        for (String table : server.tablesOf(database)) {
            if (!table.equals(MIGRATIONS)) {
                all.put(table, rows(table));
            }
        }
        return all;
    }

    private List<String> rows(String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection root = server.connect(database, "root", PASSWORD);
                ResultSet result = root.createStatement().executeQuery("SELECT * FROM " + table + " ORDER BY 1, 2")) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    byte[] value = result.getBytes(column);
                    row.append(value == null ? "NULL" : Base64.getEncoder().encodeToString(value))
                            .append(' ');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }
}
