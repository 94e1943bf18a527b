package jp.kasane.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.kasane.admin.databases.DatabaseSteps;
import jp.kasane.admin.registry.FirstGrants;
import jp.kasane.admin.registry.TownStates;
import jp.kasane.admin.work.JobRunner;
import jp.kasane.admin.work.Plan;
import jp.kasane.admin.work.Plans;
import jp.kasane.admin.work.StepMeasures;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.admin.work.Work;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobRequest.OnboardTown;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.jobs.OnboardAnswer.Reason;
import jp.kasane.kernel.jobs.OnboardAnswer.Refused;
import jp.kasane.kernel.jobs.OnboardAnswer.Taken;
import jp.kasane.kernel.jobs.OnboardOrder;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A town that is open, and in which nobody has come: nobody there could invite anybody, so the prefecture onboards it anew. */
class OnboardingAnewTest {

    private static final String IMABETSU = "023035";
    private static final Duration LEASE = Duration.ofSeconds(30);

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
    void whoseInvitationCouldNotBeSentIsInvitedAtTheRightAddress() {
        taken(installation.order(IMABETSU));
        work(false);
        assertThat(town().state()).isEqualTo(Tenant.State.ACTIVE);
        byte[] sealed = town().sealedPassword();

        Taken again = taken(mended());
        work(true);

        assertThat(state(again)).isEqualTo(JobState.DONE);
        assertThat(installation.column("SELECT CONCAT(display_name, ' ', email) FROM app_user"))
                .containsExactly("見本 訂正 mended@example.jp");
        assertThat(town().sealedPassword()).isEqualTo(sealed);
        assertThat(installation.provisioning().nobodyCame(Installation.AOMORI)).isEmpty();
    }

    @Test
    void whoseFirstAdministratorNeverCameIsGivenSomebodyElse() {
        taken(installation.order(IMABETSU));
        work(true);
        run("UPDATE access_grant SET void_if_unused_at = created_at");
        assertThat(installation.provisioning().nobodyCame(Installation.AOMORI)).containsExactly(IMABETSU);

        Taken again = taken(installation.order(IMABETSU, "another-admin"));
        work(true);

        assertThat(state(again)).isEqualTo(JobState.DONE);
        assertThat(installation.column("SELECT u.username FROM access_grant g JOIN app_user u ON u.id = g.user_id"
                        + " WHERE g.state = 'GRANTED' AND g.void_if_unused_at > g.created_at"))
                .containsExactly("another-admin");
    }

    @Test
    void inWhichSomebodyHasComeIsNotOpenToThePrefectureAnyMore() {
        taken(installation.order(IMABETSU));
        work(false);
        run("UPDATE access_grant SET first_used_at = created_at, state = 'REVOKED'");

        assertThat(installation.provisioning().onboard(mended()))
                .isEqualTo(new Refused(List.of(Reason.ALREADY_ONBOARDED)));
        assertThat(installation.column("SELECT email FROM app_user")).doesNotContain("mended@example.jp");
    }

    @Test
    void theTrailNamesTheFirstGrantAsItNamesEveryOther() {
        taken(installation.order(IMABETSU));
        work(true);

        assertThat(installation.column("SELECT l.action FROM control_audit l JOIN access_grant g"
                        + " ON l.subject_kind = 'grant' AND g.id = l.subject_id"))
                .containsExactly("GRANT_FIRST");
    }

    private Taken taken(OnboardOrder order) {
        return (Taken) installation.provisioning().onboard(order);
    }

    private static OnboardOrder mended() {
        return new OnboardOrder(
                Installation.AOMORI, IMABETSU, "見本 訂正", "mended@example.jp", "admin-" + IMABETSU, false, true, null);
    }

    private Tenant town() {
        return new TenantRegistry(installation.admin).find(IMABETSU).orElseThrow();
    }

    private JobState state(Taken taken) {
        return installation
                .jobs
                .progress(Place.prefecture(Installation.AOMORI), taken.jobId())
                .orElseThrow()
                .state();
    }

    private void run(String sql) {
        installation.admin.jdbi().useHandle(handle -> handle.execute(sql));
    }

    /** Carries the waiting job out. */
    private void work(boolean mailWorks) {
        Plan<OnboardTown> plan = new DatabaseSteps(installation.admin, installation.servers(), installation.keys)
                .ofOnboarding()
                .with(JobStep.ORGANIZATION, task -> {})
                .with(JobStep.FIRST_ADMINISTRATOR, task -> {})
                .with(JobStep.FIRST_GRANT, new FirstGrants(installation.admin, Clock.systemUTC())::ofTown)
                .with(JobStep.ACTIVATION, new TownStates(installation.admin)::activate)
                .with(JobStep.INVITATION, invitation(mailWorks));
        new JobRunner(installation.jobs, new Plans(List.of(plan)), new StepMeasures(), LEASE)
                .run(installation.jobs.claim("test", LEASE).orElseThrow());
    }

    private static Work<OnboardTown> invitation(boolean mailWorks) {
        return task -> {
            if (!mailWorks) {
                throw new StepRefused(JobFailure.MAIL, "no mail server in this test");
            }
        };
    }
}
