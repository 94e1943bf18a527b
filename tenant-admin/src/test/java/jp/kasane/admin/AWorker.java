package jp.kasane.admin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.admin.backup.BackupShelf;
import jp.kasane.admin.databases.DatabaseSteps;
import jp.kasane.admin.databases.PasswordSteps;
import jp.kasane.admin.databases.UpgradeSteps;
import jp.kasane.admin.departure.ErasureSteps;
import jp.kasane.admin.identity.ClientSecretSteps;
import jp.kasane.admin.identity.ErasureAtIdentityServer;
import jp.kasane.admin.identity.IdentityServer;
import jp.kasane.admin.identity.IdentitySteps;
import jp.kasane.admin.identity.PeopleSteps;
import jp.kasane.admin.registry.FirstGrants;
import jp.kasane.admin.registry.TownStates;
import jp.kasane.admin.transfer.SigningKeys;
import jp.kasane.admin.work.JobRunner;
import jp.kasane.admin.work.Plan;
import jp.kasane.admin.work.Plans;
import jp.kasane.admin.work.StepMeasures;
import jp.kasane.admin.work.StepObserver;
import jp.kasane.admin.work.Worker;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobProgress;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.JobStep;

/** A worker of an installation that can do everything the product's can, one job at a time and only when told to. */
public final class AWorker implements AutoCloseable {

    private final Installation installation;
    private final IdentityServer identity;
    private final Plans plans;

    public AWorker(Installation installation) {
        this.installation = installation;
        this.identity = new IdentityServer(installation.settings);
        this.plans = new Plans(everything());
    }

    /** Asks for a job as the place and carries it out; how it ended. */
    public JobProgress carriedOut(Place place, JobRequest request) {
        String id = asked(place, request);
        go();
        return progress(place, id);
    }

    public String asked(Place place, JobRequest request) {
        return ((Enqueued.Accepted) installation.jobs.enqueue(place, request, null)).jobId();
    }

    public JobProgress progress(Place place, String id) {
        return installation.jobs.progress(place, id).orElseThrow();
    }

    /** Carries out one waiting job. */
    public boolean go() {
        return worker(new StepMeasures()).workOnce();
    }

    /** Dies at that moment; the lease of what it held runs out. */
    public void dies(StopsAt moment) {
        try {
            worker(moment).workOnce();
        } catch (StopsAt.Killed asWanted) {
            leaseEnds();
        }
    }

    public void leaseEnds() {
        installation
                .admin
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE job SET lease_until = ?", Instant.now().minusSeconds(1)));
    }

    public Worker worker(StepObserver observer) {
        JobRunner runner = new JobRunner(installation.jobs, plans, observer, Worker.LEASE);
        return new Worker(installation.jobs, runner, "test");
    }

    private List<Plan<?>> everything() {
        IdentitySteps places =
                new IdentitySteps(installation.admin, installation.keys, installation.settings, identity);
        FirstGrants grants = new FirstGrants(installation.admin, Clock.systemUTC());
        TownStates states = new TownStates(installation.admin);
        List<Plan<?>> all = new ArrayList<>(
                new PeopleSteps(installation.admin, installation.keys, installation.settings, identity).plans());
        all.add(places.ofKeeping());
        DatabaseSteps databases = new DatabaseSteps(installation.admin, installation.servers(), installation.keys);
        all.add(places.ofTownKeeping().with(databases.ofTownKeeping()));
        all.add(places.ofPreparation()
                .with(JobStep.FIRST_GRANT, grants::ofPrefecture)
                .with(JobStep.ACTIVATION, states::activatePrefecture));
        all.add(databases
                .ofOnboarding()
                .with(places.ofOnboarding())
                .with(JobStep.FIRST_GRANT, grants::ofTown)
                .with(JobStep.ACTIVATION, states::activate));
        all.add(new ErasureSteps(
                        installation.admin,
                        installation.servers(),
                        new BackupShelf(installation.settings),
                        new SigningKeys(installation.admin, installation.keys),
                        Clock.systemUTC())
                .plan(new ErasureAtIdentityServer(installation.admin, installation.keys, identity)));
        all.addAll(upkeep());
        all.add(Plan.of(JobKind.SUSPEND_TOWN, JobRequest.SuspendTown.class).with(JobStep.SUSPENSION, states::suspend));
        all.add(Plan.of(JobKind.RESUME_TOWN, JobRequest.ResumeTown.class).with(JobStep.RESUMPTION, states::resume));
        return all;
    }

    private List<Plan<?>> upkeep() {
        return List.of(
                new UpgradeSteps(installation.admin, installation.servers()).ofUpgrade(),
                new PasswordSteps(installation.admin, installation.servers(), installation.keys).ofRotation(),
                new ClientSecretSteps(installation.admin, installation.keys, installation.settings, identity)
                        .ofRotation());
    }

    @Override
    public void close() {
        identity.close();
    }
}
