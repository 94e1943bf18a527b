package jp.kasane.kernel.tenancy;

import static jp.kasane.kernel.tenancy.Asking.database;
import static jp.kasane.kernel.tenancy.Asking.marker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.testing.ARoad;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import jp.kasane.kernel.testing.TestTowns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Towns on two real MariaDB servers, one of which is lost: its towns alone are refused, soon, and it comes back by itself. */
@Timeout(120)
class TwoServersTest {

    private static final int INSIDE = 6;
    private static final Duration WAIT = Duration.ofMillis(1500);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    /** What a refusal may take: the wait for a connection and a busy machine's delays, but not a socket's half a minute. */
    private static final Duration SOON = Duration.ofSeconds(8);

    private static TestTowns prefecture;
    private static ARoad road;
    private static Tenant healthy;
    private static Tenant lost;
    private static Tenant alsoLost;

    private final Towns towns = new Towns(
            prefecture.keys(), new Towns.Limits(2, WAIT, Duration.ofMinutes(5), INSIDE, ANSWER), "kernel-tests");

    @BeforeAll
    static void twoServers() {
        prefecture = new TestTowns();
        road = new ARoad(EmbeddedMariaDb.another().port());
        prefecture.register("two", road.port());
        healthy = prefecture.newTown();
        lost = prefecture.newTown(EmbeddedMariaDb.another(), "two");
        alsoLost = prefecture.newTown(EmbeddedMariaDb.another(), "two");
    }

    @AfterAll
    static void close() {
        prefecture.close();
        road.close();
    }

    @AfterEach
    void openTheRoad() {
        road.open();
        towns.close();
    }

    @Test
    void eachTownIsEnteredOnItsOwnServerAndNowhereElse() {
        assertThat(asked(healthy)).isEqualTo(healthy.code());
        assertThat(asked(lost)).isEqualTo(lost.code());
        assertThat(EmbeddedMariaDb.get().tablesOf(lost.databaseName())).isEmpty();
        assertThat(EmbeddedMariaDb.another().tablesOf(healthy.databaseName())).isEmpty();
        assertThat(towns.answeringServers()).isEqualTo(java.util.Map.of("embedded", true, "two", true));
    }

    @Test
    void aTownOfALostServerIsRefusedSoonTheNextAtOnceAndTheOtherServersTownsServe() {
        asked(lost);
        asked(healthy);
        road.cut();
        assertThat(refusal(lost)).isLessThan(SOON);
        assertThat(towns.answeringServers()).containsEntry("two", false).containsEntry("embedded", true);
        assertThat(refusal(alsoLost))
                .as("nobody waits for a server known to be silent")
                .isLessThan(WAIT);
        assertThat(asked(healthy)).isEqualTo(healthy.code());
    }

    @Test
    void aServerThatTakesConnectionsAndSaysNothingIsNoBetter() {
        asked(lost);
        road.block();
        assertThat(refusal(alsoLost)).isLessThan(SOON);
        assertThat(towns.answeringServers()).containsEntry("two", false);
        assertThat(asked(healthy)).isEqualTo(healthy.code());
    }

    @Test
    void aTownFirstAskedForWhileItsServerWasLostServesOnceTheServerIsBack() throws Exception {
        road.cut();
        refusal(lost);
        road.open();
        Thread.sleep(ServerGate.LEFT_ALONE.toMillis() + 100);
        assertThat(asked(lost)).isEqualTo(lost.code());
    }

    @Test
    void itComesBackByItself() throws Exception {
        asked(lost);
        road.cut();
        refusal(lost);
        refusal(alsoLost);
        road.open();
        Thread.sleep(ServerGate.LEFT_ALONE.toMillis() + 100);
        assertThat(asked(lost)).isEqualTo(lost.code());
        assertThat(asked(alsoLost)).isEqualTo(alsoLost.code());
        assertThat(towns.answeringServers()).containsEntry("two", true);
    }

