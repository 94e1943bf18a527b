package jp.kasane.admin.seal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A town's entries with their hashes, one after another as they are at one moment; however many, few are in memory. */
final class EntryStream implements AutoCloseable {

    private static final int AT = 2;
    private static final int SHOWN = 8;

    private final Statement statement;
    private final ResultSet row;
    private final EntryRow entry = new EntryRow();
    private final IndexCheck index;
    private boolean there;
    private long id;
    private byte[] leaf = new byte[0];

    EntryStream(Connection connection, String database, IndexCheck index) throws SQLException {
        this.index = index;
        this.statement = streaming(connection);
        this.row = statement.executeQuery(
                "SELECT " + EntryRow.COLUMNS + " FROM `" + database + "`.audit_entry ORDER BY id");
        next();
    }

    /** The driver holds one row at a time only if it is asked like this. */
    static Statement streaming(Connection connection) throws SQLException {
        Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(Integer.MIN_VALUE);
        return statement;
    }

    boolean there() {
        return there;
    }

    long id() {
        return id;
    }

    byte[] leaf() {
        return leaf;
    }

    void next() throws SQLException {
        there = row.next();
        if (there) {
            id = row.getLong(1);
            leaf = entry.leaf(row);
            byte[] shown = row.getBytes(SHOWN);
            if (shown != null) {
                index.shown(id, row.getBytes(AT), shown);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        row.close();
        statement.close();
    }
}
