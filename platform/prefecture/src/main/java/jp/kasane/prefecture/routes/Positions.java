package jp.kasane.prefecture.routes;

import java.util.Map;
import java.util.TreeMap;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Where the municipalities of a prefecture and those around it lie, as the prefecture has written it down. */
public final class Positions {

    /** As many municipalities as there are, and some that were. */
    public static final int MOST = 2_000;

    private final ControlDatabase control;

    public Positions(ControlDatabase control) {
        this.control = control;
    }

    /** By the municipality's code, in its order. */
    public Map<String, Position> of(String prefecture) {
        return control.jdbi().withHandle(handle -> of(handle, prefecture));
    }

    static Map<String, Position> of(Handle handle, String prefecture) {
        Map<String, Position> positions = new TreeMap<>();
        handle.createQuery("SELECT municipality_code, latitude, longitude FROM dispatch_position"
                        + " WHERE prefecture_code = :prefecture")
                .bind("prefecture", prefecture)
                .map((row, context) ->
                        positions.put(row.getString(1), new Position(row.getDouble(2), row.getDouble(3))))
                .list();
        return positions;
    }

    /** A number of what stands there now; another one once it is replaced by something else. */
    public int seen(String prefecture) {
        return control.jdbi().withHandle(handle -> seen(handle, prefecture));
    }

    private static int seen(Handle handle, String prefecture) {
        return sum(handle, prefecture, "dispatch_position", "CONCAT_WS(',', municipality_code, latitude, longitude)");
    }

    /**
     * From now on these and no others, in the prefecture of whoever says so.
     *
     * @param seen the number of what was shown to them
     * @return false if something else stands there by now: that stays
     */
    public boolean replace(Map<String, Position> positions, int seen, Viewer by) {
        if (positions.size() > MOST) {
            throw new IllegalArgumentException("positions: " + positions.size());
        }
        String prefecture = by.prefecture();
        return control.jdbi().inTransaction(transaction -> {
            alone(transaction, prefecture);
            if (seen(transaction, prefecture) != seen) {
                return false;
            }
            ControlAudit.record(
                    transaction, by.doing(Right.DISPATCH, "POSITIONS_REPLACED", "prefecture", prefecture, null));
            transaction.execute("DELETE FROM dispatch_position WHERE prefecture_code = ?", prefecture);
            insert(transaction, prefecture, positions);
            return true;
        });
    }

    private static void insert(Handle transaction, String prefecture, Map<String, Position> positions) {
        if (positions.isEmpty()) {
            return;
        }
        PreparedBatch batch = transaction.prepareBatch(
                "INSERT INTO dispatch_position (prefecture_code, municipality_code, latitude, longitude)"
                        + " VALUES (:prefecture, :code, :latitude, :longitude)");
        positions.forEach((code, position) -> batch.bind("prefecture", prefecture)
                .bind("code", code)
                .bind("latitude", position.latitude())
                .bind("longitude", position.longitude())
                .add());
        batch.execute();
    }

    /**
     * A number of a prefecture's rows: whoever replaces them says which they saw. 0 of none. The rows' digests are added up; CRCs would not do,
     * for what they differ by cancels out.
     *
     * @param written one of the rows as text
     */
    static int sum(Handle handle, String prefecture, String table, String written) {
        return handle.createQuery("SELECT COALESCE(SUM(CAST(CONV(LEFT(SHA2(" + written
                        + ", 256), 8), 16, 10) AS UNSIGNED)) % 999999937, 0) + (COUNT(*) > 0) FROM " + table
                        + " WHERE prefecture_code = :prefecture")
                .bind("prefecture", prefecture)
                .mapTo(Integer.class)
                .one();
    }

    /** Of two who replace something at once, one waits for the other and sees what it did. */
    static void alone(Handle transaction, String prefecture) {
        transaction
                .createQuery("SELECT code FROM prefecture WHERE code = :prefecture FOR UPDATE")
                .bind("prefecture", prefecture)
                .mapTo(String.class)
                .one();
    }
}
