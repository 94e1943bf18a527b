package jp.kasane.kernel.tenancy;

import static jp.kasane.kernel.tenancy.Asking.count;
import static jp.kasane.kernel.tenancy.Asking.execute;
import static jp.kasane.kernel.tenancy.Asking.marker;
import static jp.kasane.kernel.tenancy.Asking.read;
import static jp.kasane.kernel.tenancy.Asking.setting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.testing.TestTowns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a unit of work lets through, on a real MariaDB with grants enforced. */
class TownUnitTest {

    private static TestTowns prefecture;
    private static Towns towns;
    private static Tenant here;
    private static Tenant there;
    private static Viewer officer;

    @BeforeAll
    static void openTheTowns() {
        prefecture = new TestTowns();
        towns = new Towns(prefecture.keys(), Towns.Limits.USUAL, "kernel-tests");
        here = prefecture.newTown();
        there = prefecture.newTown();
        officer = prefecture.newViewer(here, StandardRole.COORDINATOR);
    }

    @AfterAll
    static void close() {
        towns.close();
        prefecture.close();
    }

    @Test
    void refusesWorkAfterTheUnitIsClosed() {
        TownUnit unit = towns.open(here, officer);
        unit.close();
        assertThatThrownBy(() -> marker(unit)).isInstanceOf(NoTownBound.class);
    }

    @Test
    void itDoesNotMatterWhatTheFirstThreadInATownKnowsOfTheApplication() {
        Tenant untouched = prefecture.newTown();
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try (TownUnit unit = towns.open(untouched, prefecture.newViewer(untouched, StandardRole.COORDINATOR))) {
            assertThat(marker(unit)).isEqualTo(untouched.code());
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    @Test
    void rollsBackWorkThatIsNotInTheAccessLog() {
        try (TownUnit unit = towns.open(here, officer)) {
            assertThatThrownBy(() -> unit.perform(t -> setting(t, "unaudited"))).isInstanceOf(Unaudited.class);
            assertThat(count(unit, "SELECT COUNT(*) FROM setting WHERE name = 'unaudited'"))
                    .isZero();
        }
    }

    @Test
    void writesTheAccessLogInTheTransactionOfTheAct() {
        try (TownUnit unit = towns.open(here, officer)) {
            long before = count(unit, "SELECT COUNT(*) FROM audit_entry");
            assertThatThrownBy(() -> unit.perform(t -> {
                        t.record(read("01ARZ3NDEKTSV4RRFFQ69G5FAV"));
                        throw new IllegalStateException("the act fails");
                    }))
                    .hasMessage("the act fails");
            assertThat(count(unit, "SELECT COUNT(*) FROM audit_entry")).isEqualTo(before);
            unit.perform(t -> t.record(read("01ARZ3NDEKTSV4RRFFQ69G5FAV")));
            assertThat(count(unit, "SELECT COUNT(*) FROM audit_entry")).isEqualTo(before + 1);
        }
    }

    @Test
    void letsNobodyChangeTheAccessLog() {
        try (TownUnit unit = towns.open(here, officer)) {
            for (String sql : List.of(
                    "UPDATE audit_entry SET action = 'X'",
                    "DELETE FROM audit_entry",
                    "DELETE FROM audit_shown",
                    "UPDATE audit_shown SET shown_hour = 0",
                    "TRUNCATE audit_entry",
                    "DROP TABLE audit_entry",
                    "UPDATE town_marker SET code = '000000'",
                    "CREATE TABLE more (a INT)")) {
                assertThatThrownBy(() -> unit.withoutPersonalData(t -> execute(t, sql)))
                        .as(sql)
                        .hasStackTraceContaining("denied");
            }
        }
    }

    @Test
    void isDeniedEveryOtherDatabase() {
        try (TownUnit unit = towns.open(here, officer)) {
            for (String table : List.of(
                    there.databaseName() + ".consultation",
                    there.databaseName() + ".town_marker",
                    "mysql.global_priv")) {
                assertThatThrownBy(() -> count(unit, "SELECT COUNT(*) FROM " + table))
                        .as(table)
                        .hasStackTraceContaining("denied");
            }
            List<?> seen = unit.withoutPersonalData(
                    t -> t.entities().createNativeQuery("SHOW DATABASES").getResultList());
            assertThat(seen).map(Object::toString).containsExactlyInAnyOrder("information_schema", here.databaseName());
        }
    }
}
