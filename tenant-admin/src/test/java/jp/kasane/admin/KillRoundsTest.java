package jp.kasane.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.jobs.OnboardAnswer.Taken;
import jp.kasane.kernel.jobs.OnboardOrder;
import jp.kasane.kernel.place.LocalGovernment;
import jp.kasane.kernel.place.MunicipalityCode;
import jp.kasane.kernel.place.MunicipalityDirectory;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.testing.Proof;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workers die again and again, anywhere; in the end everything is as if none had. */
class KillRoundsTest {

    private static final Place AOMORI = Place.prefecture(Installation.AOMORI);
    private static final int WORKERS_THAT_MAY_DIE = 4;

    private final AKeycloak keycloak = new AKeycloak();
    private final Installation installation = new Installation().with(keycloak, false);
    private final AWorker worker = new AWorker(installation);

    @BeforeEach
    void aPrefecture() {
        worker.carriedOut(AOMORI, new JobRequest.KeepPrefecture(Installation.AOMORI));
    }

    @AfterEach
    void close() {
        worker.close();
        installation.close();
        keycloak.close();
    }

    @Test
    void aTownIsShutUntilItIsWholeHoweverOftenItsWorkersDie() throws Exception {
        Proof proof = Proof.of("proof.onboarding.kill.rounds", 4, 300, "rounds");
        List<LocalGovernment> towns =
                MunicipalityDirectory.bundled().municipalitiesOf(new MunicipalityCode(Installation.AOMORI));
        for (int round = 0; round < proof.cases(); round++) {
            Random random = proof.random(round);
            String code = towns.get(random.nextInt(towns.size())).code().value();
            forget(code);
            boolean withArrangement = random.nextBoolean();
            OnboardOrder order = installation.order(code);
            Taken taken = (Taken) installation
                    .provisioning()
                    .onboard(withArrangement ? order.beginningWith(BeginningTest.titled("体制")) : order);
            for (int deaths = random.nextInt(WORKERS_THAT_MAY_DIE + 1); deaths > 0; deaths--) {
                StopsAt moment = moment(JobKind.ONBOARD_TOWN, random);
                worker.dies(moment);
                assertShutOrWhole(code, moment);
            }
            worker.go();
            assertThat(worker.progress(AOMORI, taken.jobId()).state())
                    .as("round %s", round)
                    .isEqualTo(JobState.DONE);
            assertWhole(code);
            assertThat(arrangements(code)).as("round %s", round).isEqualTo(withArrangement ? 1 : 0);
            forget(code);
            proof.held(1);
        }
        proof.note();
    }

    @Test
    void whatIsAskedForAPersonIsDoneOnceHoweverOftenItsWorkersDie() {
        Proof proof = Proof.of("proof.people.kill.rounds", 12, 2000, "rounds");
        Place town = Place.town("023035");
        for (int round = 0; round < proof.cases(); round++) {
            Random random = proof.random(round);
            String name = "person-" + round;
            String person = installation.person(name, town, StandardRole.CASE_WORKER);
            for (JobRequest request : life(person, random)) {
                String job = worker.asked(town, request);
                for (int deaths = random.nextInt(WORKERS_THAT_MAY_DIE + 1); deaths > 0; deaths--) {
                    worker.dies(moment(request.kind(), random));
                }
                worker.go();
                assertThat(worker.progress(town, job).state())
                        .as("round %s, %s", round, request.kind())
                        .isEqualTo(JobState.DONE);
            }
            FakeRealm realm = keycloak.realm("kasane-020001");
            assertThat(realm.users.values().stream()
                            .filter(user -> user.path("username").asText().equals(name)))
                    .hasSize(1);
            assertThat(realm.userNamed(name).path("enabled").asBoolean(true)).isFalse();
            assertThat(installation.one("SELECT state FROM app_user WHERE id = '" + person + "'"))
                    .isEqualTo("ENDED");
            proof.held(1);
        }
        proof.note();
    }

    private static List<JobRequest> life(String person, Random random) {
        JobRequest between =
                random.nextBoolean() ? new JobRequest.ResetPassword(person) : new JobRequest.ResetMfa(person);
        return List.of(new JobRequest.InviteUser(person), between, new JobRequest.EndUser(person));
    }

    private static StopsAt moment(JobKind kind, Random random) {
        JobStep step = kind.steps().get(random.nextInt(kind.steps().size()));
        return new StopsAt(step, random.nextBoolean());
    }

    private void assertShutOrWhole(String code, StopsAt moment) throws Exception {
        if (town(code).state() == Tenant.State.ACTIVE) {
            assertThat(entered(code)).as("open after %s", moment).isEqualTo(code);
        } else {
            assertThat(town(code).state()).as("after %s", moment).isEqualTo(Tenant.State.ONBOARDING);
        }
    }

    private void assertWhole(String code) throws Exception {
        assertThat(town(code).state()).isEqualTo(Tenant.State.ACTIVE);
        assertThat(entered(code)).isEqualTo(code);
        assertThat(installation.column("SELECT CONCAT(role, ' ', state) FROM access_grant"))
                .containsExactly("TOWN_ADMINISTRATOR GRANTED");
        assertThat(installation.column("SELECT action FROM control_audit WHERE action = 'TOWN_ONBOARDED'"
                        + " AND place_code = '" + code + "' AND at >= (SELECT created_at FROM tenant)"))
                .hasSize(1);
        FakeRealm realm = keycloak.realm("kasane-020001");
        assertThat(realm.organizations).hasSize(1);
        assertThat(realm.users).hasSize(1);
        assertThat(realm.members.values()).singleElement().asString().contains("id-");
    }

    /** How many arrangements the town has; the order keeps none. */
    private int arrangements(String code) throws Exception {
        assertThat(installation.column("SELECT town_code FROM first_definition"))
                .isEmpty();
        return Integer.parseInt(read(code, "SELECT COUNT(*) FROM definition_version"));
    }

    /** The marker that the town's own user reads with the password of the registry. */
    private String entered(String code) throws Exception {
        return read(code, "SELECT code FROM town_marker");
    }

    private String read(String code, String sql) throws Exception {
        Tenant town = town(code);
        String password = installation.keys.openText(town.passwordPurpose(), town.sealedPassword());
        try (var connection = installation.server.connect(town.databaseName(), town.databaseUser(), password);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Tenant town(String code) {
        return new TenantRegistry(installation.admin).find(code).orElseThrow();
    }

    /** As if nobody had ever asked for the town. */
    private void forget(String code) {
        installation.withoutTowns(code);
        String control = installation.database;
        installation.server.asRoot(
                "DELETE FROM " + control + ".access_grant",
                "DELETE FROM " + control + ".app_user",
                "DELETE FROM " + control + ".job",
                "DELETE FROM " + control + ".tenant");
        FakeRealm realm = keycloak.realm("kasane-020001");
        realm.organizations.clear();
        realm.members.clear();
        realm.users.clear();
    }
}
