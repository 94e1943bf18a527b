package jp.kasane.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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
import jp.kasane.kernel.jobs.FirstDefinition;
import jp.kasane.kernel.jobs.FirstDefinition.Whence;
import jp.kasane.kernel.jobs.Job;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobRequest.OnboardTown;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.jobs.OnboardAnswer;
import jp.kasane.kernel.jobs.OnboardAnswer.Taken;
import jp.kasane.kernel.jobs.OnboardOrder;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrangement that a town begins with comes into its own database with its onboarding, whole and once, and stays nowhere else. */
class BeginningTest {

    private static final String IMABETSU = "023035";
    private static final String YOMOGITA = "023043";

    private Installation installation;

    @BeforeEach
    void install() {
        installation = new Installation();
        installation.withoutTowns(IMABETSU, YOMOGITA);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    /** What a definition is kept as; the title tells one from another. */
    static FirstDefinition titled(String title) {
        return new FirstDefinition(
                "{\"format\":\"kasane-definition\",\"version\":1,\"title\":\"" + title
                        + "\",\"effectiveFrom\":\"2027-04-01\",\"bodies\":[{\"id\":\"yorozu\",\"origin\":\"template\","
                        + "\"name\":\"よろず相談\"}]}",
                "mura.yaml");
    }

    private OnboardOrder order(String code) {
        return installation.order(code);
    }

    private void asked(OnboardOrder order) {
        OnboardAnswer answer = installation.provisioning().onboard(order);
        assertThat(answer).isInstanceOf(Taken.class);
    }

    static Stream<Arguments> everyMoment() {
        return JobKind.ONBOARD_TOWN.steps().stream()
                .flatMap(step -> Stream.of(Arguments.of(step, false), Arguments.of(step, true)));
    }

    @ParameterizedTest(name = "killed at {0}, its work done: {1}")
    @MethodSource("everyMoment")
    void killedAnywhereTheTownBeginsWithItOnceAndNobodyElseKeepsIt(JobStep moment, boolean worked) throws Exception {
        asked(order(IMABETSU).beginningWith(titled("今別町の体制")));

        assertThatThrownBy(() -> work(new StopsAt(moment, worked))).isInstanceOf(StopsAt.Killed.class);
        installation.admin.jdbi().useHandle(handle -> handle.execute("UPDATE job SET lease_until = created_at"));
        work(new StepMeasures());

        assertThat(installation.column("SELECT state FROM job")).containsExactly("DONE");
        assertThat(versions(IMABETSU)).containsExactly("1 今別町の体制 2027-04-01 mura.yaml");
        assertThat(kept()).isEmpty();
    }

    @Test
    void itsTrailSaysOnceThatItCameInAndWho() {
        installation.administratorOfAomori("ken", "ken@pref.example.jp");
        asked(order(IMABETSU).beginningWith(titled("体制")));
        installation
                .admin
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE job SET requested_by = (SELECT id FROM app_user WHERE username = 'ken')"));
        work(new StepMeasures());
        assertThat(
                        installation.column(
                                "SELECT CONCAT_WS(' ', l.action, l.place_kind, l.place_code, u.username)"
                                        + " FROM control_audit l JOIN app_user u ON u.id = l.actor_id WHERE subject_kind = 'definition'"))
                .containsExactly("CREATE TOWN 023035 ken");
    }

    static Stream<Arguments> everySource() {
        return Stream.of(
                Arguments.of(Whence.file(), "はじまりの体制: ファイル / begins with: a file"),
                Arguments.of(
                        Whence.template("01TEMPLATE"), "はじまりの体制: ひな形 01TEMPLATE / begins with: template 01TEMPLATE"),
                Arguments.of(Whence.town(YOMOGITA), "はじまりの体制: 市町村 023043 / begins with: town 023043"));
    }

    @ParameterizedTest
    @MethodSource("everySource")
    void theTrailOfTheOrderSaysWhereItCameFromAndNoTitle(Whence whence, String told) {
        asked(order(IMABETSU).beginningWith(titled("今別町の体制").from(whence)));
        assertThat(installation.column("SELECT purpose FROM control_audit WHERE action = 'ONBOARD_ASKED'"))
                .containsExactly(told);
    }

    @Test
    void theTrailOfAnOrderWithoutOneSaysNothingOfIt() {
        asked(order(IMABETSU));
        assertThat(installation.column(
                        "SELECT COALESCE(purpose, 'nothing') FROM control_audit WHERE action = 'ONBOARD_ASKED'"))
                .containsExactly("nothing");
    }

    @Test
    void aTownThatWasOrderedWithoutOneHasNone() throws Exception {
        asked(order(IMABETSU).beginningWith(titled("今別町の体制")));
        asked(order(YOMOGITA));
        work(new StepMeasures());
        work(new StepMeasures());
        assertThat(versions(IMABETSU)).hasSize(1);
        assertThat(versions(YOMOGITA)).isEmpty();
    }

    @Test
    void whileTheTownIsBeingMadeTheNewestOrderCountsAlone() throws Exception {
        asked(order(IMABETSU).beginningWith(titled("はじめの注文")));
        fails(JobStep.ORGANIZATION);
        asked(order(IMABETSU).beginningWith(titled("次の注文")));
        fails(JobStep.ORGANIZATION);
        assertThat(versions(IMABETSU)).containsExactly("1 次の注文 2027-04-01 mura.yaml");

        asked(order(IMABETSU));
        work(new StepMeasures());

        assertThat(versions(IMABETSU)).isEmpty();
        assertThat(kept()).isEmpty();
    }

    @Test
    void aDatabaseInWhichAnythingHappenedLosesNothing() throws Exception {
        asked(order(IMABETSU).beginningWith(titled("はじめの注文")));
        fails(JobStep.ORGANIZATION);
        installation.server.asRoot(
                "INSERT INTO kasane_t_" + IMABETSU + ".audit_entry (at, actor_id, actor_role, action,"
                        + " subject_kind, request_id) VALUES (NOW(6), 'x', 'AUDITOR', 'READ', 'x', 'x')");

        asked(order(IMABETSU).beginningWith(titled("次の注文")));
        work(new StepMeasures());

        assertThat(installation.column("SELECT failure_detail FROM job WHERE failure = 'STATE'"))
                .singleElement()
                .asString()
                .startsWith("the town's database is not a new one (rows in audit_entry)");
        assertThat(versions(IMABETSU)).containsExactly("1 はじめの注文 2027-04-01 mura.yaml");
        assertThat(town(IMABETSU).state()).isEqualTo(Tenant.State.ONBOARDING);
    }

    @Test
    void anOpenTownInWhichNobodyCameKeepsWhatItHasAndGetsAnotherVersion() throws Exception {
        asked(order(IMABETSU).beginningWith(titled("はじめの注文")));
        fails(JobStep.INVITATION);
        assertThat(town(IMABETSU).state()).isEqualTo(Tenant.State.ACTIVE);

        asked(order(IMABETSU));
        fails(JobStep.INVITATION);
        assertThat(versions(IMABETSU)).containsExactly("1 はじめの注文 2027-04-01 mura.yaml");

        asked(order(IMABETSU).beginningWith(titled("次の注文")));
        work(new StepMeasures());

        assertThat(versions(IMABETSU)).containsExactly("2 次の注文 2027-04-01 mura.yaml", "1 はじめの注文 2027-04-01 mura.yaml");
        assertThat(kept()).isEmpty();
    }

    @Test
    void anOrderThatIsRefusedLeavesNothingOfWhatItWasToBeginWith() {
        asked(order(IMABETSU).beginningWith(titled("はじめの注文")));
        assertThat(installation.provisioning().onboard(order(IMABETSU).beginningWith(titled("次の注文"))))
                .isInstanceOf(OnboardAnswer.Refused.class);
        assertThat(kept()).singleElement().asString().contains("はじめの注文");
    }

    @Test
    void whatDoesNotFitFailsTheOnboardingAndOpensNothing() {
        asked(order(IMABETSU).beginningWith(new FirstDefinition("{\"format\":\"other\"}", "x")));
        work(new StepMeasures());
        assertThat(installation.column("SELECT state FROM job")).containsExactly("FAILED");
        assertThat(town(IMABETSU).state()).isEqualTo(Tenant.State.ONBOARDING);
    }

    @Test
    void pagesHandItInAndCannotReadIt() throws SQLException {
        asked(order(IMABETSU).beginningWith(titled("体制")));
        try (var pages = installation.server.connect(
                installation.database, EmbeddedMariaDb.WEB_USER, EmbeddedMariaDb.PASSWORD)) {
            for (String sql : List.of(
                    "SELECT content FROM first_definition",
                    "SELECT * FROM first_definition",
                    "UPDATE first_definition SET content = ''")) {
                assertThatThrownBy(() -> pages.createStatement().execute(sql))
                        .as(sql)
                        .hasMessageContaining("denied");
            }
        }
    }

    private List<String> kept() {
        return installation.column("SELECT content FROM first_definition");
    }

    private Tenant town(String code) {
        return new TenantRegistry(installation.admin).find(code).orElseThrow();
    }

    private List<String> versions(String code) throws Exception {
        return versions(installation, code);
    }

    /** Every version as the town's own user reads it. */
    static List<String> versions(Installation installation, String code) throws Exception {
        Tenant town = new TenantRegistry(installation.admin).find(code).orElseThrow();
        String password = installation.keys.openText(town.passwordPurpose(), town.sealedPassword());
        try (var connection = installation.server.connect(town.databaseName(), town.databaseUser(), password);
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT CONCAT_WS(' ', number, title, effective_from, file_name)"
                                + " FROM definition_version WHERE taken_by IS NULL ORDER BY number DESC")) {
            List<String> versions = new ArrayList<>();
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
            return versions;
        }
    }

    private void fails(JobStep moment) {
        work(new StepObserver() {
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
        });
    }

    private void work(StepObserver observer) {
        worker(installation, observer).workOnce();
    }

    /** Makes towns' databases and opens them; what is done at the identity server and mailed is left out. */
    static Worker worker(Installation installation, StepObserver observer) {
        Plan<OnboardTown> plan = new DatabaseSteps(installation.admin, installation.servers(), installation.keys)
                .ofOnboarding()
                .with(JobStep.ORGANIZATION, task -> {})
                .with(JobStep.FIRST_ADMINISTRATOR, task -> {})
                .with(JobStep.FIRST_GRANT, new FirstGrants(installation.admin, Clock.systemUTC())::ofTown)
                .with(JobStep.ACTIVATION, new TownStates(installation.admin)::activate)
                .with(JobStep.INVITATION, task -> {});
        JobRunner runner = new JobRunner(installation.jobs, new Plans(List.of(plan)), observer, Worker.LEASE);
        return new Worker(installation.jobs, runner, "test");
    }
}
