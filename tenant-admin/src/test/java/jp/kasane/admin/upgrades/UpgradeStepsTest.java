package jp.kasane.admin.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kasane.admin.Installation;
import jp.kasane.admin.StopsAt;
import jp.kasane.admin.work.StepMeasures;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobProgress;
import jp.kasane.kernel.jobs.JobRequest.UpgradeTown;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.upgrades.UpgradeState;
import jp.kasane.kernel.upgrades.Upgrades.Choice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One town's upgrade, step by step, on a real database. */
class UpgradeStepsTest {

    private static final Place AOMORI = Place.prefecture(Installation.AOMORI);

    private ManyTowns towns;
    private String first;
    private String second;

    @BeforeEach
    void twoTowns() {
        towns = new ManyTowns(new Installation(), 2);
        first = towns.codes.get(0);
        second = towns.codes.get(1);
    }

    @AfterEach
    void close() {
        towns.close();
    }

    static Stream<Arguments> everyMoment() {
        return ManyTowns.steps().stream()
                .flatMap(step -> Stream.of(Arguments.of(step, false), Arguments.of(step, true)));
    }

    @ParameterizedTest(name = "killed at {0}, its work done: {1}")
    @MethodSource("everyMoment")
    void killedAnywhereTheTownIsShutOrWholeAndTheNextWorkerFinishes(JobStep moment, boolean worked) throws Exception {
        towns.upgrades.begin("2", Choice.EVERYTHING);
        towns.upgrades.advance(1);

        assertThatThrownBy(() -> towns.worker(ManyTowns.SECOND, new StopsAt(moment, worked))
                        .workOnce())
                .isInstanceOf(StopsAt.Killed.class);

        boolean notBegun = moment == JobStep.CLOSING && !worked;
        boolean whole = moment == JobStep.REOPENING && worked;
        assertThat(towns.town(first).isAt("1")).isEqualTo(notBegun);
        assertThat(towns.town(first).isAt("2")).isEqualTo(whole);
        assertThat(towns.town(second).isAt("1")).as("nobody else is touched").isTrue();

        towns.leaseEnds();
        assertThat(towns.seenThrough().state()).isEqualTo(UpgradeState.DONE);
        assertThat(towns.at("2")).containsExactly(first, second);
        towns.workAt(first);
        assertThat(towns.tables(first)).isEqualTo(towns.tables(second));
        assertThat(towns.installation.column("SELECT place_code FROM control_audit WHERE action = 'TOWN_UPGRADED'"))
                .containsExactly(first, second);
    }

    static IntStream everyLength() {
        return IntStream.rangeClosed(0, ManyTowns.statements().size());
    }

    @ParameterizedTest(name = "died after {0} statements")
    @MethodSource("everyLength")
    void aMigrationThatDiedInTheMiddleIsRepeatedFromItsBeginning(int done) throws SQLException {
        towns.inTown(first, "INSERT INTO @word (id, said) VALUES (1, 'Ａ'), (2, 'Ｂ')");
        ManyTowns.statements().subList(0, done).forEach(statement -> halfDone(first, statement));

        assertThat(towns.upgraded(Choice.EVERYTHING).state()).isEqualTo(UpgradeState.DONE);

        assertThat(towns.tables(first)).isEqualTo(towns.tables(second));
        towns.workAt(first);
    }

    private void halfDone(String code, String statement) {
        towns.inTown(code, statement.replaceFirst("(TABLE |TABLE IF NOT EXISTS |UPDATE )(word)", "$1@$2"));
    }

    @Test
    void whoeverWasShutOutIsShutOutUntilTheEnd() {
        towns.inTown(first, "INSERT INTO @word (id, said) VALUES (1, '架空'), (2, '架空')");
        assertThat(asked(first, "2").failure()).contains(JobFailure.DATABASE);
        assertThat(asked(first, "2").failure())
                .as("again, as long as it is not mended")
                .contains(JobFailure.DATABASE);
        assertThat(towns.town(first).upgradingTo()).isEqualTo("2");
        assertThat(towns.town(first).schemaVersion()).isEqualTo("1");
    }

    @Test
    void aDatabaseThatANewerReleaseHasBeenAtIsRefusedAndLeftAsItIs() throws SQLException {
        towns.inTown(
                first,
                "INSERT INTO @flyway_schema_history (installed_rank, version, description, type, script,"
                        + " checksum, installed_by, execution_time, success) VALUES (9, '9', 'later', 'SQL', 'V9__later.sql', 1,"
                        + " 'x', 1, 1)");
        List<String> before = towns.tables(first);
        assertThat(asked(first, "2").failure()).contains(JobFailure.NEWER_SCHEMA);
        assertThat(towns.tables(first)).isEqualTo(before);
        assertThat(towns.town(first).upgradingTo())
                .as("nobody is shut out for nothing")
                .isNull();
    }

    @Test
    void aReleaseThatDoesNotKnowTheVersionShutsNobodyOut() {
        JobProgress progress = asked(first, "3");
        assertThat(progress.failure()).contains(JobFailure.STATE);
        assertThat(towns.town(first).isAt("1")).isTrue();
    }

    @Test
    void aMigrationThatWasChangedAfterItRanIsRefused() {
        towns.inTown(first, "UPDATE @flyway_schema_history SET checksum = 1 WHERE version = '1'");
        assertThat(asked(first, "2").failure()).contains(JobFailure.DATABASE);
        assertThat(towns.town(first).isAt("2")).isFalse();
    }

    @Test
    void aSuspendedTownIsUpgradedAndStaysSuspended() {
        towns.installation.server.asRoot("UPDATE " + towns.installation.database
                + ".tenant SET state = 'SUSPENDED', state_reason = '点検' WHERE code = '" + first + "'");
        assertThat(asked(first, "2").state()).isEqualTo(JobState.DONE);
        assertThat(towns.town(first).state()).isEqualTo(Tenant.State.SUSPENDED);
        assertThat(towns.town(first).isAt("2")).isTrue();
    }

    @Test
    void aTownThatIsStillBeingMadeIsNoMatterOfUpgrades() {
        towns.installation.server.asRoot("UPDATE " + towns.installation.database
                + ".tenant SET state = 'ONBOARDING' WHERE code = '" + first + "'");
        assertThat(asked(first, "2").failure()).contains(JobFailure.STATE);
    }

    @Test
    void theTownsUserMayDoWithTheNewTablesWhatItMayWithTheOldAndNoMore() {
        asked(first, "2");
        assertThatThrownBy(() -> enter(first, "DELETE FROM audit_entry")).hasMessageContaining("denied");
        assertThatThrownBy(() -> enter(first, "ALTER TABLE word_use ADD COLUMN x INT"))
                .hasMessageContaining("denied");
    }

    private void enter(String code, String sql) throws SQLException {
        Tenant town = towns.town(code);
        String password = towns.installation.keys.openText(town.passwordPurpose(), town.sealedPassword());
        try (var connection = towns.installation.server.connect(town.databaseName(), town.databaseUser(), password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private JobProgress asked(String code, String version) {
        String id = ((Enqueued.Accepted) towns.installation.jobs.enqueue(AOMORI, new UpgradeTown(code, version), null))
                .jobId();
        towns.worker(ManyTowns.SECOND, new StepMeasures()).workOnce();
        return towns.installation.jobs.progress(AOMORI, id).orElseThrow();
    }
}
