package jp.kasane.admin.databases;

import jp.kasane.admin.work.Plan;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.admin.work.Task;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobRequest.UpgradeTown;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.tenancy.RegistryEntries;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.upgrades.SchemaVersion;
import org.jdbi.v3.core.Handle;

/**
 * The steps that bring one town's database to this release's version. From {@code CLOSING} to {@code REOPENING} nobody enters the
 * town, on whatever node and of whatever release; cut off or failed in between it stays shut, alone, until the steps are repeated.
 */
public final class UpgradeSteps {

    private final ControlDatabase control;
    private final DatabaseServers servers;
    private final String schema;

    public UpgradeSteps(ControlDatabase control, DatabaseServers servers) {
        this(control, servers, TownDatabase.SCHEMA);
    }

    public UpgradeSteps(ControlDatabase control, DatabaseServers servers, String schema) {
        this.control = control;
        this.servers = servers;
        this.schema = schema;
    }

    public Plan<UpgradeTown> ofUpgrade() {
        return Plan.of(JobKind.UPGRADE_TOWN, UpgradeTown.class)
                .with(JobStep.CLOSING, this::close)
                .with(JobStep.SCHEMA, this::migrate)
                .with(JobStep.TABLE_GRANTS, task -> database(town(task)).grantTables())
                .with(JobStep.REOPENING, this::reopen);
    }

    /** A database that is too new, or a release that is too old, is found before anybody is shut out. */
    private void close(Task<UpgradeTown> task) {
        Tenant town = town(task);
        SchemaVersion wanted = SchemaVersion.of(task.request().version());
        TownDatabase database = database(town);
        if (SchemaVersion.of(database.newest(schema)).isOlderThan(wanted)) {
            throw StepRefused.telling(
                    JobFailure.STATE,
                    "this release knows no version " + task.request().version());
        }
        String standing = database.standing(schema).orElse("0");
        if (SchemaVersion.of(database.newest(schema)).isOlderThan(SchemaVersion.of(standing))) {
            throw StepRefused.telling(JobFailure.NEWER_SCHEMA, "the database is at version " + standing);
        }
        control.jdbi()
                .useHandle(handle -> RegistryEntries.beginUpgrade(
                        handle, town.code(), task.request().version()));
    }

    private void migrate(Task<UpgradeTown> task) {
        database(town(task)).migrate(schema);
    }

    private void reopen(Task<UpgradeTown> task) {
        Tenant town = town(task);
        String reached = database(town)
                .standing(schema)
                .orElseThrow(() -> new StepRefused(JobFailure.STATE, "the database was never migrated"));
        control.jdbi().useTransaction(transaction -> {
            boolean changed = TenantRegistry.find(transaction, town.code())
                    .filter(now -> now.isAt(reached))
                    .isEmpty();
            RegistryEntries.keepSchemaVersion(transaction, town.code(), reached);
            if (changed) {
                audit(transaction, task, reached);
            }
        });
    }

    private static void audit(Handle transaction, Task<UpgradeTown> task, String reached) {
        String code = task.request().code();
        ControlAudit.record(
                transaction,
                new ControlAudit.Act(
                        task.requestedBy(), null, "TOWN", code, "TOWN_UPGRADED", "tenant", code, reached, null));
    }

    private Tenant town(Task<UpgradeTown> task) {
        return new TenantRegistry(control)
                .find(task.request().code())
                .filter(Tenant::whole)
                .orElseThrow(() -> new StepRefused(JobFailure.STATE, "no such town, or it is not whole"));
    }

    private TownDatabase database(Tenant town) {
        return new TownDatabase(servers.server(town.server().id()), town);
    }
}
