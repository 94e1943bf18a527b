package jp.kasane.kernel.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import jp.kasane.kernel.authority.Place;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The queue's SQL and how its rows are read. */
final class JobRows {

    static final String INSERT = """
            INSERT INTO job
              (id, kind, place_kind, place_code, uniqueness, request, state, steps_total, requested_by, created_at)
            VALUES (:id, :kind, :placeKind, :placeCode, :uniqueness, :request, 'QUEUED', :total, :by, :now)
            """;

    static final String PROGRESS = """
            SELECT id, kind, place_kind, place_code, state, step, steps_done, failure, created_at, finished_at
            FROM job WHERE place_kind = :kind AND place_code = :code""";

    private JobRows() {}

    static Optional<String> unfinished(Handle transaction, String uniqueness) {
        return transaction
                .createQuery("SELECT id FROM job WHERE uniqueness = :uniqueness")
                .bind("uniqueness", uniqueness)
                .mapTo(String.class)
                .findOne();
    }

    static Optional<String> nextUnclaimed(Handle transaction, Instant now) {
        return transaction
                .createQuery("SELECT id FROM job WHERE state = 'QUEUED' OR (state = 'RUNNING' AND lease_until < :now)"
                        + " ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED")
                .bind("now", now)
                .mapTo(String.class)
                .findOne();
    }

    static Job job(Handle transaction, String id) {
        return transaction
                .createQuery(
                        "SELECT id, kind, place_kind, place_code, request, steps_done, attempts, requested_by, worker"
                                + " FROM job WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Job(
                        row.getString("id"),
                        place(row),
                        JobRequests.read(JobKind.valueOf(row.getString("kind")), row.getString("request")),
                        row.getInt("steps_done"),
                        row.getInt("attempts"),
                        row.getString("requested_by"),
                        row.getString("worker")))
                .one();
    }

    static JobProgress progress(ResultSet row, StatementContext context) throws SQLException {
        return new JobProgress(
                row.getString("id"),
                JobKind.valueOf(row.getString("kind")),
                place(row),
                JobState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("step")).map(JobStep::valueOf),
                row.getInt("steps_done"),
                Optional.ofNullable(row.getString("failure")).map(JobFailure::valueOf),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(Place.Kind.valueOf(row.getString("place_kind")), row.getString("place_code"));
    }
}