    @Test
    void aSilentServerTakesOnlySoManyOfTheNodesThreadsAndTheOtherServersTownsStayFast() throws Exception {
        asked(lost);
        asked(healthy);
        road.block();
        ExecutorService threads = Executors.newFixedThreadPool(40);
        List<Future<Duration>> waiting = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Tenant town = i % 2 == 0 ? lost : alsoLost;
            waiting.add(threads.submit(() -> refusal(town)));
        }
        for (int i = 0; i < 20; i++) {
            long begin = System.nanoTime();
            assertThat(asked(healthy)).isEqualTo(healthy.code());
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(WAIT);
        }
        int atOnce = 0;
        for (Future<Duration> one : waiting) {
            atOnce += one.get(60, TimeUnit.SECONDS).compareTo(WAIT.dividedBy(2)) < 0 ? 1 : 0;
        }
        threads.shutdown();
        assertThat(atOnce).as("refused without waiting").isGreaterThanOrEqualTo(40 - INSIDE);
    }

    @Test
    void aTownThatItsServerRefusesIsNoMatterOfTheServersOtherTowns() {
        Tenant refused = new Tenant(
                healthy.code(),
                healthy.prefectureCode(),
                healthy.name(),
                healthy.kana(),
                healthy.state(),
                null,
                healthy.server(),
                "kasane_t_none",
                healthy.databaseUser(),
                healthy.sealedPassword(),
                null,
                false);
        refusal(refused);
        assertThat(towns.answeringServers()).containsEntry("embedded", true);
        assertThat(asked(healthy)).isEqualTo(healthy.code());
    }

    @Test
    void whoLeavesMakesRoomForTheNext() {
        List<TownUnit> inside = new ArrayList<>();
        Viewer viewer = viewer(healthy);
        for (int i = 0; i < INSIDE; i++) {
            inside.add(towns.open(healthy, viewer));
        }
        assertThatThrownBy(() -> towns.open(healthy, viewer)).isInstanceOf(TownUnavailable.class);
        assertThat(asked(lost)).as("the other server has its own room").isEqualTo(lost.code());
        inside.remove(0).close();
        assertThat(asked(healthy)).isEqualTo(healthy.code());
        inside.forEach(TownUnit::close);
    }

    @Test
    void aTownWhoseFewConnectionsAreAllInUseSaysNothingOfItsServer() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 2; i++) {
            threads.submit(() -> hold(held, done));
        }
        assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
        refusal(healthy);
        assertThat(towns.answeringServers()).containsEntry("embedded", true);
        done.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(asked(healthy)).isEqualTo(healthy.code());
    }

    private Object hold(CountDownLatch held, CountDownLatch done) {
        try (TownUnit unit = towns.open(healthy, viewer(healthy))) {
            return unit.withoutPersonalData(transaction -> {
                Asking.execute(transaction, "SELECT 1");
                held.countDown();
                try {
                    return done.await(60, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    @Test
    void whatIsOpenIsBoundedPerTownAndGoesWhenNobodyAsks() throws Exception {
        Towns brief = new Towns(
                prefecture.keys(), new Towns.Limits(2, WAIT, Duration.ofMillis(200), INSIDE, ANSWER), "kernel-tests");
        try {
            for (Tenant town : List.of(healthy, lost, alsoLost)) {
                try (TownUnit unit = brief.open(town, viewer(town))) {
                    assertThat(database(unit)).isEqualTo(town.databaseName());
                }
            }
            assertThat(connections(EmbeddedMariaDb.another(), lost)).isBetween(1, 2);
            for (int i = 0; i < 200 && brief.openTowns() > 0; i++) {
                Thread.sleep(20);
            }
            assertThat(brief.openTowns()).isZero();
            for (int i = 0; i < 200 && connections(EmbeddedMariaDb.another(), lost) > 0; i++) {
                Thread.sleep(20);
            }
            assertThat(connections(EmbeddedMariaDb.another(), lost)).isZero();
        } finally {
            brief.close();
        }
    }

    private static int connections(EmbeddedMariaDb server, Tenant town) throws Exception {
        try (var root = server.connect("mysql", "root", EmbeddedMariaDb.PASSWORD);
                var rows = root.createStatement()
                        .executeQuery("SELECT COUNT(*) FROM information_schema.processlist WHERE user = '"
                                + town.databaseUser() + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Viewer viewer(Tenant town) {
        return prefecture.newViewer(town, StandardRole.COORDINATOR);
    }

    private String asked(Tenant town) {
        try (TownUnit unit = towns.open(town, viewer(town))) {
            return marker(unit);
        }
    }

    /** How long it took to be refused. */
    private Duration refusal(Tenant town) {
        Viewer viewer = viewer(town);
        long begin = System.nanoTime();
        assertThatThrownBy(() -> {
                    try (TownUnit unit = towns.open(town, viewer)) {
                        marker(unit);
                    }
                })
                .isInstanceOf(TownUnavailable.class);
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
