package jp.kasane.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.admin.AKeycloak;
import jp.kasane.admin.AWorker;
import jp.kasane.admin.FakeRealm;
import jp.kasane.admin.Installation;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobProgress;
import jp.kasane.kernel.jobs.JobRequest.KeepPrefecture;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.jobs.OnboardAnswer.Taken;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a town becomes at the identity server when it is onboarded, and what happens where that server refuses. */
class TownIdentityTest {

    private static final Place AOMORI = Place.prefecture(Installation.AOMORI);
    private static final String IMABETSU = "023035";

    private static final AKeycloak KEYCLOAK = new AKeycloak();
    private static Installation installation;
    private static AWorker worker;

    @BeforeAll
    static void install() {
        installation = new Installation().with(KEYCLOAK, false);
        worker = new AWorker(installation);
    }

    @AfterAll
    static void close() {
        worker.close();
        installation.close();
        KEYCLOAK.close();
    }

    @BeforeEach
    void aPrefecture() {
        installation.emptied().with(KEYCLOAK, false);
        KEYCLOAK.emptied();
        installation.withoutTowns(IMABETSU);
        worker.carriedOut(AOMORI, new KeepPrefecture(Installation.AOMORI));
    }

    @Test
    void aTownIsAnOrganizationWithItsFirstAdministratorInIt() {
        assertThat(onboarded().state()).isEqualTo(JobState.DONE);
        assertThat(realm().organizations).hasSize(1);
        var organization = realm().organizations.values().iterator().next();
        assertThat(organization.path("alias").asText()).isEqualTo("t-" + IMABETSU);
        assertThat(organization.path("name").asText()).isEqualTo("今別町");
        assertThat(organization.path("domains").toString())
                .as("a domain that nobody can have")
                .contains("t-023035.invalid");
        assertThat(realm().members.values())
                .singleElement()
                .asString()
                .contains(realm().userNamed("admin-023035").path("id").asText());
        assertThat(KEYCLOAK.mails).containsExactly("admin-023035 [\"UPDATE_PASSWORD\",\"CONFIGURE_TOTP\"]");
        assertThat(installation.column("SELECT action FROM control_audit WHERE place_kind = 'TOWN' ORDER BY id"))
                .containsExactly("GRANT_FIRST", "TOWN_ONBOARDED", "INVITED");
    }

    @ParameterizedTest
    @CsvSource({
        "POST .*/organizations, 500, IDENTITY_SERVER",
        "POST .*/organizations, 403, IDENTITY_SERVER",
        "GET .*/organizations, 503, IDENTITY_SERVER",
        "POST .*/users, 400, IDENTITY_SERVER",
        "POST .*/members, 404, IDENTITY_SERVER",
    })
    void aTownWhoseIdentityFailsStaysShutAndCanBeAskedForAgain(String request, int status, JobFailure why) {
        KEYCLOAK.failing(request, status);
        JobProgress failed = onboarded();
        assertThat(failed.failure()).contains(why);
        assertThat(town().state()).isEqualTo(Tenant.State.ONBOARDING);
        KEYCLOAK.wellAgain();
        assertThat(onboarded().state()).isEqualTo(JobState.DONE);
        assertThat(town().state()).isEqualTo(Tenant.State.ACTIVE);
        assertThat(realm().organizations).hasSize(1);
        assertThat(realm().users).hasSize(1);
    }

    @Test
    void aMailThatCannotGoOutDoesNotCloseATownThatIsOpen() {
        KEYCLOAK.failing("PUT .*/execute-actions-email", 500);
        assertThat(onboarded().failure()).contains(JobFailure.MAIL);
        assertThat(town().state()).isEqualTo(Tenant.State.ACTIVE);
    }

    @Test
    void aUserNameThatSomebodyElseHasAtTheIdentityServerIsRefused() {
        onboarded();
        installation.server.asRoot(
                "DELETE FROM " + installation.database + ".access_grant",
                "DELETE FROM " + installation.database + ".app_user",
                "UPDATE " + installation.database + ".tenant SET state = 'ONBOARDING'");
        assertThat(onboarded().failure()).contains(JobFailure.USERNAME_TAKEN);
        assertThat(town().state()).isEqualTo(Tenant.State.ONBOARDING);
        assertThat(installation.column("SELECT id FROM access_grant")).isEmpty();
    }

    @Test
    void anIdentityServerThatIsGoneIsNamed() {
        AKeycloak gone = new AKeycloak();
        gone.close();
        Taken taken = (Taken) installation.provisioning().onboard(installation.order(IMABETSU));
        try (AWorker cutOff = new AWorker(installation.with(gone, false))) {
            cutOff.go();
        }
        assertThat(worker.progress(AOMORI, taken.jobId()).failure()).contains(JobFailure.IDENTITY_SERVER);
        assertThat(town().state()).isEqualTo(Tenant.State.ONBOARDING);
    }

    /** Keycloak takes no second organization of the same name. */
    @Test
    void everyMunicipalityOfAPrefectureHasANameOfItsOwnThere() {
        var directory = jp.kasane.kernel.place.MunicipalityDirectory.bundled();
        for (var prefecture : directory.prefectures()) {
            List<String> names = directory.municipalitiesOf(prefecture.code()).stream()
                    .map(one -> one.name())
                    .toList();
            assertThat(names).as(prefecture.name()).doesNotHaveDuplicates();
        }
    }

    private JobProgress onboarded() {
        Taken taken = (Taken) installation.provisioning().onboard(installation.order(IMABETSU));
        worker.go();
        return worker.progress(AOMORI, taken.jobId());
    }

    private Tenant town() {
        return new TenantRegistry(installation.admin).find(IMABETSU).orElseThrow();
    }

    private FakeRealm realm() {
        return KEYCLOAK.realm("kasane-020001");
    }
}
