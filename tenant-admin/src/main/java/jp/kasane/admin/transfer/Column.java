package jp.kasane.admin.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Base64;
import java.util.Locale;

/**
 * One column of a table, as an export names it.
 *
 * @param type as the database declares it
 */
record Column(String name, String type, Kind kind, boolean nullable) {

    /** How a column's values stand in a file. */
    enum Kind {
        /** As they are, every character. */
        TEXT,
        /** A whole number; of yes and no 1 and 0. */
        INTEGER,
        /** {@code 2026-11-22}. */
        DATE,
        /** {@code 2026-11-22T01:02:03.123456Z}, always UTC. */
        MOMENT,
        /** Base64. */
        BYTES;

        static Kind of(String dataType) {
            return switch (dataType.toLowerCase(Locale.ROOT)) {
                case "char", "varchar", "tinytext", "text", "mediumtext", "longtext" -> TEXT;
                case "tinyint", "smallint", "mediumint", "int", "bigint" -> INTEGER;
                case "date" -> DATE;
                case "datetime", "timestamp" -> MOMENT;
                case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" -> BYTES;
                default -> throw new IllegalStateException("the export format has no word for the type " + dataType);
            };
        }
    }

    /** What the database is asked for, so that no driver's idea of zones or calendars comes between. */
    String selected() {
        String quoted = "`" + name + "`";
        return switch (kind) {
            case DATE -> "DATE_FORMAT(" + quoted + ", '%Y-%m-%d')";
            case MOMENT -> "DATE_FORMAT(" + quoted + ", '%Y-%m-%dT%H:%i:%s.%fZ')";
            default -> quoted;
        };
    }

    void write(ResultSet row, int position, JsonGenerator json) throws SQLException, IOException {
        json.writeFieldName(name);
        if (kind == Kind.INTEGER) {
            long value = row.getLong(position);
            if (row.wasNull()) {
                json.writeNull();
            } else {
                json.writeNumber(value);
            }
        } else if (kind == Kind.BYTES) {
            byte[] value = row.getBytes(position);
            json.writeString(value == null ? null : Base64.getEncoder().encodeToString(value));
        } else {
            json.writeString(row.getString(position));
        }
    }

    void bind(PreparedStatement insert, int position, JsonNode value) throws SQLException {
        if (value.isNull()) {
            insert.setNull(position, Types.VARCHAR);
        } else if (kind == Kind.INTEGER) {
            insert.setLong(position, value.longValue());
        } else if (kind == Kind.BYTES) {
            insert.setBytes(position, Base64.getDecoder().decode(value.textValue()));
        } else {
            insert.setString(position, kind == Kind.MOMENT ? stored(value.textValue()) : value.textValue());
        }
    }

    /** A moment as the database reads it. */
    static String stored(String moment) {
        return moment.replace('T', ' ').replace("Z", "");
    }
}
