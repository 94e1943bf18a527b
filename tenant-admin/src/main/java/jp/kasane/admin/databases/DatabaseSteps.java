package jp.kasane.admin.databases;

import java.util.function.Consumer;
import jp.kasane.admin.work.Plan;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.admin.work.Work;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobRequest.KeepTown;
import jp.kasane.kernel.jobs.JobRequest.OnboardTown;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.tenancy.RegistryEntries;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;

/**
 * The steps of an onboarding that make the town's database. They touch a town only while it is ONBOARDING: of a town that can
 * already be entered, a rerun neither changes the password nor takes a grant away.
 */
public final class DatabaseSteps {

    private final ControlDatabase control;
    private final DatabaseServers servers;
    private final KeyRing keys;
    private final String schema;

    public DatabaseSteps(ControlDatabase control, DatabaseServers servers, KeyRing keys) {
        this(control, servers, keys, TownDatabase.SCHEMA);
    }

    /** With a town's tables made by the migrations at another place. */
    public DatabaseSteps(ControlDatabase control, DatabaseServers servers, KeyRing keys, String schema) {
        this.schema = schema;
        this.control = control;
        this.servers = servers;
        this.keys = keys;
    }

    public Plan<OnboardTown> ofOnboarding() {
        return Plan.of(JobKind.ONBOARD_TOWN, OnboardTown.class)
                .with(JobStep.DATABASE, whileOnboarding(town -> database(town).create()))
                .with(JobStep.DATABASE_USER, whileOnboarding(this::user))
                .with(JobStep.SCHEMA, whileOnboarding(this::schema))
                .with(
                        JobStep.TABLE_GRANTS,
                        whileOnboarding(town -> database(town).grantTables()))
                .with(JobStep.MARKER, whileOnboarding(town -> database(town).mark(town)))
                .with(JobStep.FIRST_DEFINITION, new FirstDefinitionStep(control, servers)::carryOut);
    }

    /** A town as the registry tells it today: called so in its own database, and only read once it has merged. */
    public Plan<KeepTown> ofTownKeeping() {
        return Plan.of(JobKind.KEEP_TOWN, KeepTown.class)
                .with(JobStep.MARKER, task -> {
                    Tenant town = town(task.request().code());
                    database(town).mark(town);
                })
                .with(
                        JobStep.TABLE_GRANTS,
                        task -> keepGrants(town(task.request().code())));
    }

    private void keepGrants(Tenant town) {
        if (town.state() != Tenant.State.DEPARTING && town.state() != Tenant.State.DEPARTED) {
            database(town).grantTables();
        }
        control.jdbi().useHandle(handle -> DueTowns.kept(handle, town.code()));
    }

    private Tenant town(String code) {
        return new TenantRegistry(control)
                .find(code)
                .orElseThrow(() -> new StepRefused(JobFailure.STATE, "the registry has no such town"));
    }

    private Work<OnboardTown> whileOnboarding(Consumer<Tenant> work) {
        return task -> {
            Tenant town = new TenantRegistry(control)
                    .find(task.request().code())
                    .orElseThrow(() -> new StepRefused(JobFailure.STATE, "the registry has no such town"));
            if (town.state() == Tenant.State.ONBOARDING) {
                work.accept(town);
            }
        };
    }

    private void user(Tenant town) {
        byte[] sealed = keys.seal(town.passwordPurpose(), database(town).createUser());
        control.jdbi().useHandle(handle -> RegistryEntries.keepPassword(handle, town.code(), sealed));
    }

    private void schema(Tenant town) {
        String version = database(town).migrate(schema);
        control.jdbi().useHandle(handle -> RegistryEntries.keepSchemaVersion(handle, town.code(), version));
    }

    private TownDatabase database(Tenant town) {
        return new TownDatabase(servers.server(town.server().id()), town);
    }
}
