package jp.kasane.admin.databases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.kernel.jobs.JobFailure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings a database to the version this release is made for. MariaDB keeps what a migration did before it failed, so each later
 * one is written to be repeated from its beginning, and one that failed is tried again as if it had never been (ADR 0013).
 */
public final class Migration {

    private static final String NEWEST = "latest";
    private static final String HISTORY = "flyway_schema_history";

    private Migration() {}

    /** The version it is at afterwards. A database that a newer release has been at is refused and left as it is. */
    public static String run(DataSource database, String location) {
        return run(database, location, NEWEST);
    }

    /** The same, up to a version and no further. */
    public static String run(DataSource database, String location, String upTo) {
        try {
            Flyway flyway = flyway(database, location, HISTORY, upTo);
            refuseNewer(flyway.info(), location);
            forgetFailed(database);
            flyway.migrate();
            return standing(flyway.info())
                    .orElseThrow(() -> new IllegalStateException("no migrations were found at " + location));
        } catch (FlywayException | SQLException e) {
            throw StepRefused.telling(JobFailure.DATABASE, MigrationFault.told(location, e));
        }
    }

    /** The version it stands at; empty if it was never migrated, or never wholly. */
    public static Optional<String> standing(DataSource database, String location) {
        try {
            return standing(flyway(database, location, HISTORY, NEWEST).info());
        } catch (FlywayException e) {
            throw StepRefused.telling(JobFailure.DATABASE, MigrationFault.told(location, e));
        }
    }

    /** The newest version this release knows of; whatever the database itself has been migrated to says nothing of it. */
    public static String newest(DataSource database, String location) {
        try {
            return newest(
                            flyway(database, location, "kasane_no_history", NEWEST)
                                    .info(),
                            location)
                    .getVersion();
        } catch (FlywayException e) {
            throw StepRefused.telling(JobFailure.DATABASE, MigrationFault.told(location, e));
        }
    }

    private static MigrationVersion newest(MigrationInfoService info, String location) {
        return Stream.of(info.all())
                .filter(one -> one.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("no migrations were found at " + location));
    }

    private static void refuseNewer(MigrationInfoService info, String location) {
        MigrationVersion known = newest(info, location);
        standing(info)
                .filter(now -> MigrationVersion.fromVersion(now).compareTo(known) > 0)
                .ifPresent(now -> {
                    throw StepRefused.telling(
                            JobFailure.NEWER_SCHEMA,
                            "the database is at version " + now + ", and this release knows " + known);
                });
    }

    private static Optional<String> standing(MigrationInfoService info) {
        return Stream.of(info.applied())
                .filter(one -> !one.getState().isFailed())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion);
    }

    /** Flyway's own repair would also pass over changed and unknown migrations, which must stay refused. */
    private static void forgetFailed(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            boolean there;
            try (var tables = connection
                    .getMetaData()
                    .getTables(connection.getCatalog(), null, HISTORY, new String[] {"TABLE"})) {
                there = tables.next();
            }
            if (there) {
                try (PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM " + HISTORY + " WHERE success = 0")) {
                    delete.executeUpdate();
                }
            }
        }
    }

    private static Flyway flyway(DataSource database, String location, String history, String upTo) {
        return Flyway.configure(Migration.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:" + location)
                .table(history)
                .target(upTo)
                .createSchemas(false)
                .cleanDisabled(true)
                .load();
    }
}
