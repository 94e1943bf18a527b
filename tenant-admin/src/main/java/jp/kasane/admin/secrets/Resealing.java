package jp.kasane.admin.secrets;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.secrets.SealBroken;
import org.jdbi.v3.core.Handle;

/**
 * Seals anew, under the current key, whatever an older one sealed: row by row, each only if it is still what was opened, so that what
 * somebody changes meanwhile is never undone, and so that whoever is cut off goes on with what is left.
 */
final class Resealing {

    private final ControlDatabase control;
    private final KeyRing keys;

    Resealing(ControlDatabase control, KeyRing keys) {
        this.control = control;
        this.keys = keys;
    }

    private record Value(byte[] key, byte[] was) {}

    /** How many were sealed anew. */
    int everything() {
        return SealedColumn.ALL.stream().mapToInt(this::column).sum();
    }

    private int column(SealedColumn column) {
        int anew = 0;
        for (Value value : old(column)) {
            byte[] now = again(column, value);
            anew += control.jdbi()
                    .withHandle(handle -> handle.execute(
                            "UPDATE " + column.table() + " SET " + column.column() + " = ? WHERE " + column.key()
                                    + " = ? AND " + column.column() + " = ?",
                            now,
                            value.key(),
                            value.was()));
        }
        return anew;
    }

    private byte[] again(SealedColumn column, Value value) {
        String purpose = column.purpose().apply(new String(value.key(), StandardCharsets.ISO_8859_1));
        try {
            return keys.seal(purpose, keys.open(purpose, value.was()));
        } catch (SealBroken e) {
            throw StepRefused.telling(JobFailure.SEAL, "a value of " + column + " does not open");
        }
    }

    private List<Value> old(SealedColumn column) {
        return control.jdbi().withHandle(handle -> all(handle, column)).stream()
                .filter(value -> !current(value))
                .toList();
    }

    private boolean current(Value value) {
        try {
            return keys.isCurrent(value.was());
        } catch (SealBroken e) {
            return false;
        }
    }

    private static List<Value> all(Handle handle, SealedColumn column) {
        return handle.createQuery("SELECT " + column.key() + ", " + column.column() + " FROM " + column.table()
                        + " WHERE " + column.column() + " IS NOT NULL")
                .map((row, context) -> new Value(row.getBytes(1), row.getBytes(2)))
                .list();
    }
}
