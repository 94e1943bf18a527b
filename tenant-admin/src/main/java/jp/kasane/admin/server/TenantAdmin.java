package jp.kasane.admin.server;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.kasane.admin.backup.BackupShelf;
import jp.kasane.admin.databases.ControlSchema;
import jp.kasane.admin.databases.DatabaseServers;
import jp.kasane.admin.databases.DatabaseSteps;
import jp.kasane.admin.databases.DueTowns;
import jp.kasane.admin.databases.PasswordSteps;
import jp.kasane.admin.databases.UpgradeSteps;
import jp.kasane.admin.demo.DemoPrefecture;
import jp.kasane.admin.departure.ErasureSteps;
import jp.kasane.admin.identity.ClientSecretSteps;
import jp.kasane.admin.identity.DemoIdentities;
import jp.kasane.admin.identity.ErasureAtIdentityServer;
import jp.kasane.admin.identity.IdentityServer;
import jp.kasane.admin.identity.IdentitySteps;
import jp.kasane.admin.identity.PeopleSteps;
import jp.kasane.admin.registry.FirstGrants;
import jp.kasane.admin.registry.Prefectures;
import jp.kasane.admin.registry.TownStates;
import jp.kasane.admin.seal.Sealing;
import jp.kasane.admin.secrets.MasterKeySteps;
import jp.kasane.admin.transfer.SigningKeys;
import jp.kasane.admin.work.JobRunner;
import jp.kasane.admin.work.Plan;
import jp.kasane.admin.work.Plans;
import jp.kasane.admin.work.StepMeasures;
import jp.kasane.admin.work.Worker;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobRequest.ResumeTown;
import jp.kasane.kernel.jobs.JobRequest.SuspendTown;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.jobs.Jobs;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.secrets.RingFile;
import jp.kasane.kernel.upgrades.Upgrades;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of tenant-admin, put together from its settings. */
final class TenantAdmin implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TenantAdmin.class);
    private static final int DAY_LOOK_MINUTES = 5;

    private final ScheduledExecutorService days = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "kasane-day");
        thread.setDaemon(true);
        return thread;
    });
    private final Settings settings;
    private final Clock clock = Clock.systemUTC();
    private final KeyRing keys;
    private final ControlDatabase control;
    private final Jobs jobs;
    private final IdentityServer identity;
    private final DatabaseServers servers;
    private final StepMeasures measures = new StepMeasures();
    private final Worker worker;
    private final Sealing sealing;
    private final Upgrader upgrader;
    private final ServerWatch watch;

    TenantAdmin(Settings settings) {
        if (settings.demo()) {
            DemoPrefecture.refuseIfReachable(settings);
        }
        this.settings = settings;
        this.keys = KeyRing.read(Path.of(settings.required("kasane.keyring")));
        this.control = ControlDatabase.open(settings);
        this.jobs = new Jobs(control, clock);
        this.identity = new IdentityServer(settings);
        this.servers = new DatabaseServers(settings);
        this.watch = new ServerWatch(servers);
        JobRunner runner = new JobRunner(jobs, new Plans(plans()), measures, Worker.LEASE);
        this.worker = new Worker(
                jobs, runner, "tenant-admin-" + ProcessHandle.current().pid());
        this.sealing = new Sealing(control, keys, settings, clock);
        this.upgrader = new Upgrader(new Upgrades(control, jobs, clock));
    }

    /** Brings the control database to this release's version and tells it of the database servers. */
    void prepareControl() {
        new ControlSchema(settings).apply();
        servers.register(control);
        watch.start();
    }

    /** Whether each database server answers, as far as was last heard. */
    Map<String, Boolean> answeringServers() {
        return watch.latest();
    }

    /** Access logs are sealed from the first moment there can be any, whatever else is still missing. */
    void startSealing() {
        sealing.start();
    }

    void proveIdentityServer() {
        identity.prove();
    }

    void startWorking(int atOnce) {
        worker.start(atOnce);
        days.scheduleWithFixedDelay(this::lookAtTheDay, 0, DAY_LOOK_MINUTES, TimeUnit.MINUTES);
    }

    /** Must not end: what fails is tried again the next time. */
    private void lookAtTheDay() {
        try {
            new DueTowns(control, clock).ask();
        } catch (RuntimeException e) {
            LOG.warn("the day could not be looked at: {}", e.getClass().getName());
        }
    }

    /** Brings the towns to this release's version, one first, then the others. */
    void upgradeTowns() {
        upgrader.start(new ControlSchema(settings).newestOfTowns());
    }

    StepMeasures measures() {
        return measures;
    }

    Settings settings() {
        return settings;
    }

    Jobs jobs() {
        return jobs;
    }

    ControlDatabase control() {
        return control;
    }

    Prefectures prefectures() {
        return new Prefectures(control, jobs, keys, clock);
    }

    void loadDemo() {
        DemoIdentities people = new DemoIdentities(control, keys, settings, identity);
        new DemoPrefecture(control, jobs, prefectures(), people, clock).load();
    }

    private List<Plan<?>> plans() {
        IdentitySteps identitySteps = new IdentitySteps(control, keys, settings, identity);
        FirstGrants grants = new FirstGrants(control, clock);
        TownStates states = new TownStates(control);
        List<Plan<?>> plans = new ArrayList<>(new PeopleSteps(control, keys, settings, identity).plans());
        plans.add(identitySteps.ofKeeping());
        plans.add(identitySteps.ofTownKeeping().with(new DatabaseSteps(control, servers, keys).ofTownKeeping()));
        plans.add(identitySteps
                .ofPreparation()
                .with(JobStep.FIRST_GRANT, grants::ofPrefecture)
                .with(JobStep.ACTIVATION, states::activatePrefecture));
        plans.add(new DatabaseSteps(control, servers, keys)
                .ofOnboarding()
                .with(identitySteps.ofOnboarding())
                .with(JobStep.FIRST_GRANT, grants::ofTown)
                .with(JobStep.ACTIVATION, states::activate));
        plans.add(new ErasureSteps(control, servers, new BackupShelf(settings), new SigningKeys(control, keys), clock)
                .plan(new ErasureAtIdentityServer(control, keys, identity)));
        plans.add(new UpgradeSteps(control, servers).ofUpgrade());
        plans.addAll(rotations());
        plans.add(Plan.of(JobKind.SUSPEND_TOWN, SuspendTown.class).with(JobStep.SUSPENSION, states::suspend));
        plans.add(Plan.of(JobKind.RESUME_TOWN, ResumeTown.class).with(JobStep.RESUMPTION, states::resume));
        return plans;
    }

    private List<Plan<?>> rotations() {
        RingFile ring = new RingFile(Path.of(settings.required("kasane.keyring")));
        return List.of(
                new MasterKeySteps(control, keys, ring, MasterKeySteps.NOTICE).ofRotation(),
                new PasswordSteps(control, servers, keys).ofRotation(),
                new ClientSecretSteps(control, keys, settings, identity).ofRotation());
    }

    @Override
    public void close() {
        watch.close();
        upgrader.close();
        days.shutdownNow();
        worker.close();
        sealing.close();
        identity.close();
        servers.close();
        control.close();
    }
}
