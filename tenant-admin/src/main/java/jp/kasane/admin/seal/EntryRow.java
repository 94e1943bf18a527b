package jp.kasane.admin.seal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import jp.kasane.kernel.text.Sha256;

/**
 * An entry of the access log as it is hashed: every column, in the order of the table, each with its length, so that no two entries
 * read alike; nothing that is not there (NULL) passes for something empty.
 */
final class EntryRow {

    /** The columns in the order hashed; the time as text, to the microsecond. */
    static final String COLUMNS = "id, CAST(at AS CHAR CHARACTER SET utf8mb4) AS at, actor_id, actor_role, action,"
            + " subject_kind, subject_id, shown_ids, purpose, request_id";

    private static final int TEXTS = 9;
    private static final int FIRST_TEXT = 2;

    private final MessageDigest digest = Sha256.digest();
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

    /** The hash of the row a result stands at. */
    byte[] leaf(ResultSet row) throws SQLException {
        digest.update(Merkle.LEAF);
        number.clear();
        digest.update(number.putLong(row.getLong(1)).array());
        for (int column = FIRST_TEXT; column < FIRST_TEXT + TEXTS; column++) {
            byte[] text = row.getBytes(column);
            number.clear();
            digest.update(number.putLong(text == null ? -1 : text.length).array());
            if (text != null) {
                digest.update(text);
            }
        }
        return digest.digest();
    }
}
