package jp.kasane.kernel.tenancy;

import static jp.kasane.kernel.tenancy.Asking.database;
import static jp.kasane.kernel.tenancy.Asking.execute;
import static jp.kasane.kernel.tenancy.Asking.marker;
import static jp.kasane.kernel.tenancy.Asking.setting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.kernel.testing.TestTowns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The kernel's isolation, on a real MariaDB with grants enforced. */
class TownsTest {

    private static TestTowns prefecture;
    private static Tenant here;
    private static Tenant there;
    private static Viewer officer;

    private final Towns towns = new Towns(prefecture.keys(), limits(4, 400, 60_000), "kernel-tests");

    @BeforeAll
    static void openTheTowns() {
        prefecture = new TestTowns();
        here = prefecture.newTown();
        there = prefecture.newTown();
        officer = prefecture.newViewer(here, StandardRole.COORDINATOR);
    }

    @AfterAll
    static void close() {
        prefecture.close();
    }

    @AfterEach
    void closeTowns() {
        towns.close();
    }

    @Test
    void entersTheTownItWasOpenedFor() {
        try (TownUnit unit = towns.open(here, officer)) {
            assertThat(marker(unit)).isEqualTo(here.code());
            assertThat(database(unit)).isEqualTo(here.databaseName());
        }
    }

