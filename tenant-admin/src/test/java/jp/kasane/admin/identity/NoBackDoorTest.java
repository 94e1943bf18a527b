package jp.kasane.admin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import jp.kasane.admin.Installation;
import jp.kasane.admin.work.JobRunner;
import jp.kasane.admin.work.Plans;
import jp.kasane.admin.work.StepMeasures;
import jp.kasane.admin.work.Worker;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a page believed when it asked: the worker resets nothing from a prefecture for whoever holds a grant of a town. */
class NoBackDoorTest {

    private static final Place AOMORI = Place.prefecture(Installation.AOMORI);
    private static final Place IMABETSU = Place.town("023035");

    private final Installation installation = new Installation();
    private final IdentityServer nowhere = new IdentityServer(settings());

    @AfterEach
    void close() {
        nowhere.close();
        installation.close();
    }

    private static Settings settings() {
        Properties properties = new Properties();
        properties.setProperty("kasane.mode", "production");
        properties.setProperty("kasane.public.url", "http://localhost:1");
        properties.setProperty("kasane.identity.url", "http://127.0.0.1:1");
        properties.setProperty("kasane.identity.admin.client", "nobody");
        properties.setProperty("kasane.identity.admin.secret", "none");
        return new Settings("test", properties);
    }

    /** What a prefecture can ask for somebody's sign-in. */
    enum Asked {
        PASSWORD,
        SECOND_FACTOR;

        JobRequest about(String user) {
            return this == PASSWORD ? new JobRequest.ResetPassword(user) : new JobRequest.ResetMfa(user);
        }
    }

    private String officer() {
        String id = Ids.next();
        installation
                .admin
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO app_user (id, prefecture_code, username, display_name, email, state, created_at,"
                                + " changed_at) VALUES (?, ?, ?, '見本 花子', ?, 'ACTIVE', NOW(6), NOW(6))",
                        id,
                        Installation.AOMORI,
                        "hana",
                        "hana@example.jp"));
        grant(id, AOMORI, StandardRole.PREFECTURE_OFFICER, "GRANTED");
        return id;
    }

    private void grant(String user, Place place, StandardRole role, String state) {
        installation
                .admin
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO access_grant (id, user_id, place_kind, place_code, role, purpose, state, valid_from,"
                                + " created_at) VALUES (?, ?, ?, ?, ?, '配属', ?, ?, NOW(6))",
                        Ids.next(),
                        user,
                        place.kind().name(),
                        place.code(),
                        role.name(),
                        state,
                        LocalDate.of(2026, 4, 1)));
    }

    private JobFailure carriedOut(JobRequest request) {
        String job = ((Enqueued.Accepted) installation.jobs.enqueue(AOMORI, request, null)).jobId();
        PeopleSteps steps = new PeopleSteps(installation.admin, installation.keys, settings(), nowhere);
        JobRunner runner = new JobRunner(installation.jobs, new Plans(steps.plans()), new StepMeasures(), Worker.LEASE);
        new Worker(installation.jobs, runner, "test").workOnce();
        return JobFailure.valueOf(installation
                .column("SELECT failure FROM job WHERE id = '" + job + "'")
                .get(0));
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    void whoHoldsAGrantOfATownKeepsTheirSignIn(Asked asked) {
        String hana = officer();
        grant(hana, IMABETSU, StandardRole.COORDINATOR, "GRANTED");

        assertThat(carriedOut(asked.about(hana))).isEqualTo(JobFailure.NOT_THEIRS);
        assertThat(trail()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    void whoIsProposedForOneKeepsItAsWell(Asked asked) {
        String hana = officer();
        grant(hana, IMABETSU, StandardRole.COORDINATOR, "PROPOSED");

        assertThat(carriedOut(asked.about(hana))).isEqualTo(JobFailure.NOT_THEIRS);
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    void whoHoldsNoneIsTheirs(Asked asked) {
        String hana = officer();
        grant(hana, IMABETSU, StandardRole.COORDINATOR, "REVOKED");

        // Nobody of that name is at the identity server: it came as far as asking.
        assertThat(carriedOut(asked.about(hana))).isEqualTo(JobFailure.STATE);
    }

    private List<String> trail() {
        return installation.column("SELECT action FROM control_audit WHERE action IN ('PASSWORD_RESET', 'MFA_RESET')");
    }
}
