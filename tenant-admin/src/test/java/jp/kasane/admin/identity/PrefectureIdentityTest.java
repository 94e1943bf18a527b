package jp.kasane.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import jp.kasane.admin.AKeycloak;
import jp.kasane.admin.AWorker;
import jp.kasane.admin.FakeRealm;
import jp.kasane.admin.Installation;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.FirstAdministrator;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobProgress;
import jp.kasane.kernel.jobs.JobRequest.KeepPrefecture;
import jp.kasane.kernel.jobs.JobRequest.PreparePrefecture;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.mail.MailServer.Security;
import jp.kasane.kernel.mail.MailServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a prefecture's realm is, and that it stays so. */
class PrefectureIdentityTest {

    private static final Place AOMORI = Place.prefecture(Installation.AOMORI);
    private static final String REALM = "kasane-020001";

    private static final AKeycloak KEYCLOAK = new AKeycloak();
    private static Installation installation;
    private static AWorker worker;

    @BeforeAll
    static void install() {
        installation = new Installation().with(KEYCLOAK, false);
        installation.properties.setProperty("kasane.mail.relays", "mail.pref.example:25");
        worker = new AWorker(installation);
    }

    @AfterAll
    static void close() {
        worker.close();
        installation.close();
        KEYCLOAK.close();
    }

    @BeforeEach
    void aRealm() {
        installation.emptied().with(KEYCLOAK, false);
        KEYCLOAK.emptied();
        assertThat(keep().state()).isEqualTo(JobState.DONE);
    }

    @Test
    void nobodyLetsThemselvesInOrChangesWhoTheyAre() {
        JsonNode realm = realm().says;
        for (String switchedOff : new String[] {
            "registrationAllowed", "resetPasswordAllowed", "editUsernameAllowed", "rememberMe", "loginWithEmailAllowed"
        }) {
            assertThat(realm.path(switchedOff).asBoolean(true)).as(switchedOff).isFalse();
        }
        JsonNode email = realm().profile.path("attributes").path(0);
        assertThat(email.path("permissions").path("edit").toString()).isEqualTo("[\"admin\"]");
        assertThat(email.path("required").isMissingNode()).isTrue();
        assertThat(realm().profile.path("unmanagedAttributePolicy").asText()).isEqualTo("ADMIN_EDIT");
    }

