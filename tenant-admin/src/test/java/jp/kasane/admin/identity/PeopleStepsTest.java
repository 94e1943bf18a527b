package jp.kasane.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kasane.admin.AKeycloak;
import jp.kasane.admin.AWorker;
import jp.kasane.admin.FakeRealm;
import jp.kasane.admin.Installation;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobProgress;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.JobRequest.EndUser;
import jp.kasane.kernel.jobs.JobRequest.InviteUser;
import jp.kasane.kernel.jobs.JobRequest.KeepPrefecture;
import jp.kasane.kernel.jobs.JobRequest.ResetMfa;
import jp.kasane.kernel.jobs.JobRequest.ResetPassword;
import jp.kasane.kernel.jobs.JobState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a person's identity when the place that let them in asks, and that nobody else may ask. */
class PeopleStepsTest {

    private static final Place AOMORI = Place.prefecture(Installation.AOMORI);
    private static final Place IMABETSU = Place.town("023035");
    private static final Place YOMOGITA = Place.town("023043");

    private static final AKeycloak KEYCLOAK = new AKeycloak();
    private static Installation installation;
    private static AWorker worker;
    private String officer = "";

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
    void aTownWithAnOfficer() {
        installation.emptied().with(KEYCLOAK, false);
        KEYCLOAK.emptied();
        worker.carriedOut(AOMORI, new KeepPrefecture(Installation.AOMORI));
        officer = installation.person("officer", IMABETSU, StandardRole.CASE_WORKER);
    }

    @Test
    void whoIsInvitedGetsAnIdentityAndAMail() {
        assertThat(asked(new InviteUser(officer)).state()).isEqualTo(JobState.DONE);
        assertThat(KEYCLOAK.mails).containsExactly("officer [\"UPDATE_PASSWORD\"]");
        assertThat(realm().linksAsked.get(0))
                .contains("lifespan=" + Duration.ofDays(14).toSeconds());
        assertThat(installation.one("SELECT subject FROM app_user")).isEqualTo(subject());
        assertThat(trail()).containsExactly("INVITED");
    }

    @ParameterizedTest
    @CsvSource({
        "TOWN_ADMINISTRATOR, false, true",
        "COORDINATOR, false, false",
        "TOWN_ADMINISTRATOR, true, false",
    })
    void whoManagesAPlaceSetsASecondFactorOutsideADemonstration(StandardRole role, boolean demo, boolean secondFactor) {
        installation.with(KEYCLOAK, demo);
        try (AWorker here = new AWorker(installation)) {
            String person = installation.person("somebody", IMABETSU, role);
            here.carriedOut(IMABETSU, new InviteUser(person));
        }
        assertThat(KEYCLOAK.mails.get(0).contains("CONFIGURE_TOTP")).isEqualTo(secondFactor);
    }

    @Test
    void invitedTwiceThereIsOneIdentityAndNoMailOnceThePasswordIsSet() {
        asked(new InviteUser(officer));
        asked(new InviteUser(officer));
        assertThat(KEYCLOAK.mails).as("the first may have been lost").hasSize(2);
        realm().setCredential(subject(), "password");
        asked(new InviteUser(officer));
        assertThat(KEYCLOAK.mails).hasSize(2);
        assertThat(realm().users).hasSize(1);
    }

    @Test
    void aUserNameOfSomebodyElseIsNotTakenOver() {
        asked(new InviteUser(officer));
        realm().userNamed("officer")
                .putObject("attributes")
                .putArray("kasane-user")
                .add("somebody else");
        JobProgress failed = asked(new InviteUser(officer));
        assertThat(failed.failure()).contains(JobFailure.USERNAME_TAKEN);
        assertThat(KEYCLOAK.mails).hasSize(1);
    }

    @Test
    void anIdentityMadeByHandWithoutOurMarkIsNotTakenOver() {
        asked(new InviteUser(officer));
        realm().userNamed("officer").remove("attributes");
        assertThat(asked(new ResetPassword(officer)).state()).isEqualTo(JobState.DONE);
        assertThat(asked(new InviteUser(officer)).failure()).contains(JobFailure.USERNAME_TAKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500})
    void aMailThatCannotBeHandedOverIsSaidToBeTheReason(int status) {
        KEYCLOAK.failing("PUT .*/execute-actions-email", status);
        assertThat(asked(new InviteUser(officer)).failure()).contains(JobFailure.MAIL);
        assertThat(trail()).isEmpty();
        KEYCLOAK.wellAgain();
        assertThat(asked(new InviteUser(officer)).state()).isEqualTo(JobState.DONE);
        assertThat(realm().users).hasSize(1);
    }

    @Test
    void aNewPasswordEndsTheOldOneAndEverySession() {
        asked(new InviteUser(officer));
        realm().setCredential(subject(), "password");
        realm().setCredential(subject(), "otp");
        session(officer);
        assertThat(asked(new ResetPassword(officer)).state()).isEqualTo(JobState.DONE);
        assertThat(realm().credentialsOf(subject())).containsExactly("otp");
        assertThat(realm().signedOut).as("before and after").containsExactly(subject(), subject());
        assertThat(installation.column("SELECT user_id FROM web_session")).isEmpty();
        assertThat(KEYCLOAK.mails).last().asString().isEqualTo("officer [\"UPDATE_PASSWORD\"]");
        assertThat(realm().linksAsked)
                .last()
                .asString()
                .as("who asked for it waits for it")
                .contains("lifespan=" + Duration.ofDays(1).toSeconds());
        assertThat(trail()).containsExactly("INVITED", "PASSWORD_RESET");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TOWN_ADMINISTRATOR; [\"UPDATE_PASSWORD\",\"CONFIGURE_TOTP\"]",
                "CASE_WORKER; [\"UPDATE_PASSWORD\"]"
            })
    void aLostSecondFactorIsTakenAwayAndWhatWasAskedOfThemStays(StandardRole role, String next) {
        installation.server.asRoot("UPDATE " + installation.database + ".access_grant SET role = '" + role + "'");
        asked(new InviteUser(officer));
        realm().setCredential(subject(), "password");
        realm().setCredential(subject(), "otp");
        realm().setCredential(subject(), "webauthn");
        assertThat(asked(new ResetMfa(officer)).state()).isEqualTo(JobState.DONE);
        assertThat(realm().credentialsOf(subject())).containsExactly("password");
        assertThat(realm().userNamed("officer").path("requiredActions").toString())
                .isEqualTo(next);
        assertThat(realm().signedOut).as("before and after").containsExactly(subject(), subject());
    }

