package jp.kasane.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.admin.databases.DatabaseSteps;
import jp.kasane.admin.registry.FirstGrants;
import jp.kasane.admin.registry.TownStates;
import jp.kasane.admin.work.JobRunner;
import jp.kasane.admin.work.Plan;
import jp.kasane.admin.work.Plans;
import jp.kasane.admin.work.StepMeasures;
import jp.kasane.admin.work.StepObserver;
import jp.kasane.admin.work.Worker;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.Job;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobRequest.OnboardTown;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.jobs.OnboardAnswer;
import jp.kasane.kernel.jobs.OnboardAnswer.Reason;
import jp.kasane.kernel.jobs.OnboardAnswer.Refused;
import jp.kasane.kernel.jobs.OnboardAnswer.Taken;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A town is onboarded on a real database; the identity server's part is noted instead of done. */
class OnboardingTest {

    private static final String IMABETSU = "023035";

    private final List<JobStep> atIdentityServer = new ArrayList<>();
    private Installation installation;

    @BeforeEach
    void install() {
        installation = new Installation();
        installation.withoutTowns(IMABETSU);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void oneOrderMakesATownThatOnlyItsOwnUserCanEnter() throws Exception {
        Taken taken = taken();

        worker(new StepMeasures()).workOnce();

        Tenant town = town();
        assertThat(state(taken.jobId())).isEqualTo(JobState.DONE);
        assertThat(town.state()).isEqualTo(Tenant.State.ACTIVE);
        assertThat(town.schemaVersion()).isEqualTo("1");
        assertThat(entering(town)).containsExactly("023035 今別町");
        assertThat(atIdentityServer)
                .containsExactly(JobStep.ORGANIZATION, JobStep.FIRST_ADMINISTRATOR, JobStep.INVITATION);
    }

    @Test
    void untilItIsActiveNothingOfTheTownIsReachable() {
        taken();

        assertThat(town().state()).isEqualTo(Tenant.State.ONBOARDING);
        assertThat(town().sealedPassword()).isNull();
    }

    static Stream<Arguments> everyMoment() {
        return JobKind.ONBOARD_TOWN.steps().stream()
                .flatMap(step -> Stream.of(Arguments.of(step, false), Arguments.of(step, true)));
    }

    @ParameterizedTest(name = "killed at {0}, its work done: {1}")
    @MethodSource("everyMoment")
    void killedAnywhereItLeavesNothingReachableAndTheNextWorkerFinishes(JobStep moment, boolean worked)
            throws Exception {
        Taken taken = taken();

        assertThatThrownBy(() -> worker(new StopsAt(moment, worked)).workOnce()).isInstanceOf(StopsAt.Killed.class);
        boolean opened = moment == JobStep.INVITATION || (moment == JobStep.ACTIVATION && worked);
        assertThat(town().state()).isEqualTo(opened ? Tenant.State.ACTIVE : Tenant.State.ONBOARDING);
        assertThat(worker(new StepMeasures()).workOnce()).as("the lease holds").isFalse();
        leaseEnds();

        worker(new StepMeasures()).workOnce();

        assertThat(state(taken.jobId())).isEqualTo(JobState.DONE);
        assertThat(town().state()).isEqualTo(Tenant.State.ACTIVE);
        assertThat(entering(town())).containsExactly("023035 今別町");
        assertThat(installation.column("SELECT role FROM access_grant WHERE place_code = '023035'"))
                .containsExactly("TOWN_ADMINISTRATOR");
        assertThat(installation.column("SELECT action FROM control_audit WHERE action LIKE 'TOWN%'"))
                .containsExactly("TOWN_ONBOARDED");
        assertThat(installation.column("SELECT id FROM app_user")).hasSize(1);
    }

    @Test
    void thatATownWasAskedToBeOpenedOrShutStandsInThePrefecturesTrail() {
        taken();
        worker(new StepMeasures()).workOnce();
        installation.provisioning().suspend(town(), "点検", null);
        assertThat(installation.column("SELECT CONCAT_WS(' ', action, place_code, subject_id) FROM control_audit"
                        + " WHERE action LIKE '%ASKED' ORDER BY id"))
                .containsExactly("ONBOARD_ASKED 020001 023035", "SUSPEND_ASKED 020001 023035");
    }

    @Test
    void afterAFailureItCanBeAskedForAgainAndMeetsTheSamePerson() {
        Taken first = taken();
        worker(new Faulty(JobStep.ORGANIZATION)).workOnce();
        assertThat(state(first.jobId())).isEqualTo(JobState.FAILED);
        assertThat(town().state()).isEqualTo(Tenant.State.ONBOARDING);

        Taken second = taken();
        worker(new StepMeasures()).workOnce();

        assertThat(state(second.jobId())).isEqualTo(JobState.DONE);
        assertThat(installation.column("SELECT id FROM app_user")).hasSize(1);
    }

    @Test
    void askedForAgainAfterItOpenedTheTownsPasswordStaysAsItWas() {
        Taken first = taken();
        assertThatThrownBy(() -> worker(new StopsAt(JobStep.ACTIVATION, true)).workOnce())
                .isInstanceOf(StopsAt.Killed.class);
        byte[] sealed = town().sealedPassword();
        leaseEnds();
        worker(new StepMeasures()).workOnce();

        assertThat(state(first.jobId())).isEqualTo(JobState.DONE);
        assertThat(town().sealedPassword()).isEqualTo(sealed);
    }

    @Test
    void whoNamesSomebodyElseTheSecondTimeTakesTheFirstOnesGrantAway() {
        taken();
        worker(new Faulty(JobStep.ACTIVATION)).workOnce();

        installation.provisioning().onboard(installation.order(IMABETSU, "another-admin"));
        worker(new StepMeasures()).workOnce();

        assertThat(installation.column("SELECT CONCAT(u.username, ' ', g.state) FROM access_grant g JOIN app_user u"
                        + " ON u.id = g.user_id ORDER BY g.created_at"))
                .containsExactly("admin-023035 REVOKED", "another-admin GRANTED");
    }

    @Test
    void theFirstGrantIsVoidIfUnusedForFourteenDays() {
        taken();
        worker(new StepMeasures()).workOnce();

        assertThat(installation.column("SELECT TIMESTAMPDIFF(DAY, created_at, void_if_unused_at) FROM access_grant"))
                .containsExactly("14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"023036", "0230", "abcdef", "02303５x", ""})
    void refusesACodeThatIsNone(String code) {
        assertThat(refusal(code)).containsAnyOf(Reason.CODE_CHECK_DIGIT, Reason.CODE_MALFORMED);
        assertThat(installation.column("SELECT code FROM tenant")).isEmpty();
    }

    @Test
    void refusesATownOfAnotherPrefectureAndAPrefectureItself() {
        assertThat(refusal("222224")).contains(Reason.OTHER_PREFECTURE);
        assertThat(refusal("020001")).contains(Reason.CODE_IS_PREFECTURE);
        assertThat(refusal("029998")).containsAnyOf(Reason.CODE_UNKNOWN, Reason.CODE_CHECK_DIGIT);
    }

    @Test
    void refusesASecondOrderWhileTheFirstIsUnderWayAndAfterItIsDone() {
        taken();
        assertThat(refusal(IMABETSU)).containsExactly(Reason.UNDER_WAY);
        worker(new StepMeasures()).workOnce();
        assertThat(refusal(IMABETSU)).contains(Reason.ALREADY_ONBOARDED);
        assertThat(installation.column("SELECT code FROM tenant")).hasSize(1);
    }

    @Test
    void refusesAUserNameThatIsSomebodyElses() {
        installation.provisioning().onboard(installation.order(IMABETSU, "the-admin"));

        assertThat(installation.provisioning().onboard(installation.order("023043", "the-admin")))
                .isEqualTo(new Refused(List.of(Reason.USERNAME_TAKEN)));
        assertThat(installation.column("SELECT code FROM tenant")).containsExactly(IMABETSU);
    }

    private Taken taken() {
        return (Taken) installation.provisioning().onboard(installation.order(IMABETSU));
    }

    private List<Reason> refusal(String code) {
        OnboardAnswer answer = installation.provisioning().onboard(installation.order(code, "somebody"));
        return ((Refused) answer).reasons();
    }

    private JobState state(String jobId) {
        return installation
                .jobs
                .progress(Place.prefecture(Installation.AOMORI), jobId)
                .orElseThrow()
                .state();
    }

    private Tenant town() {
        return new TenantRegistry(installation.admin).find(IMABETSU).orElseThrow();
    }

    /** What the town's own user finds with the password from the registry. */
    private List<String> entering(Tenant town) throws Exception {
        String password = installation.keys.openText(town.passwordPurpose(), town.sealedPassword());
        try (var connection = installation.server.connect(town.databaseName(), town.databaseUser(), password);
                var rows =
                        connection.createStatement().executeQuery("SELECT CONCAT(code, ' ', name) FROM town_marker")) {
            List<String> markers = new ArrayList<>();
            while (rows.next()) {
                markers.add(rows.getString(1));
            }
            return markers;
        }
    }

    private void leaseEnds() {
        installation
                .admin
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE job SET lease_until = ?", Instant.now().minusSeconds(1)));
    }

    private Worker worker(StepObserver observer) {
        Plan<OnboardTown> onboarding = new DatabaseSteps(installation.admin, installation.servers(), installation.keys)
                .ofOnboarding()
                .with(JobStep.ORGANIZATION, task -> atIdentityServer.add(JobStep.ORGANIZATION))
                .with(JobStep.FIRST_ADMINISTRATOR, task -> atIdentityServer.add(JobStep.FIRST_ADMINISTRATOR))
                .with(JobStep.FIRST_GRANT, new FirstGrants(installation.admin, Clock.systemUTC())::ofTown)
                .with(JobStep.ACTIVATION, new TownStates(installation.admin)::activate)
                .with(JobStep.INVITATION, task -> atIdentityServer.add(JobStep.INVITATION));
        JobRunner runner = new JobRunner(installation.jobs, new Plans(List.of(onboarding)), observer, Worker.LEASE);
        return new Worker(installation.jobs, runner, "test");
    }

    private record Faulty(JobStep moment) implements StepObserver {
        @Override
        public void begins(Job job, JobStep step) {
            if (step == moment) {
                throw new IllegalStateException("a fault of the test");
            }
        }

        @Override
        public void worked(Job job, JobStep step, Duration took) {
            // only what begins fails
        }
    }
}