    @Test
    void refusesAViewerOfAnotherTown() {
        assertThatThrownBy(() -> towns.open(there, officer)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesATownThatIsNotActive() {
        for (Tenant.State state : List.of(Tenant.State.ONBOARDING, Tenant.State.SUSPENDED)) {
            assertThatThrownBy(() -> towns.open(in(here, state), officer)).isInstanceOf(TownUnavailable.class);
        }
    }

    @Test
    void cannotEnterWithAnotherTownsSealedPassword() {
        Tenant forged = new Tenant(
                here.code(),
                here.prefectureCode(),
                here.name(),
                here.kana(),
                here.state(),
                null,
                here.server(),
                there.databaseName(),
                there.databaseUser(),
                there.sealedPassword(),
                null,
                false);
        assertThatThrownBy(() -> marker(towns.open(forged, officer))).hasStackTraceContaining("does not open");
    }

    @Test
    void noticesADatabaseThatIsNotTheTowns() throws Exception {
        Tenant forged = new Tenant(
                here.code(),
                here.prefectureCode(),
                here.name(),
                here.kana(),
                here.state(),
                null,
                there.server(),
                there.databaseName(),
                there.databaseUser(),
                prefecture
                        .keys()
                        .seal(
                                here.passwordPurpose(),
                                prefecture.keys().open(there.passwordPurpose(), there.sealedPassword())),
                null,
                false);
        assertThatThrownBy(() -> marker(towns.open(forged, officer)))
                .isNotInstanceOf(TownUnavailable.class)
                .hasStackTraceContaining("WrongTown");
    }

    @Test
    void keepsThirtyTwoThreadsOnRandomTownsApart() throws Exception {
        List<Tenant> all = List.of(here, there, prefecture.newTown(), prefecture.newTown());
        List<Viewer> viewers = all.stream()
                .map(t -> prefecture.newViewer(t, StandardRole.CASE_WORKER))
                .toList();
        Proof proof = Proof.of("proof.isolation.visits", 32 * 25, 32 * 2_500, "visits of 32 threads");
        int each = proof.cases() / 32;
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<Future<Integer>> work = new ArrayList<>();
        for (int thread = 0; thread < 32; thread++) {
            Random random = proof.random(thread);
            work.add(threads.submit(() -> visit(all, viewers, random, each)));
        }
        int served = 0;
        for (Future<Integer> one : work) {
            served += one.get();
        }
        threads.shutdown();
        assertThat(served).isGreaterThan(proof.cases() / 3);
        proof.held(32L * each);
        proof.note();
    }

    /** Visits random towns, some visits failing on purpose; returns how many were served, each in its own town. */
    private int visit(List<Tenant> all, List<Viewer> viewers, Random random, int rounds) {
        int served = 0;
        for (int round = 0; round < rounds; round++) {
            int which = random.nextInt(all.size());
            Tenant town = all.get(which);
            try (TownUnit unit = towns.open(town, viewers.get(which))) {
                assertThat(marker(unit)).isEqualTo(town.code());
                if (random.nextInt(4) == 0) {
                    failOnPurpose(unit);
                }
                assertThat(database(unit)).isEqualTo(town.databaseName());
                served++;
            } catch (RuntimeException e) {
                assertThat(e).hasStackTraceContaining("not available, request timed out");
            }
        }
        return served;
    }

    private static void failOnPurpose(TownUnit unit) {
        try {
            unit.perform(t -> setting(t, Ids.next()));
            throw new AssertionError("unaudited work was kept");
        } catch (Unaudited expected) {
            assertThat(expected).hasMessageContaining("access log");
        }
    }

    @Test
    void refusesInBoundedTimeWhenThePoolIsEmpty() throws Exception {
        Towns narrow = new Towns(prefecture.keys(), limits(1, 300, 60_000), "kernel-tests");
        try (TownUnit holder = narrow.open(here, officer);
                TownUnit waiting = narrow.open(here, officer)) {
            holder.withoutPersonalData(t -> {
                execute(t, "SELECT 1");
                assertThatThrownBy(() -> marker(waiting))
                        .isInstanceOf(TownUnavailable.class)
                        .hasStackTraceContaining("not available");
                return true;
            });
            assertThat(marker(waiting)).isEqualTo(here.code());
        } finally {
            narrow.close();
        }
    }

    @Test
    void refusesATownWhoseDatabaseServerDoesNotAnswer() {
        Tenant.DatabaseServer nobody = new Tenant.DatabaseServer("nobody", "127.0.0.1", 1);
        Tenant town = prefecture.newTown();
        Tenant moved = new Tenant(
                town.code(),
                town.prefectureCode(),
                town.name(),
                town.kana(),
                town.state(),
                null,
                nobody,
                town.databaseName(),
                town.databaseUser(),
                town.sealedPassword(),
                town.schemaVersion(),
                false);
        Viewer viewer = prefecture.newViewer(town, StandardRole.COORDINATOR);
        Towns impatient = new Towns(prefecture.keys(), limits(1, 300, 60_000), "kernel-tests");
        assertThatThrownBy(() -> {
                    try (TownUnit unit = impatient.open(moved, viewer)) {
                        marker(unit);
                    }
                })
                .isInstanceOf(TownUnavailable.class);
        impatient.close();
    }

    @Test
    void closesTownsNobodyAsksFor() throws Exception {
        Towns brief = new Towns(prefecture.keys(), limits(2, 400, 40), "kernel-tests");
        try (TownUnit unit = brief.open(here, officer)) {
            assertThat(marker(unit)).isEqualTo(here.code());
            Thread.sleep(150);
            assertThat(brief.openTowns()).as("a town somebody is in stays open").isEqualTo(1);
        }
        for (int wait = 0; wait < 100 && brief.openTowns() > 0; wait++) {
            Thread.sleep(20);
        }
        assertThat(brief.openTowns()).isZero();
        try (TownUnit again = brief.open(here, officer)) {
            assertThat(marker(again)).isEqualTo(here.code());
        }
        brief.close();
    }

    @Test
    void givesAViewerNoPlaceButThoseOfTheirLiveGrants() {
        assertThat(prefecture.grants().viewer(officer.userId(), here.place(), "r"))
                .isPresent();
        assertThat(prefecture.grants().viewer(officer.userId(), there.place(), "r"))
                .isEmpty();
        assertThat(prefecture.grants().viewer(officer.userId(), Place.prefecture(TestTowns.PREFECTURE), "r"))
                .isEmpty();
    }

    @Test
    void closesThePlaceAtTheNextRequestAfterARevocation() {
        Viewer other = prefecture.newViewer(here, StandardRole.RECORDER);
        prefecture
                .control()
                .jdbi()
                .useHandle(
                        h -> h.execute("UPDATE access_grant SET state = 'REVOKED' WHERE user_id = ?", other.userId()));
        assertThat(prefecture.grants().viewer(other.userId(), here.place(), "r"))
                .isEmpty();
    }

    @Test
    void hasNoAnonymousAccountAndNoTestDatabase() throws SQLException {
        String url = "jdbc:mysql://127.0.0.1:" + here.server().port() + "/";
        assertThatThrownBy(() -> connect(url, "", "")).hasMessageContaining("denied");
        assertThatThrownBy(() -> connect(url, "root", "")).hasMessageContaining("denied");
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private static Towns.Limits limits(int connections, long waitMillis, long idleMillis) {
        return new Towns.Limits(connections, Duration.ofMillis(waitMillis), Duration.ofMillis(idleMillis));
    }

    private static Tenant in(Tenant town, Tenant.State state) {
        return new Tenant(
                town.code(),
                town.prefectureCode(),
                town.name(),
                town.kana(),
                state,
                "試験",
                town.server(),
                town.databaseName(),
                town.databaseUser(),
                town.sealedPassword(),
                null,
                town.singleOfficer());
    }
}