    @Test
    void whoHasLeftNeverSignsInAgain() {
        asked(new InviteUser(officer));
        session(officer);
        assertThat(asked(new EndUser(officer)).state()).isEqualTo(JobState.DONE);
        assertThat(realm().userNamed("officer").path("enabled").asBoolean(true)).isFalse();
        assertThat(realm().signedOut).containsExactly(subject());
        assertThat(installation.one("SELECT state FROM app_user")).isEqualTo("ENDED");
        assertThat(installation.column("SELECT user_id FROM web_session")).isEmpty();
        assertThat(trail()).containsExactly("INVITED", "USER_ENDED");
    }

    @Test
    void whoNeverHadAnIdentityCanLeaveAllTheSame() {
        assertThat(asked(new EndUser(officer)).state()).isEqualTo(JobState.DONE);
        assertThat(installation.one("SELECT state FROM app_user")).isEqualTo("ENDED");
        assertThat(realm().users).isEmpty();
    }

    @Test
    void whatAnIdentityServerDidNotCloseIsNotCalledEnded() {
        asked(new InviteUser(officer));
        KEYCLOAK.failing("PUT .*/users/[^/]+", 503);
        assertThat(asked(new EndUser(officer)).failure()).contains(JobFailure.IDENTITY_SERVER);
        assertThat(installation.one("SELECT state FROM app_user")).isEqualTo("INVITED");
    }

    @ParameterizedTest
    @MethodSource("resets")
    void nothingIsResetForSomebodyWithoutAnIdentity(Function<String, JobRequest> reset) {
        assertThat(asked(reset.apply(officer)).failure()).contains(JobFailure.STATE);
    }

    static Stream<Function<String, JobRequest>> resets() {
        return Stream.of(ResetPassword::new, ResetMfa::new);
    }

    static Stream<Arguments> everyAskAndStranger() {
        List<Function<String, JobRequest>> asks =
                List.of(InviteUser::new, ResetPassword::new, ResetMfa::new, EndUser::new);
        return asks.stream()
                .flatMap(ask ->
                        Stream.of(YOMOGITA, AOMORI, Place.town("999999")).map(stranger -> Arguments.of(ask, stranger)));
    }

    /** Neither another town that granted them something, nor the prefecture above. */
    @ParameterizedTest
    @MethodSource("everyAskAndStranger")
    void nobodyButThePlaceThatLetThemInMayAsk(Function<String, JobRequest> ask, Place stranger) {
        asked(new InviteUser(officer));
        realm().setCredential(subject(), "password");
        grantElsewhere(stranger);
        session(officer);
        String before = KEYCLOAK.holding() + KEYCLOAK.mails + realm().signedOut + trail();

        JobProgress refused = worker.carriedOut(stranger, ask.apply(officer));

        assertThat(refused.failure()).contains(JobFailure.NOT_THEIRS);
        assertThat(KEYCLOAK.holding() + KEYCLOAK.mails + realm().signedOut + trail())
                .isEqualTo(before);
        assertThat(realm().credentialsOf(subject())).containsExactly("password");
        assertThat(installation.one("SELECT state FROM app_user")).isEqualTo("INVITED");
        assertThat(installation.column("SELECT user_id FROM web_session")).hasSize(1);
    }

    @Test
    void somebodyWhomNobodyKnowsIsRefused() {
        assertThat(asked(new EndUser("01AAAAAAAAAAAAAAAAAAAAAAAA")).failure()).contains(JobFailure.STATE);
    }

    private JobProgress asked(JobRequest request) {
        return worker.carriedOut(IMABETSU, request);
    }

    private void grantElsewhere(Place place) {
        installation.server.asRoot("INSERT INTO " + installation.database + ".access_grant (id, user_id, place_kind,"
                + " place_code, role, purpose, state, valid_from, created_at) VALUES ('"
                + jp.kasane.kernel.control.Ids.next() + "', '" + officer + "', '" + place.kind() + "', '"
                + place.code() + "', 'ADVISER', 'x', 'GRANTED', '2026-04-01', NOW(6) + INTERVAL 1 DAY)");
    }

    private void session(String user) {
        installation.server.asRoot("INSERT INTO " + installation.database
                + ".web_session (id_hash, user_id, prefecture_code, csrf_token, created_at, last_seen_at,"
                + " absolute_end_at) VALUES (REPEAT('x', 32), '" + user + "', '020001', 'x', NOW(6), NOW(6), NOW(6))");
    }

    private List<String> trail() {
        return installation.column("SELECT action FROM control_audit ORDER BY id");
    }

    private FakeRealm realm() {
        return KEYCLOAK.realm("kasane-020001");
    }

    private String subject() {
        return realm().userNamed("officer").path("id").asText();
    }
}