    @Test
    void guessingIsSlowedDownAndPasswordsAreLong() {
        JsonNode realm = realm().says;
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("permanentLockout").asBoolean(true))
                .as("nobody is shut out for good by somebody else's guessing")
                .isFalse();
        assertThat(realm.path("passwordPolicy").asText()).contains("length(12)", "notUsername", "notEmail");
    }

    @Test
    void aCodeOfTheAppIsGoodOnceAndNoSessionOutlivesTheDay() {
        JsonNode realm = realm().says;
        assertThat(realm.path("otpPolicyCodeReusable").asBoolean(true)).isFalse();
        assertThat(realm.path("ssoSessionMaxLifespan").asInt()).isEqualTo(36_000);
        assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isEqualTo(3_600);
    }

    @Test
    void noTrailOfPeopleIsKeptBesideTheProducts() {
        assertThat(realm().says.path("eventsEnabled").asBoolean(true)).isFalse();
        assertThat(realm().says.path("adminEventsEnabled").asBoolean(true)).isFalse();
        assertThat(realm().says.path("eventsListeners")).isEmpty();
    }

    @Test
    void nobodySignsInToKeycloaksOwnConsoles() {
        for (String console : new String[] {"account", "account-console", "admin-cli", "security-admin-console"}) {
            assertThat(realm().clients.get(console).path("enabled").asBoolean())
                    .as(console)
                    .isFalse();
        }
        assertThat(realm().clients.get("broker").path("enabled").asBoolean()).isTrue();
    }

    @Test
    void theProductMayOnlyExchangeACodeWithItsProof() {
        JsonNode client = client();
        assertThat(client.path("publicClient").asBoolean(true)).isFalse();
        assertThat(client.path("standardFlowEnabled").asBoolean()).isTrue();
        for (String flow : new String[] {
            "implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled", "fullScopeAllowed"
        }) {
            assertThat(client.path(flow).asBoolean(true)).as(flow).isFalse();
        }
        assertThat(client.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(client.path("redirectUris").toString())
                .isEqualTo("[\"http://localhost:8080/login/callback\",\"http://localhost:8080/\"]");
        assertThat(client.path("attributes").path("backchannel.logout.url").asText())
                .isEqualTo("http://localhost:8080/login/backchannel");
        assertThat(client.path("secret").asText()).isEqualTo("a client's secret");
    }

    @Test
    void nameAndPasswordStandOnOnePageAndNoneAsksForAnOrganization() {
        assertThat(realm().says.path("browserFlow").asText()).isEqualTo("kasane-sign-in");
        assertThat(realm().flows.shown())
                .contains("REQUIRED auth-username-password-form", "REQUIRED auth-otp-form")
                .noneMatch(line -> line.contains("organization"));
    }

    @Test
    void keptOnceMoreItStaysAsItIs() {
        String before = KEYCLOAK.holding();
        KEYCLOAK.asked.clear();
        keep();
        assertThat(KEYCLOAK.holding()).isEqualTo(before);
        assertThat(KEYCLOAK.asked).noneMatch(asked -> asked.startsWith("POST"));
    }

    @Test
    void whatWasChangedByHandIsChangedBack() {
        String before = KEYCLOAK.holding();
        realm().says.put("registrationAllowed", true).put("passwordPolicy", "length(1)");
        ((ObjectNode) client()).put("directAccessGrantsEnabled", true).put("secret", "leaked");
        realm().clients.get("account-console").put("enabled", true);
        realm().flows.loosen("auth-otp-form");
        keep();
        assertThat(KEYCLOAK.holding()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"NONE, false, false", "STARTTLS, true, false", "TLS, false, true"})
    void mailsGoThroughThePrefecturesOwnServerOnceItHasOne(Security security, boolean starttls, boolean ssl) {
        assertThat(realm().says.path("smtpServer").path("host").asText()).isEqualTo("127.0.0.1");
        mailSetting("mail.pref.example", security, "mailer", "a password");
        keep();
        JsonNode smtp = realm().says.path("smtpServer");
        assertThat(smtp.path("host").asText()).isEqualTo("mail.pref.example");
        assertThat(smtp.path("starttls").asBoolean()).isEqualTo(starttls);
        assertThat(smtp.path("ssl").asBoolean()).isEqualTo(ssl);
        assertThat(smtp.path("auth").asBoolean()).isTrue();
        assertThat(smtp.path("password").asText()).isEqualTo("a password");
    }

    @Test
    void aMailServerWithoutAUserIsAskedWithoutOne() {
        mailSetting("mail.pref.example", Security.NONE, null, null);
        keep();
        assertThat(realm().says.path("smtpServer").path("auth").asBoolean(true)).isFalse();
        assertThat(realm().says.path("smtpServer").has("password")).isFalse();
    }

    @Test
    void aMailServerThatTheOperatorNoLongerNamesIsNotUsed() {
        mailSetting("mail.pref.example", Security.TLS, "mailer", "a password");
        installation.server.asRoot(
                "UPDATE " + installation.database + ".mail_setting SET host = 'mail.elsewhere.example'");
        keep();
        assertThat(realm().says.path("smtpServer").path("host").asText()).isEqualTo("127.0.0.1");
        assertThat(realm().says.path("smtpServer").toString()).doesNotContain("a password");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 500, 503})
    void anIdentityServerThatRefusesIsNamedAndLosesNothing(int status) {
        String before = KEYCLOAK.holding();
        KEYCLOAK.failing("PUT /realms/" + REALM, status);
        JobProgress failed = keep();
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.failure()).contains(JobFailure.IDENTITY_SERVER);
        KEYCLOAK.wellAgain();
        assertThat(keep().state()).isEqualTo(JobState.DONE);
        assertThat(KEYCLOAK.holding()).isEqualTo(before);
    }

    @Test
    void aPrefectureThatTheRegistryDoesNotKnowIsRefused() {
        JobProgress failed = worker.carriedOut(Place.prefecture("050008"), new KeepPrefecture("050008"));
        assertThat(failed.failure()).contains(JobFailure.STATE);
        assertThat(KEYCLOAK.hasRealm("kasane-050008")).isFalse();
    }

    @Test
    void theFirstAdministratorIsInvitedToSetAPasswordAndASecondFactor() {
        assertThat(prepared(true).state()).isEqualTo(JobState.DONE);
        assertThat(KEYCLOAK.mails).containsExactly("ken-first [\"UPDATE_PASSWORD\",\"CONFIGURE_TOTP\"]");
        assertThat(realm().userNamed("ken-first").path("requiredActions").toString())
                .isEqualTo("[\"UPDATE_PASSWORD\",\"CONFIGURE_TOTP\"]");
        assertThat(installation.one("SELECT role FROM access_grant")).isEqualTo("PREFECTURE_ADMINISTRATOR");
    }

    @Test
    void whoHasSetAPasswordIsNotInvitedOnceMore() {
        prepared(true);
        realm().setCredential(realm().userNamed("ken-first").path("id").asText(), "password");
        prepared(true);
        assertThat(KEYCLOAK.mails).hasSize(1);
        assertThat(realm().users).hasSize(1);
    }

    @Test
    void nobodyIsInvitedWhereNoMailIsWanted() {
        prepared(false);
        assertThat(KEYCLOAK.mails).isEmpty();
        assertThat(realm().userNamed("ken-first").path("requiredActions")).isEmpty();
    }

    private JobProgress prepared(boolean invite) {
        String id = installation.column("SELECT id FROM app_user").stream()
                .findFirst()
                .orElseGet(() -> entered("ken-first"));
        return worker.carriedOut(
                AOMORI,
                new PreparePrefecture(
                        Installation.AOMORI,
                        new FirstAdministrator(id, "見本 太郎", "ken-first@example.jp", "ken-first"),
                        invite));
    }

    private String entered(String username) {
        String id = jp.kasane.kernel.control.Ids.next();
        installation
                .admin
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO app_user (id, prefecture_code, username, display_name, email, state, created_at,"
                                + " changed_at) VALUES (?, '020001', ?, '見本 太郎', 'x@example.jp', 'INVITED', NOW(6), NOW(6))",
                        id,
                        username));
        return id;
    }

    private void mailSetting(String host, Security security, String user, String password) {
        new MailServers(installation.web, installation.keys, installation.settings, Clock.systemUTC())
                .keep(
                        Installation.AOMORI,
                        new jp.kasane.kernel.mail.MailServer(host, 25, security, "ken@example.jp", user, password),
                        new ControlAudit.Act(
                                null, null, "PREFECTURE", Installation.AOMORI, "MAIL", "mail", null, null, null));
    }

    /** Kept, by the job that waits already if one does: a changed mail server asks for one. */
    private JobProgress keep() {
        Enqueued asked = installation.jobs.enqueue(AOMORI, new KeepPrefecture(Installation.AOMORI), null);
        String id =
                asked instanceof Enqueued.AlreadyUnderWay waits ? waits.jobId() : ((Enqueued.Accepted) asked).jobId();
        worker.go();
        return worker.progress(AOMORI, id);
    }

    private FakeRealm realm() {
        return KEYCLOAK.realm(REALM);
    }

    private JsonNode client() {
        return realm().clients.values().stream()
                .filter(one -> one.path("clientId").asText().equals("kasane-web"))
                .findFirst()
                .orElseThrow();
    }
}
