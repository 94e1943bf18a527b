package jp.kasane.admin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.kasane.admin.Installation;
import jp.kasane.admin.work.StepRefused;
import jp.kasane.admin.work.Task;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.FirstAdministrator;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobRequest.OnboardTown;
import jp.kasane.kernel.jobs.JobRequest.PreparePrefecture;
import jp.kasane.kernel.jobs.JobRequest.ResumeTown;
import jp.kasane.kernel.jobs.JobRequest.SuspendTown;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.Tenant.State;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.testing.Proof;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A town is being made, open or shut, and moves only along its table; each move stands in the trail once. */
class TownStatesTest {

    private static final String CODE = "023035";
    private static final FirstAdministrator FIRST =
            new FirstAdministrator("01AAAAAAAAAAAAAAAAAAAAAAAA", "架空 太郎", "a@example.jp", "first");

    private static Installation installation;

    private TownStates states;

    /** What may be asked, with the state it wants, the state it leads to, and how the trail calls it. */
    enum Ask {
        ACTIVATE(State.ONBOARDING, State.ACTIVE, "TOWN_ONBOARDED"),
        SUSPEND(State.ACTIVE, State.SUSPENDED, "TOWN_SUSPENDED"),
        RESUME(State.SUSPENDED, State.ACTIVE, "TOWN_RESUMED");

        private final State from;
        private final State to;
        private final String action;

        Ask(State from, State to, String action) {
            this.from = from;
            this.to = to;
            this.action = action;
        }
    }

