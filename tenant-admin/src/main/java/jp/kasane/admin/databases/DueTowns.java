package jp.kasane.admin.databases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.jobs.JobRequest.KeepTown;
import jp.kasane.kernel.jobs.Jobs;
import org.jdbi.v3.core.Handle;

/**
 * Towns whose new name or merger has reached its day: what lies outside the registry (organization, marker, rights of the database user) is
 * to follow. The registry itself needs nobody: it tells by the day.
 */
public final class DueTowns {

    private static final String TODAY = "DATE(UTC_TIMESTAMP() + INTERVAL 9 HOUR)";

    private final ControlDatabase control;
    private final Jobs jobs;

    public DueTowns(ControlDatabase control, Clock clock) {
        this.control = control;
        this.jobs = new Jobs(control, clock);
    }

    private record Due(String code, String prefecture) {}

    /** Asks for each of them once; one that is being worked on is asked for the next time. */
    public int ask() {
        List<Due> due = control.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT code, prefecture_code FROM tenant WHERE state IN ('ACTIVE', 'SUSPENDED')"
                                        + " AND code IN (SELECT town_code FROM town_name WHERE kept_at IS NULL AND valid_from <= "
                                        + TODAY
                                        + " UNION SELECT predecessor FROM merger WHERE kept_at IS NULL AND merged_on <= "
                                        + TODAY + ")")
                        .map((row, context) -> new Due(row.getString("code"), row.getString("prefecture_code")))
                        .list());
        due.forEach(one -> jobs.enqueue(Place.prefecture(one.prefecture()), new KeepTown(one.code()), null));
        return due.size();
    }

    /** Says that everything of the town follows the registry as it is today. What a town that has merged had published goes. */
    static void kept(Handle handle, String code) {
        handle.createUpdate("DELETE FROM published_arrangement WHERE town_code IN"
                        + " (SELECT predecessor FROM merger WHERE predecessor = :code AND merged_on <= " + TODAY + ")")
                .bind("code", code)
                .execute();
        for (String update : List.of(
                "UPDATE town_name SET kept_at = :now WHERE town_code = :code AND kept_at IS NULL AND valid_from <= ",
                "UPDATE merger SET kept_at = :now WHERE predecessor = :code AND kept_at IS NULL AND merged_on <= ")) {
            handle.createUpdate(update + TODAY)
                    .bind("now", Instant.now())
                    .bind("code", code)
                    .execute();
        }
    }
}
