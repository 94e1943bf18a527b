package jp.kasane.prefecture.programmes;

import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * How many applications and visits a programme has, by their state. Applications that were never sent are the town's alone and are not counted,
 * whether they are drafts or were thrown away.
 *
 * @param applications by state, those in no state left out
 * @param visits by state, those in no state left out
 */
public record ProgrammeCounts(Map<String, Integer> applications, Map<String, Integer> visits) {

    private static final String APPLICATIONS =
            "SELECT state, COUNT(*) AS many FROM dispatch_request WHERE programme_id = :id AND prefecture_code = :prefecture"
                    + " AND sent_at IS NOT NULL GROUP BY state";
    private static final String VISITS =
            "SELECT state, COUNT(*) AS many FROM dispatch_visit WHERE programme_id = :id AND prefecture_code = :prefecture"
                    + " GROUP BY state";

    public ProgrammeCounts {
        applications = Map.copyOf(applications);
        visits = Map.copyOf(visits);
    }

    public int applications(String state) {
        return applications.getOrDefault(state, 0);
    }

    public int visits(String state) {
        return visits.getOrDefault(state, 0);
    }

    static ProgrammeCounts of(Handle handle, String prefecture, String id) {
        return new ProgrammeCounts(
                byState(handle, APPLICATIONS, prefecture, id), byState(handle, VISITS, prefecture, id));
    }

    private static Map<String, Integer> byState(Handle handle, String sql, String prefecture, String id) {
        return handle
                .createQuery(sql)
                .bind("id", id)
                .bind("prefecture", prefecture)
                .map((row, context) -> Map.entry(row.getString("state"), row.getInt("many")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether any town has ever sent an application. */
    static boolean sent(Handle handle, String id) {
        return count(
                        handle,
                        "SELECT COUNT(*) FROM dispatch_request WHERE programme_id = :id AND sent_at IS NOT NULL",
                        id)
                > 0;
    }

    static int visits(Handle handle, String id) {
        return count(handle, "SELECT COUNT(*) FROM dispatch_visit WHERE programme_id = :id", id);
    }

    static int visitsToHold(Handle handle, String id) {
        return count(
                handle,
                "SELECT COUNT(*) FROM dispatch_visit WHERE programme_id = :id"
                        + " AND state IN ('UNPLANNED', 'PROPOSED', 'CONFIRMED')",
                id);
    }

    private static int count(Handle handle, String sql, String id) {
        return handle.createQuery(sql).bind("id", id).mapTo(Integer.class).one();
    }
}
