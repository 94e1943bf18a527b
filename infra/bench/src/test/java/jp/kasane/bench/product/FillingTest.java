package jp.kasane.bench.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.identity.SessionLimits;
import jp.kasane.kernel.identity.Sessions;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A town full of made-up consultations is as the product would have filled it, and entered as the product enters it. */
class FillingTest {

    @TempDir
    private static Path folder;

    private static AnInstallation here;

    private Tenant town;
    private Viewer officer;

    @BeforeAll
    static void install() throws IOException {
        here = new AnInstallation(folder);
    }

    @AfterAll
    static void close() {
        here.close();
    }

    @BeforeEach
    void aTown() {
        town = here.towns.newTown();
        officer = here.towns.newViewer(town, StandardRole.COORDINATOR);
    }

    /** Around the size of a batch. */
    @ParameterizedTest
    @ValueSource(ints = {1, 499, 500, 501})
    void everyRowArrivesHoweverManyThereAre(int rows) throws SQLException {
        fill(rows);
        String count = Integer.toString(rows);
        assertThat(here.column(town, "SELECT COUNT(*) FROM consultation")).containsExactly(count);
        assertThat(here.column(town, "SELECT COUNT(*) FROM consultation_search"))
                .containsExactly(count);
    }

    @Test
    void whatIsFilledIsWholeByTheProductsOwnRules() throws SQLException {
        fill(300);
        assertThat(here.column(town, "SELECT DISTINCT recorded_by FROM consultation"))
                .containsExactly(officer.userId());
        assertThat(here.column(
                        town,
                        "SELECT COUNT(*) FROM consultation WHERE (next_step = 'NONE') <>" + " (next_step_due IS NULL)"))
                .as("a step has a day, and no step has none")
                .containsExactly("0");
        assertThat(here.column(
                        town,
                        "SELECT COUNT(*) FROM consultation WHERE keep_until <> MAKEDATE(fiscal_year + 6, 1)"
                                + " + INTERVAL 3 MONTH - INTERVAL 1 DAY"))
                .as("kept until the fifth fiscal year after is over")
                .containsExactly("0");
        assertThat(here.column(town, "SELECT COUNT(*) FROM consultation WHERE received_on > '2026-10-31'"))
                .containsExactly("0");
    }

    @Test
    void theNextNumberIsOneNobodyHas() throws SQLException {
        fill(300);
        assertThat(here.column(
                        town,
                        "SELECT COUNT(*) FROM consultation c JOIN consultation_number n"
                                + " ON n.fiscal_year = c.fiscal_year WHERE c.serial > n.last_number"))
                .containsExactly("0");
        assertThat(here.column(town, "SELECT MIN(last_number) FROM consultation_number"))
                .allMatch(number -> Integer.parseInt(number) > 1000);
    }

    @Test
    void aNumberThatIsAlreadyHigherIsNotTakenBack() throws SQLException {
        try (Connection connection = here.installation.connect(town)) {
            connection
                    .createStatement()
                    .execute("INSERT INTO consultation_number (fiscal_year, last_number) VALUES (2026, 99999)");
        }
        fill(100);
        assertThat(here.column(town, "SELECT last_number FROM consultation_number WHERE fiscal_year = 2026"))
                .containsExactly("99999");
    }

    @Test
    void theyAreFoundByTheirNamesAndByWhatWasSaid() throws SQLException {
        fill(50);
        assertThat(here.column(
                        town,
                        "SELECT COUNT(*) FROM consultation_search s JOIN consultation c"
                                + " ON c.id = s.consultation_id WHERE s.name_key = '' OR s.text_key = ''"))
                .containsExactly("0");
        assertThat(here.column(
                        town,
                        "SELECT COUNT(*) FROM consultation_search WHERE MATCH (name_key, text_key)"
                                + " AGAINST ('架空')"))
                .allMatch(found -> Integer.parseInt(found) > 0);
    }

    @Test
    void aBenchEntersATownAsItsOwnUserAndNoOther() throws SQLException {
        assertThat(here.column(town, "SELECT SUBSTRING_INDEX(CURRENT_USER(), '@', 1)"))
                .containsExactly(town.databaseUser());
        Tenant other = here.towns.newTown();
        assertThatThrownBy(() -> here.column(town, "SELECT * FROM " + other.databaseName() + ".consultation"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aTownWithoutADatabaseIsNamed() {
        here.towns
                .control()
                .jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE tenant SET database_password = NULL WHERE code = ?", town.code()));
        Tenant without = here.installation.town(town.code());
        assertThatThrownBy(() -> here.installation.connect(without)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> here.installation.town("999999")).hasMessageContaining("999999");
    }

    @Test
    void anOfficerIsSignedInAsByAPage() {
        var user = new Users(here.towns.control(), Clock.systemUTC())
                .byId(officer.userId())
                .orElseThrow();
        assertThat(here.installation.user(user.username())).isEqualTo(user);
        String cookie = here.installation.cookieOf(user);
        assertThat(cookie).startsWith("__Host-kasane=");
        Sessions sessions = new Sessions(
                here.towns.control(),
                here.towns.keys(),
                SessionLimits.of(new jp.kasane.kernel.control.Settings("test", new java.util.Properties())),
                Clock.systemUTC());
        assertThat(sessions.find(cookie.substring("__Host-kasane=".length()))
                        .orElseThrow()
                        .user()
                        .id())
                .isEqualTo(user.id());
    }

    @Test
    void statementsAreCountedForEachAnswer() throws Exception {
        try (Connection working = here.installation.connect(town)) {
            StatementCount counter = new StatementCount(here.installation, town);
            StatementCount.Rate rate = counter.during(
                    () -> {
                        statements(working, "SELECT 1", 40);
                        statements(working, "UPDATE consultation SET version = 1 WHERE id = 'none'", 20);
                        return 20;
                    },
                    new StatementCount.Rate(Map.of()));
            assertThat(rate.each().get("select")).isBetween(2.0, 2.6);
            assertThat(rate.each().get("update")).isBetween(1.0, 1.3);
            assertThat(rate.each().get("insert")).isBetween(0.0, 0.3);
            assertThat(rate.toString()).contains("select 2.", "update 1.").doesNotContain("delete");
        }
    }

    @Test
    void whatIsSentAnywayIsNotCounted() throws Exception {
        StatementCount counter = new StatementCount(here.installation, town);
        StatementCount.Rate rest = counter.atRest(Duration.ofMillis(200));
        assertThat(rest.each().get("delete")).isZero();

        try (Connection working = here.installation.connect(town)) {
            StatementCount.Rate rate = counter.during(
                    () -> {
                        statements(working, "SELECT 1", 30);
                        Thread.sleep(1000);
                        return 10;
                    },
                    new StatementCount.Rate(Map.of("select", 10.0)));
            assertThat(rate.each().get("select")).isLessThan(2.5);
        }
    }

    private static void statements(Connection connection, String sql, int times) {
        try (var statement = connection.createStatement()) {
            for (int i = 0; i < times; i++) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(int rows) throws SQLException {
        List<Synthetic.Row> made = Synthetic.rows(rows);
        try (Connection connection = EmbeddedMariaDb.get()
                .connect(
                        town.databaseName(),
                        town.databaseUser(),
                        here.towns.keys().openText(town.passwordPurpose(), town.sealedPassword()))) {
            new Filling(connection, officer.userId()).with(made);
        }
    }
}