    @BeforeAll
    static void install() {
        installation = new Installation();
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @BeforeEach
    void aTownBeingMade() {
        installation.emptied().provisioning().onboard(installation.order(CODE));
        installation.server.asRoot("DELETE FROM " + installation.database + ".control_audit");
        states = new TownStates(installation.admin);
    }

    @ParameterizedTest
    @CsvSource({
        "ONBOARDING, ACTIVATE, ACTIVE",
        "ONBOARDING, SUSPEND, -",
        "ONBOARDING, RESUME, -",
        "ACTIVE, ACTIVATE, ACTIVE",
        "ACTIVE, SUSPEND, SUSPENDED",
        "ACTIVE, RESUME, ACTIVE",
        "SUSPENDED, ACTIVATE, -",
        "SUSPENDED, SUSPEND, SUSPENDED",
        "SUSPENDED, RESUME, ACTIVE",
    })
    void everyAskInEveryState(State from, Ask ask, String to) {
        installation.server.asRoot("UPDATE " + installation.database + ".tenant SET state = '" + from + "'");
        boolean refused = !carriedOut(ask, "点検");
        assertThat(refused).isEqualTo(to.equals("-"));
        assertThat(town().state()).isEqualTo(refused ? from : State.valueOf(to));
    }

    @Test
    void anyCourseOfEventsFollowsTheTableAndTheTrailTellsIt() {
        Proof proof = Proof.of("proof.town.states.courses", 20, 2000, "courses");
        for (int course = 0; course < proof.cases(); course++) {
            Random random = proof.random(course);
            aTownBeingMade();
            State model = State.ONBOARDING;
            List<String> told = new ArrayList<>();
            for (int step = random.nextInt(12); step > 0; step--) {
                Ask ask = Ask.values()[random.nextInt(3)];
                boolean done = carriedOut(ask, "course " + course);
                assertThat(done).as("%s when %s", ask, model).isEqualTo(model == ask.from || model == ask.to);
                if (model == ask.from) {
                    told.add(ask.action);
                    model = ask.to;
                }
                assertThat(town().state()).isEqualTo(model);
            }
            assertThat(installation.column("SELECT action FROM control_audit ORDER BY id"))
                    .isEqualTo(told);
            proof.held(1);
        }
        proof.note();
    }

    @Test
    void itsPeopleSeeWhyItIsShutAndNoLongerOnceItIsOpen() {
        carriedOut(Ask.ACTIVATE, "");
        carriedOut(Ask.SUSPEND, "システム点検のため。\n12月1日まで");
        assertThat(town().stateReason()).isEqualTo("システム点検のため。\n12月1日まで");
        assertThat(installation.column("SELECT purpose FROM control_audit WHERE action = 'TOWN_SUSPENDED'"))
                .containsExactly("システム点検のため。\n12月1日まで");
        carriedOut(Ask.RESUME, "");
        assertThat(town().stateReason()).isNull();
    }

    @Test
    void aTownThatIsNotInTheRegistryIsRefused() {
        installation.emptied();
        for (Ask ask : Ask.values()) {
            assertThat(carriedOut(ask, "x")).as(ask.name()).isFalse();
        }
        assertThat(installation.column("SELECT action FROM control_audit")).isEmpty();
    }

    @Test
    void withItsOpeningTheTownForgetsWhatItWasToBeginWith() {
        ordered();
        carriedOut(Ask.ACTIVATE, "");
        assertThat(town().state()).isEqualTo(State.ACTIVE);
        assertThat(installation.column("SELECT file_name FROM first_definition"))
                .isEmpty();
    }

    @Test
    void theTownOpensAndForgetsOrNeither() {
        ordered();
        String trigger = installation.database + ".keeps";
        installation.server.asRoot("CREATE TRIGGER " + trigger + " BEFORE DELETE ON " + installation.database
                + ".first_definition FOR EACH ROW SIGNAL SQLSTATE '45000'");
        try {
            assertThatThrownBy(() -> carriedOut(Ask.ACTIVATE, "")).isInstanceOf(JdbiException.class);
        } finally {
            installation.server.asRoot("DROP TRIGGER " + trigger);
        }
        assertThat(town().state()).isEqualTo(State.ONBOARDING);
        assertThat(installation.column("SELECT action FROM control_audit")).isEmpty();
        assertThat(installation.column("SELECT file_name FROM first_definition"))
                .containsExactly("mura.yaml");

        carriedOut(Ask.ACTIVATE, "");

        assertThat(installation.column("SELECT action FROM control_audit")).containsExactly("TOWN_ONBOARDED");
        assertThat(installation.column("SELECT file_name FROM first_definition"))
                .isEmpty();
    }

    private static void ordered() {
        installation.server.asRoot("INSERT INTO " + installation.database + ".first_definition VALUES ('" + CODE
                + "', '{}', 'mura.yaml', NOW(6))");
    }

    @Test
    void aPrefectureIsOpenedOnce() {
        installation.prefecture("050008", "秋田県", "PREPARING");
        Task<PreparePrefecture> task =
                new Task<>(Place.prefecture("050008"), new PreparePrefecture("050008", FIRST, true), null);
        states.activatePrefecture(task);
        states.activatePrefecture(task);
        assertThat(new TenantRegistry(installation.admin)
                        .prefecture("050008")
                        .orElseThrow()
                        .state())
                .isEqualTo("ACTIVE");
        assertThat(installation.column("SELECT action FROM control_audit WHERE place_code = '050008'"))
                .containsExactly("PREFECTURE_PREPARED");
    }

    /** False when it was refused, which then names the state as the reason. */
    private boolean carriedOut(Ask ask, String reason) {
        Place place = Place.prefecture(Installation.AOMORI);
        try {
            switch (ask) {
                case ACTIVATE -> states.activate(new Task<>(place, new OnboardTown(CODE, FIRST, true), null));
                case SUSPEND -> states.suspend(new Task<>(place, new SuspendTown(CODE, reason), null));
                case RESUME -> states.resume(new Task<>(place, new ResumeTown(CODE), null));
            }
            return true;
        } catch (StepRefused refused) {
            assertThat(refused.failure()).isEqualTo(JobFailure.STATE);
            return false;
        }
    }

    private static Tenant town() {
        return new TenantRegistry(installation.admin).find(CODE).orElseThrow();
    }
}
