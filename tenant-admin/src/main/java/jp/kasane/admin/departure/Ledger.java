package jp.kasane.admin.departure;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.kasane.kernel.control.ControlDatabase;
import org.jdbi.v3.core.Handle;

/** What was erased of a town, entered once each: a step that runs again neither doubles nor empties what it found the first time. */
final class Ledger {

    /** What of a town is erased, in the order of the certificate; the last three stay. */
    enum What {
        SESSIONS,
        IDENTITIES,
        ORGANIZATION,
        TABLE,
        DATABASE,
        DATABASE_USER,
        BACKUP,
        CONTROL_ROWS,
        REMAINS_BACKUP,
        REMAINS_FOLDER,
        REMAINS_TRAIL
    }

    /**
     * @param name of a table, a database or a file
     * @param number of rows, or of things
     */
    record Entry(What what, String name, long number, Instant at) {}

    private final ControlDatabase control;
    private final String departureId;
    private final Clock clock;

    Ledger(ControlDatabase control, String departureId, Clock clock) {
        this.control = control;
        this.departureId = departureId;
        this.clock = clock;
    }

    void note(What what, String name, long number) {
        control.jdbi().useHandle(handle -> note(handle, what, name, number));
    }

    /** Within the transaction that erases. */
    void note(Handle transaction, What what, String name, long number) {
        transaction
                .createUpdate("INSERT INTO erasure (departure_id, what, name, number, at)"
                        + " SELECT :id, :what, :name, :number, :at FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM erasure"
                        + " WHERE departure_id = :id AND what = :what AND name = :name)")
                .bind("id", departureId)
                .bind("what", what.name())
                .bind("name", name)
                .bind("number", number)
                .bind("at", clock.instant())
                .execute();
    }

    List<Entry> entries() {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT what, name, number, at FROM erasure WHERE departure_id = :id ORDER BY what, name")
                        .bind("id", departureId)
                        .map((row, context) -> new Entry(
                                What.valueOf(row.getString("what")),
                                row.getString("name"),
                                row.getLong("number"),
                                instant(row.getTimestamp("at"))))
                        .list());
    }

    private static Instant instant(Timestamp moment) {
        return moment.toInstant();
    }
}
