package jp.kasane.bench.product;

import java.util.Optional;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;

/** What tenant-admin has noted of the latest upgrade of the towns. */
public final class UpgradeClock implements AutoCloseable {

    private static final String ENDED = """
            SELECT u.state, TIMESTAMPDIFF(MICROSECOND, u.created_at, u.ended_at) / 1e6 AS seconds,
                   (SELECT COUNT(*) FROM schema_upgrade_town t WHERE t.upgrade_id = u.id) AS towns,
                   (SELECT COUNT(*) FROM schema_upgrade_town t JOIN job j ON j.id = t.job_id
                    WHERE t.upgrade_id = u.id AND j.state <> 'DONE') AS failed
            FROM schema_upgrade u WHERE u.ended_at IS NOT NULL ORDER BY u.created_at DESC LIMIT 1
            """;

    private final ControlDatabase control;

    public UpgradeClock(BenchPlace place) {
        this.control = ControlDatabase.open(Settings.load(place.adminSettings()));
    }

    /** An upgrade that went well. */
    public record Taken(double seconds, int towns) {}

    /** Empty until it has ended; one that did not bring every town along is a fault. */
    public Optional<Taken> taken() {
        return control.jdbi()
                .withHandle(handle -> handle.createQuery(ENDED)
                        .map((row, context) -> {
                            if (!row.getString("state").equals("DONE") || row.getInt("failed") > 0) {
                                throw new IllegalStateException("the upgrade ended as " + row.getString("state")
                                        + ", failed " + row.getInt("failed"));
                            }
                            return new Taken(row.getDouble("seconds"), row.getInt("towns"));
                        })
                        .findOne());
    }

    @Override
    public void close() {
        control.close();
    }
}
