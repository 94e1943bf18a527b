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

    /** From now on these and no others, in the prefecture of whoever says so. */
    public void replace(Map<String, Position> positions, Viewer by) {
        if (positions.size() > MOST) {
            throw new IllegalArgumentException("positions: " + positions.size());
        }
        String prefecture = by.prefecture();
        control.jdbi().useTransaction(transaction -> {
            alone(transaction, prefecture);
            ControlAudit.record(
                    transaction, by.doing(Right.DISPATCH, "POSITIONS_REPLACED", "prefecture", prefecture, null));
            transaction.execute("DELETE FROM dispatch_position WHERE prefecture_code = ?", prefecture);
            insert(transaction, prefecture, positions);
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

    /** Of two who replace something at once, one waits for the other: the last file counts, whole. */
    static void alone(Handle transaction, String prefecture) {
        transaction
                .createQuery("SELECT code FROM prefecture WHERE code = :prefecture FOR UPDATE")
                .bind("prefecture", prefecture)
                .mapTo(String.class)
                .one();
    }
}
