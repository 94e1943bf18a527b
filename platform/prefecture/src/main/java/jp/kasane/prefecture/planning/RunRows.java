package jp.kasane.prefecture.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.kasane.prefecture.dispatch.Score;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The rows of runs. Every question names the prefecture, but those of the node that searches. */
final class RunRows {

    /** Older ones of a programme are of no use to anybody, but for those that were taken: what they moved can be taken back. */
    private static final int KEPT = 20;

    private static final String SELECT = "SELECT id, programme_id, state, basis, method, broken, unserved, cost, best,"
            + " started_at, written_at FROM dispatch_run WHERE prefecture_code = :prefecture"
            + " AND programme_id = :programme AND ";
    private static final String SHOWN = """
            (state = 'TAKEN' OR id IN (SELECT id FROM (SELECT id FROM dispatch_run WHERE prefecture_code = :prefecture
              AND programme_id = :programme ORDER BY started_at DESC, id DESC LIMIT :most) AS newest))
            ORDER BY started_at DESC, id DESC LIMIT 25
            """;
    private static final String INSERT = """
            INSERT INTO dispatch_run (id, prefecture_code, programme_id, state, basis, best, started_by, started_at, written_at)
            VALUES (:id, :prefecture, :programme, 'RUNNING', :basis, :best, :by, :now, :now)
            """;
    private static final String WRITE = """
            UPDATE dispatch_run SET method = :method, broken = :broken, unserved = :unserved, cost = :cost, best = :best,
              written_at = :now
            WHERE id = :id AND state IN ('RUNNING', 'STOPPED')
            """;

    private RunRows() {}

    static Optional<Run> find(Handle handle, String prefecture, String programme, String id, String locking) {
        return handle.createQuery(SELECT + "id = :id" + locking)
                .bind("prefecture", prefecture)
                .bind("programme", programme)
                .bind("id", id)
                .map(RunRows::run)
                .findOne();
    }

    /** The newest first. */
    static List<Run> of(Handle handle, String prefecture, String programme, int most) {
        return handle.createQuery(SELECT + "TRUE ORDER BY started_at DESC, id DESC LIMIT :most")
                .bind("prefecture", prefecture)
                .bind("programme", programme)
                .bind("most", most)
                .map(RunRows::run)
                .list();
    }

    /** The newest, and of the others those that were taken; 25 at the most, the newest first. */
    static List<Run> shown(Handle handle, String prefecture, String programme, int most) {
        return handle.createQuery(SELECT + SHOWN)
                .bind("prefecture", prefecture)
                .bind("programme", programme)
                .bind("most", most)
                .map(RunRows::run)
                .list();
    }

    static void insert(Handle transaction, String prefecture, Run run, String by) {
        transaction
                .createUpdate(INSERT)
                .bind("id", run.id())
                .bind("prefecture", prefecture)
                .bind("programme", run.programme())
                .bind("basis", run.basis())
                .bind("best", FoundFormat.write(run.found()))
                .bind("by", by)
                .bind("now", run.startedAt())
                .execute();
    }

    /** False: nobody wants it any more. */
    static boolean write(Handle handle, String id, String method, @Nullable Score score, Found found, Instant now) {
        handle.createUpdate(WRITE)
                .bind("method", method)
                .bind("broken", score == null ? null : score.broken())
                .bind("unserved", score == null ? null : score.unserved())
                .bind("cost", score == null ? null : score.cost())
                .bind("best", FoundFormat.write(found))
                .bind("now", now)
                .bind("id", id)
                .execute();
        return running(handle, id);
    }

    /** That it is searching still, and nothing else. False: nobody wants it any more. */
    static boolean alive(Handle handle, String id, Instant now) {
        return handle.createUpdate("UPDATE dispatch_run SET written_at = :now WHERE id = :id AND state = 'RUNNING'")
                        .bind("now", now)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    private static boolean running(Handle handle, String id) {
        return handle.createQuery("SELECT COUNT(*) FROM dispatch_run WHERE id = :id AND state = 'RUNNING'")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    /** From one state into another; false if it is not in that one. */
    static boolean move(Handle handle, String id, Run.State from, Run.State to) {
        return handle.createUpdate("UPDATE dispatch_run SET state = :to WHERE id = :id AND state = :from")
                        .bind("id", id)
                        .bind("from", from.name())
                        .bind("to", to.name())
                        .execute()
                == 1;
    }

    /** What was taken, or is not any more, and what it moved. */
    static void taken(Handle transaction, String id, Run.State state, Found found) {
        transaction.execute(
                "UPDATE dispatch_run SET state = ?, best = ? WHERE id = ?", state.name(), FoundFormat.write(found), id);
    }

    /** All but the newest and those that were taken. */
    static void forget(Handle transaction, String programme) {
        List<String> ids = transaction
                .createQuery("SELECT id FROM dispatch_run WHERE programme_id = :programme AND state <> 'TAKEN'"
                        + " ORDER BY started_at DESC, id DESC")
                .bind("programme", programme)
                .mapTo(String.class)
                .list();
        ids.stream().skip(KEPT).forEach(id -> transaction.execute("DELETE FROM dispatch_run WHERE id = ?", id));
    }

    private static Run run(ResultSet row, StatementContext context) throws SQLException {
        int broken = row.getInt(6);
        boolean none = row.wasNull();
        return new Run(
                row.getString(1),
                row.getString(2),
                Run.State.valueOf(row.getString(3)),
                row.getString(4),
                Optional.ofNullable(row.getString(5)).orElse(""),
                none ? Optional.empty() : Optional.of(new Score(broken, row.getInt(7), row.getLong(8))),
                FoundFormat.read(row.getString(9)),
                instant(row, 10),
                instant(row, 11));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
