package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kasane.launcher.process.ServerProcess;
import jp.kasane.launcher.process.Spawner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final DeathCount deaths = new DeathCount();

    @Test
    void allowsThreeRestartsWithinTenMinutes() {
        for (int minute = 0; minute < 3; minute++) {
            assertThat(deaths.mayRestart("Keycloak", NOON.plusSeconds(60L * minute)))
                    .isTrue();
        }
        assertThat(deaths.mayRestart("Keycloak", NOON.plusSeconds(200))).isFalse();
    }

    @Test
    void forgetsDeathsOfLongAgo() {
        for (int hour = 0; hour < 20; hour++) {
            assertThat(deaths.mayRestart("Payara", NOON.plusSeconds(3_600L * hour)))
                    .isTrue();
        }
    }

    @Test
    void countsEachPartForItself() {
        for (int i = 0; i < 4; i++) {
            deaths.mayRestart("MariaDB", NOON);
        }
        assertThat(deaths.mayRestart("Payara", NOON)).isTrue();
    }

    @Test
    void stopsWatchingWhenToldTo() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        told.countDown();
        assertThat(watch(List.of(), part -> {}).until(told)).isZero();
    }

    @Test
    void startsAPartAgainThatHasDied() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        ServerProcess part = part("MariaDB", "true");
        part.start();
        List<String> again = new ArrayList<>();
        assertThat(watch(List.of(part), dead -> {
                            again.add(dead.name());
                            told.countDown();
                        })
                        .until(told))
                .isZero();
        assertThat(again).containsExactly("MariaDB");
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("MariaDB has died and is started again.");
    }

    @Test
    void startsFirstWhatTheOthersNeed() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        List<String> again = new ArrayList<>();
        List<ServerProcess> parts = List.of(part("Payara", "true"), part("Keycloak", "true"), part("MariaDB", "true"));
        watch(parts, dead -> {
                    again.add(dead.name());
                    told.countDown();
                })
                .until(told);
        assertThat(again).containsExactly("MariaDB");
    }

    @Test
    void givesUpOnAPartThatKeepsDyingAndShowsTheEndOfItsLog() throws Exception {
        ServerProcess part = part("Payara", "sh", "-c", "echo the heap is full; exit 1");
        AtomicInteger restarts = new AtomicInteger();
        int exit = watch(List.of(part), dead -> {
                    restarts.incrementAndGet();
                    dead.start();
                    dead.awaitReady();
                })
                .until(new CountDownLatch(1));
        assertThat(exit).isEqualTo(1);
        assertThat(restarts).hasValue(3);
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("Payara stopped while starting")
                .contains("Payara keeps dying: Kasane stops.")
                .contains("the heap is full");
    }

    @Test
    void turnsOverTheLogOfAPartThatHasSaidTooMuch() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        ServerProcess part = part("Keycloak", "sleep", "60");
        part.start();
        try (RandomAccessFile log = new RandomAccessFile(folder.resolve("log").toFile(), "rw")) {
            log.setLength(20_000_000);
            new Thread(() -> endOnce(told, folder.resolve("log.1"))).start();
            assertThat(watch(List.of(part), dead -> {}).until(told)).isZero();
            assertThat(log.length()).isZero();
        } finally {
            part.stop();
        }
        assertThat(folder.resolve("log.1")).hasSize(20_000_000);
    }

    private static void endOnce(CountDownLatch told, Path there) {
        while (!Files.exists(there)) {
            Thread.onSpinWait();
        }
        told.countDown();
    }

    @Test
    void aLogThatCannotBeTurnedOverIsToldOnceAndStopsNothing() throws Exception {
        Files.createFile(folder.resolve("log.4"));
        Files.createDirectories(folder.resolve("log.5/in the way"));
        CountDownLatch told = new CountDownLatch(1);
        AtomicInteger looks = new AtomicInteger();
        ServerProcess part = part("Keycloak", "sleep", "60");
        part.start();
        try (RandomAccessFile log = new RandomAccessFile(folder.resolve("log").toFile(), "rw")) {
            log.setLength(20_000_000);
            Watch watch = new Watch(
                    () -> {
                        if (looks.incrementAndGet() == 9) {
                            told.countDown();
                        }
                        return List.of(part);
                    },
                    dead -> {},
                    new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8), false),
                    Duration.ofMillis(5));
            assertThat(watch.until(told)).isZero();
        } finally {
            part.stop();
        }
        assertThat(shown.toString(StandardCharsets.UTF_8)).containsOnlyOnce("The logs are no longer kept small");
    }

    private Watch watch(List<ServerProcess> parts, Watch.Restart restart) {
        return new Watch(
                () -> parts,
                restart,
                new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8), false),
                Duration.ofMillis(5));
    }

    private ServerProcess part(String name, String... command) {
        return new ServerProcess(
                new ServerProcess.Plan(
                        name,
                        List.of(command),
                        Map.of(),
                        folder,
                        folder.resolve("log"),
                        () -> {},
                        () -> false,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(1)),
                new Spawner());
    }
}
