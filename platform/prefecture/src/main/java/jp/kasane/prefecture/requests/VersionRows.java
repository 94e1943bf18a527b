package jp.kasane.prefecture.requests;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import jp.kasane.prefecture.programmes.CanonicalJson;
import org.jdbi.v3.core.Handle;

/** What was handed in of applications, version by version, in the control database. Rows are added, never changed. */
final class VersionRows {

    private VersionRows() {}

    /** Whoever adds one holds the request. */
    static void add(Handle transaction, String request, Answers answers, String by, Instant at) {
        transaction
                .createUpdate("INSERT INTO dispatch_request_version (request_id, number, answers, by_user, at)"
                        + " SELECT :request, COALESCE(MAX(number), 0) + 1, :answers, :by, :at"
                        + " FROM dispatch_request_version WHERE request_id = :request")
                .bind("request", request)
                .bind("answers", CanonicalJson.write(answers))
                .bind("by", by)
                .bind("at", at)
                .execute();
    }

    /** The oldest first. */
    static List<RequestVersion> of(Handle handle, String request) {
        return handle.createQuery("SELECT number, answers, by_user, at FROM dispatch_request_version"
                        + " WHERE request_id = :request ORDER BY number")
                .bind("request", request)
                .map((row, context) -> new RequestVersion(
                        row.getInt("number"),
                        CanonicalJson.read(row.getString("answers"), Answers.class),
                        row.getString("by_user"),
                        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }
}
