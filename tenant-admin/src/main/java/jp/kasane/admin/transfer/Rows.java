package jp.kasane.admin.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/**
 * Rows of a table as JSON Lines (UTF-8, one object a line, members in the table's order) and back. The same rows always make the
 * same bytes, so that a hash proves a return.
 */
final class Rows {

    private static final int AT_ONCE = 500;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();
    static final ObjectMapper JSON = new ObjectMapper(FACTORY);

    private Rows() {}

    /** How many rows were written; rows stream, whatever their number. */
    static long write(Connection connection, Table table, String where, OutputStream out)
            throws SQLException, IOException {
        long count = 0;
        try (Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
                JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setRootValueSeparator(null);
            statement.setFetchSize(Integer.MIN_VALUE);
            ResultSet row = statement.executeQuery(table.select(where));
            for (; row.next(); count++) {
                json.writeStartObject();
                for (int i = 0; i < table.columns().size(); i++) {
                    table.columns().get(i).write(row, i + 1, json);
                }
                json.writeEndObject();
                json.writeRaw('\n');
            }
        }
        return count;
    }

    /** Puts every row of the file into the table of the database the connection is in. */
    static void load(Connection connection, Table table, InputStream in) throws SQLException, IOException {
        try (PreparedStatement insert = connection.prepareStatement(table.insert());
                MappingIterator<JsonNode> rows = read(in)) {
            int waiting = 0;
            while (rows.hasNextValue()) {
                bind(insert, table, rows.nextValue());
                insert.addBatch();
                if (++waiting == AT_ONCE) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, Table table, JsonNode row) throws SQLException {
        if (row.size() != table.columns().size()) {
            throw new TransferRefused("columns.differ", table.name());
        }
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            JsonNode value = row.get(column.name());
            if (value == null) {
                throw new TransferRefused("columns.differ", table.name());
            }
            column.bind(insert, i + 1, value);
        }
    }

    static void each(InputStream in, Consumer<JsonNode> row) throws IOException {
        try (MappingIterator<JsonNode> rows = read(in)) {
            while (rows.hasNextValue()) {
                row.accept(rows.nextValue());
            }
        } catch (JsonEOFException e) {
            throw new TransferRefused("file.cut").because(e);
        }
    }

    private static MappingIterator<JsonNode> read(InputStream in) throws IOException {
        return JSON.readerFor(JsonNode.class).readValues(in);
    }
}
