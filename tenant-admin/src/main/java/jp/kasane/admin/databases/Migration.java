package jp.kasane.admin.databases;

import javax.sql.DataSource;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.kernel.jobs.JobFailure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings a database to the version this release is made for. */
final class Migration {

    private Migration() {}

    /** The version it is at afterwards. */
    static String run(DataSource database, String location) {
        try {
            Flyway flyway = Flyway.configure(Migration.class.getClassLoader())
                    .dataSource(database)
                    .locations("classpath:" + location)
                    .createSchemas(false)
                    .cleanDisabled(true)
                    .load();
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
}
