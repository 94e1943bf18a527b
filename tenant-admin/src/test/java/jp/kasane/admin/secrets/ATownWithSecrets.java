package jp.kasane.admin.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import jp.kasane.admin.AKeycloak;
import jp.kasane.admin.Installation;
import jp.kasane.admin.databases.DatabaseSteps;
import jp.kasane.admin.databases.PasswordSteps;
import jp.kasane.admin.identity.ClientSecretSteps;
import jp.kasane.admin.identity.IdentityServer;
import jp.kasane.admin.identity.IdentitySteps;
import jp.kasane.admin.registry.FirstGrants;
import jp.kasane.admin.registry.TownStates;
import jp.kasane.admin.work.JobRunner;
import jp.kasane.admin.work.Plan;
import jp.kasane.admin.work.Plans;
import jp.kasane.admin.work.StepMeasures;
import jp.kasane.admin.work.StepObserver;
import jp.kasane.admin.work.Worker;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.JobProgress;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.JobRequest.KeepPrefecture;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.secrets.RingFile;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;

/** A prefecture with one town and a key ring in a file, and workers that can rotate everything. */
final class ATownWithSecrets implements AutoCloseable {

    static final Place AOMORI = Place.prefecture(Installation.AOMORI);
    static final String IMABETSU = "023035";

    final AKeycloak keycloak = new AKeycloak();
    final Installation installation = new Installation().with(keycloak, false);
    final Path ring;
    final KeyRing keys;
    private final IdentityServer identity = new IdentityServer(installation.settings);

    ATownWithSecrets(Path folder) throws IOException {
        ring = Files.writeString(
                folder.resolve("keyring.json"),
                "{\"current\":\"k1\",\"keys\":{\"k1\":\"" + Base64.getEncoder().encodeToString(new byte[32]) + "\"}}");
        keys = KeyRing.read(ring);
        installation.withoutTowns(IMABETSU);
        asked(AOMORI, new KeepPrefecture(Installation.AOMORI));
        installation.provisioning().onboard(installation.order(IMABETSU));
        worker(new StepMeasures()).workOnce();
    }

    JobProgress asked(Place place, JobRequest request) {
        String id = ((Enqueued.Accepted) installation.jobs.enqueue(place, request, null)).jobId();
        worker(new StepMeasures()).workOnce();
        return installation.jobs.progress(place, id).orElseThrow();
    }

    Worker worker(StepObserver observer) {
        IdentitySteps places = new IdentitySteps(installation.admin, keys, installation.settings, identity);
        Plan<?> onboarding = new DatabaseSteps(installation.admin, installation.servers(), keys)
                .ofOnboarding()
                .with(places.ofOnboarding())
                .with(JobStep.FIRST_GRANT, new FirstGrants(installation.admin, Clock.systemUTC())::ofTown)
                .with(JobStep.ACTIVATION, new TownStates(installation.admin)::activate);
        Plans plans = new Plans(List.of(
                onboarding,
                places.ofKeeping(),
                new MasterKeySteps(installation.admin, keys, new RingFile(ring), Duration.ofMillis(50)).ofRotation(),
                new PasswordSteps(installation.admin, installation.servers(), keys).ofRotation(),
                new ClientSecretSteps(installation.admin, keys, installation.settings, identity).ofRotation()));
        return new Worker(installation.jobs, new JobRunner(installation.jobs, plans, observer, Worker.LEASE), "test");
    }

    Tenant town() {
        return new TenantRegistry(installation.admin).find(IMABETSU).orElseThrow();
    }

    /** The marker that the town's own user reads with this password. */
    String enter(String password) throws SQLException {
        try (var connection = installation.server.connect(town().databaseName(), town().databaseUser(), password);
                var rows = connection.createStatement().executeQuery("SELECT code FROM town_marker")) {
            rows.next();
            return rows.getString(1);
        }
    }

    String secretAtIdentityServer() {
        return keycloak.realm("kasane-020001").clients.values().stream()
                .filter(client -> client.path("clientId").asText().equals("kasane-web"))
                .map(client -> client.path("secret").asText())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        installation.withoutTowns(IMABETSU);
        identity.close();
        installation.close();
        keycloak.close();
    }
}
