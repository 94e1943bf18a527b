package jp.kasane.admin.upgrades;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.kasane.admin.Installation;
import jp.kasane.admin.databases.DatabaseSteps;
import jp.kasane.admin.databases.UpgradeSteps;
import jp.kasane.admin.registry.FirstGrants;
import jp.kasane.admin.registry.TownStates;
import jp.kasane.admin.work.JobRunner;
import jp.kasane.admin.work.Plan;
import jp.kasane.admin.work.Plans;
import jp.kasane.admin.work.StepMeasures;
import jp.kasane.admin.work.StepObserver;
import jp.kasane.admin.work.Worker;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobRequest.OnboardTown;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.place.MunicipalityCode;
import jp.kasane.kernel.place.MunicipalityDirectory;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import jp.kasane.kernel.upgrades.UpgradeProgress;
import jp.kasane.kernel.upgrades.Upgrades;
import jp.kasane.kernel.upgrades.Upgrades.Choice;

/** Real towns of Aomori, made by the product's own steps but with few tables, at the first of two releases. */
public final class ManyTowns implements AutoCloseable {

    static final String FIRST = "db/release1";
    static final String SECOND = "db/release2";
    static final int AT_ONCE = 4;

    public final Installation installation;
    public final List<String> codes;
    final Upgrades upgrades;

    public ManyTowns(Installation installation, int count) {
        this.installation = installation;
        this.codes =
                MunicipalityDirectory.bundled().municipalitiesOf(new MunicipalityCode(Installation.AOMORI)).stream()
                        .map(town -> town.code().value())
                        .sorted()
                        .limit(count)
                        .toList();
        this.upgrades = new Upgrades(installation.admin, installation.jobs, Clock.systemUTC());
        installation.withoutTowns(codes.toArray(String[]::new));
        codes.forEach(code -> installation.provisioning().onboard(installation.order(code)));
        Worker maker = worker(FIRST, new StepMeasures());
        while (maker.workOnce()) {
            // until every town is made
        }
    }

    /** A worker of the release that knows the migrations there. */
    Worker worker(String release, StepObserver observer) {
        Plan<OnboardTown> onboarding = new DatabaseSteps(
                        installation.admin, installation.servers(), installation.keys, release)
                .ofOnboarding()
                .with(JobStep.FIRST_GRANT, new FirstGrants(installation.admin, Clock.systemUTC())::ofTown)
                .with(JobStep.ACTIVATION, new TownStates(installation.admin)::activate);
        List.of(JobStep.ORGANIZATION, JobStep.FIRST_ADMINISTRATOR, JobStep.INVITATION)
                .forEach(step -> onboarding.with(step, task -> {}));
        List<Plan<?>> plans =
                List.of(onboarding, new UpgradeSteps(installation.admin, installation.servers(), release).ofUpgrade());
        JobRunner runner = new JobRunner(installation.jobs, new Plans(plans), observer, Worker.LEASE);
        return new Worker(installation.jobs, runner, "test");
    }

    /** Asks the second release for an upgrade and sees it through. */
    UpgradeProgress upgraded(Choice choice) {
        upgrades.begin("2", choice);
        return seenThrough();
    }

    UpgradeProgress seenThrough() {
        Worker worker = worker(SECOND, new StepMeasures());
        do {
            upgrades.advance(AT_ONCE);
            while (worker.workOnce()) {
                // whatever waits
            }
        } while (!latest().state().ended());
        return latest();
    }

    UpgradeProgress latest() {
        return upgrades.latest().orElseThrow();
    }

    Tenant town(String code) {
        return new TenantRegistry(installation.admin).find(code).orElseThrow();
    }

    List<String> at(String version) {
        return codes.stream().filter(code -> town(code).isAt(version)).toList();
    }

    /** The server the registry put the town on: the usual one, or the other. */
    EmbeddedMariaDb serverOf(String code) {
        return town(code).server().id().equals("embedded") ? installation.server : EmbeddedMariaDb.another();
    }

    void inTown(String code, String... statements) {
        for (String sql : statements) {
            serverOf(code).asRoot(sql.replace("@", "kasane_t_" + code + "."));
        }
    }

    /** What the town's own user may do, as a program of the second release does it. */
    void workAt(String code) throws SQLException {
        Tenant town = town(code);
        byte[] password = installation.keys.open(town.passwordPurpose(), town.sealedPassword());
        try (Connection connection = serverOf(code)
                        .connect(
                                town.databaseName(),
                                town.databaseUser(),
                                new String(password, StandardCharsets.UTF_8));
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO word_use (word_id) SELECT COUNT(*) + 1 FROM word_use");
            statement.execute("SELECT folded FROM word");
            statement.execute("INSERT INTO audit_entry (action) VALUES ('READ')");
        }
    }

    /** How the town's tables are made, each as the server writes it down, whatever rows came. */
    List<String> tables(String code) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection root = serverOf(code).connect("kasane_t_" + code, "root", EmbeddedMariaDb.PASSWORD)) {
            for (String table : serverOf(code).tablesOf("kasane_t_" + code)) {
                try (var rows = root.createStatement().executeQuery("SHOW CREATE TABLE " + table)) {
                    rows.next();
                    tables.add(rows.getString(2).replaceFirst(" AUTO_INCREMENT=[0-9]+", ""));
                }
            }
        }
        return tables;
    }

    /** The statements of the second release's migration, one by one. */
    static List<String> statements() {
        try (var file = ManyTowns.class.getResourceAsStream("/" + SECOND + "/V2__words_once.sql")) {
            String sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(sql.replaceAll("(?m)^--.*$", "").split(";"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void leaseEnds() {
        installation
                .admin
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE job SET lease_until = ?", Instant.now().minusSeconds(1)));
    }

    static List<JobStep> steps() {
        return JobKind.UPGRADE_TOWN.steps();
    }

    @Override
    public void close() {
        codes.stream()
                .filter(code -> serverOf(code) != installation.server)
                .forEach(code -> serverOf(code)
                        .asRoot(
                                "DROP DATABASE IF EXISTS kasane_t_" + code,
                                "DROP USER IF EXISTS 'kasane_t_" + code + "'@'127.0.0.1'"));
        installation.withoutTowns(codes.toArray(String[]::new));
        installation.close();
    }
}
