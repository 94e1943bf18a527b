package jp.kasane.kernel.upgrades;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.jobs.Job;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobRequest.UpgradeTown;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.kernel.testing.ARegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;

/** A registry of towns at versions, with a worker that says how each town's upgrade went without touching a database. */
final class AnInstallation implements AutoCloseable {

    static final String TWO = "2";

    final ControlDatabase control;
    final Jobs jobs;
    final Upgrades upgrades;
    private final ARegistry registry;

    AnInstallation() {
        EmbeddedMariaDb server = EmbeddedMariaDb.get();
        String database = server.newMigratedControlDatabase();
        control = ControlDatabase.open(server.url(database), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD);
        jobs = new Jobs(control, Clock.systemUTC());
        upgrades = new Upgrades(control, jobs, Clock.systemUTC());
        registry = new ARegistry(control);
        run("DELETE FROM tenant");
    }

    /** Open towns at version 1, named by their place in the alphabet of codes: the first is 990001. */
    AnInstallation withTowns(int count) {
        for (int i = 0; i < count; i++) {
            registry.freshTown();
        }
        run("UPDATE tenant SET schema_version = '1'");
        return this;
    }

    static String town(int number) {
        return "99%04d".formatted(number);
    }

    void run(String sql) {
        control.jdbi().useHandle(handle -> handle.execute(sql));
    }

    /** The towns whose upgrade waits or is under way, as the queue has them. */
    List<String> asked() {
        return column("SELECT SUBSTRING(request, 10, 6) FROM job WHERE kind = 'UPGRADE_TOWN' AND state IN ('QUEUED',"
                + " 'RUNNING') ORDER BY id");
    }

    List<String> column(String sql) {
        return control.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    /** The next town's upgrade goes well; the town. */
    String nextSucceeds() {
        Job job = claimed();
        String code = ((UpgradeTown) job.request()).code();
        run("UPDATE tenant SET schema_version = '2', upgrading_to = NULL WHERE code = '" + code + "'");
        jobs.done(job);
        return code;
    }

    String nextFails() {
        Job job = claimed();
        String code = ((UpgradeTown) job.request()).code();
        run("UPDATE tenant SET upgrading_to = '2' WHERE code = '" + code + "'");
        jobs.failed(job, JobFailure.DATABASE, "V2__x.sql line 3");
        return code;
    }

    private Job claimed() {
        return jobs.claim("test", Duration.ofSeconds(30)).orElseThrow();
    }

    @Override
    public void close() {
        control.close();
    }
}
