package jp.kasane.kernel.tenancy;

import static jp.kasane.kernel.tenancy.Asking.marker;
import static jp.kasane.kernel.tenancy.Asking.setting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import jp.kasane.kernel.audit.AuditEntry;
import jp.kasane.kernel.audit.AuditEntry.Action;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.tenancy.Tenant.DatabaseServer;
import jp.kasane.kernel.testing.TestTowns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A town's pool serves the town as the registry has it at this moment, and goes when nobody is inside. */
class TownPoolTest {

    private static final Duration BRIEFLY = Duration.ofMillis(400);

    private static TestTowns prefecture;
    private static Tenant town;
    private static Viewer officer;

    private final Towns towns =
            new Towns(prefecture.keys(), new Towns.Limits(2, BRIEFLY, Duration.ofMinutes(5)), "kernel-tests");

    @BeforeAll
    static void open() {
        prefecture = new TestTowns();
        town = prefecture.newTown();
        officer = prefecture.newViewer(town, StandardRole.COORDINATOR);
    }

    @AfterAll
    static void close() {
        prefecture.close();
    }

    @AfterEach
    void closeTowns() {
        towns.close();
    }

    private static Tenant now(DatabaseServer server, String database, String user, byte @Nullable [] password) {
        return new Tenant(
                town.code(),
                town.prefectureCode(),
                town.name(),
                town.kana(),
                town.state(),
                null,
                server,
                database,
                user,
                password,
                null,
                false);
    }

    private void visit(Tenant as) {
        try (TownUnit unit = towns.open(as, officer)) {
            assertThat(marker(unit)).isEqualTo(town.code());
        }
    }

    private void isNotServedByTheFormerPool(Tenant changed) {
        visit(town);
        assertThatThrownBy(() -> visit(changed)).isInstanceOf(RuntimeException.class);
        visit(town);
    }

    @Test
    void doesNotServeATownThatMovedToAnotherServer() {
        DatabaseServer elsewhere = new DatabaseServer("elsewhere", "127.0.0.1", 1);
        isNotServedByTheFormerPool(now(elsewhere, town.databaseName(), town.databaseUser(), town.sealedPassword()));
    }

    @Test
    void doesNotServeATownOfAnotherDatabase() {
        isNotServedByTheFormerPool(now(town.server(), "kasane_t_none", town.databaseUser(), town.sealedPassword()));
    }

    @Test
    void doesNotServeATownOfAnotherUser() {
        isNotServedByTheFormerPool(now(town.server(), town.databaseName(), "kasane_t_none", town.sealedPassword()));
    }

    @Test
    void doesNotServeATownWithAnotherPassword() {
        byte[] other = prefecture.keys().seal(town.passwordPurpose(), "another-password");
        isNotServedByTheFormerPool(now(town.server(), town.databaseName(), town.databaseUser(), other));
    }

    @Test
    void isNotOpenedWithoutAPassword() {
        Tenant without = now(town.server(), town.databaseName(), town.databaseUser(), null);
        assertThatThrownBy(() -> visit(without))
                .isInstanceOf(TownUnavailable.class)
                .hasNoCause();
    }

    @Test
    void staysOpenForWhoeverIsInsideWhenTheTownIsOpenedAnew() {
        byte[] sealedAnew = prefecture
                .keys()
                .seal(town.passwordPurpose(), prefecture.keys().open(town.passwordPurpose(), town.sealedPassword()));
        Tenant anew = now(town.server(), town.databaseName(), town.databaseUser(), sealedAnew);
        try (TownUnit inside = towns.open(town, officer)) {
            assertThat(marker(inside)).isEqualTo(town.code());
            visit(anew);
            assertThat(marker(inside)).isEqualTo(town.code());
        }
    }

    @Test
    void takesNobodyInOnceItIsToGo() {
        ScheduledExecutorService housekeeping = Executors.newScheduledThreadPool(1);
        OpenTown pool = new OpenTown(
                town,
                prefecture.keys(),
                Towns.Limits.USUAL,
                "kernel-tests",
                new ServerGate("embedded", 1),
                List::of,
                housekeeping);
        assertThat(pool.enter()).isTrue();
        pool.leave();
        pool.retire();
        assertThat(pool.enter()).isFalse();
        housekeeping.shutdownNow();
    }

    /** The library that maps records would write what failed, with its values, to wherever it writes. */
    @Test
    void whatADatabaseRefusesIsWrittenNowhere() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try (TownUnit unit = towns.open(town, officer)) {
            assertThatThrownBy(() -> unit.withoutPersonalData(
                            t -> Asking.execute(t, "INSERT INTO nowhere VALUES ('a word of a resident')")))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain("a word of a resident");
    }

    @Test
    void itsNameIsMadeOfACodeAndOfNothingElse() {
        for (String code : List.of("", "23035", "0230355", "02303a", "023035`; --", "０２３０３５")) {
            assertThatThrownBy(() -> Tenant.databaseNameOf(code)).as(code).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Tenant.databaseNameOf("023035")).isEqualTo("kasane_t_023035");
    }

    @Test
    void whatAListShowedIsFoundAgainByTheRecord() {
        String record = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
        try (TownUnit unit = towns.open(town, officer)) {
            unit.perform(
                    t -> t.record(AuditEntry.shown(Action.LIST, Right.RECORD_LIST, "consultation", List.of(record))));
            assertThat(Asking.count(unit, "SELECT COUNT(*) FROM audit_shown WHERE record_id = '" + record + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void whatOneUnitReadsAnotherDoesNotKeep() {
        try (TownUnit one = towns.open(town, officer);
                TownUnit other = towns.open(town, officer)) {
            assertThatThrownBy(() -> one.perform(t -> setting(t, "undone"))).isInstanceOf(Unaudited.class);
            assertThat(Asking.count(other, "SELECT COUNT(*) FROM setting WHERE name = 'undone'"))
                    .isZero();
        }
    }
}
