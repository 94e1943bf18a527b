package jp.kasane.admin.databases;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.kernel.jobs.JobFailure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings a database to the version this release is made for. */
public final class Migration {

    private static final String NEWEST = "latest";

    private Migration() {}

    /** The version it is at afterwards. */
    public static String run(DataSource database, String location) {
        return run(database, location, NEWEST);
    }

    /** The same, up to a version and no further. */
    public static String run(DataSource database, String location, String upTo) {
        try {
            Flyway flyway = flyway(database, location, upTo);
            flyway.migrate();
            MigrationInfo current = flyway.info().current();
            if (current == null || current.getVersion() == null) {
                throw new IllegalStateException("no migrations were found at " + location);
            }
            return current.getVersion().getVersion();
        } catch (FlywayException e) {
            throw new StepRefused(JobFailure.DATABASE, "the migration " + location + " failed", e);
        }
    }

    /** The newest version this release knows of. */
    public static String newest(DataSource database, String location) {
        return Stream.of(flyway(database, location, NEWEST).info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("no migrations were found at " + location))
                .getVersion();
    }

    private static Flyway flyway(DataSource database, String location, String upTo) {
        return Flyway.configure(Migration.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:" + location)
                .target(upTo)
                .createSchemas(false)
                .cleanDisabled(true)
                .load();
    }
}
