package jp.kasane.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTest {
    @TempDir
    private Path folder;

    private final Spawner spawner = new Spawner();

    @Test
    void aLaterProcessWithTheSameNumberIsAnotherOne() throws IOException {
        Process sleep = new ProcessBuilder("sleep", "60").start();
        ProcessIdentity real = ProcessIdentity.of(sleep.toHandle());
        ProcessIdentity earlier = new ProcessIdentity(real.pid(), real.startedMillis() - 3_600_000);
        assertThat(real.isAlive()).isTrue();
        assertThat(earlier.isAlive()).isFalse();
        earlier.stop(Duration.ofSeconds(5));
        assertThat(sleep.isAlive()).isTrue();
        real.stop(Duration.ofSeconds(5));
        assertThat(real.isAlive()).isFalse();
    }

    @Test
    void aProcessThatWillNotStopIsEndedByForce() throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process stubborn = spawner.start(
                List.of("sh", "-c", "trap '' TERM; echo up; while :; do sleep 0.1; done"), Map.of(), folder, log);
        waitFor(() -> contains(log, "up"));
        ProcessIdentity.of(stubborn.toHandle()).stop(Duration.ofMillis(300));
        assertThat(stubborn.isAlive()).isFalse();
    }

    @Test
    void aServerGetsTheGivenEnvironmentAndLittleElse() throws InterruptedException {
        Path log = folder.resolve("log");
        Process env = spawner.start(List.of("env"), Map.of("KASANE_TEST", "yes"), folder, log);
        assertThat(env.waitFor()).isZero();
        assertThat(log)
                .content()
                .contains("KASANE_TEST=yes")
                .contains("LC_ALL=C.UTF-8")
                .doesNotContain("MAVEN");
    }

    @Test
    void saysWhyAServerDidNotStart() {
        Path log = folder.resolve("log");
        ServerProcess server = server(List.of("sh", "-c", "echo the disk is full; exit 1"), log, () -> false);
        server.start();
        assertThatThrownBy(server::awaitReady)
                .isInstanceOf(ServerProcess.Failed.class)
                .hasMessageContaining("stopped while starting")
                .hasMessageContaining("the disk is full")
                .hasMessageContaining(log.toString());
    }

    @Test
    void givesUpWaitingAfterTheLimit() {
        ServerProcess server = server(List.of("sleep", "60"), folder.resolve("log"), () -> false);
        server.start();
        assertThatThrownBy(server::awaitReady).hasMessageContaining("was not ready within 1 s");
        server.stop();
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void canBeStartedAgainAfterItDied() throws InterruptedException {
        Path log = folder.resolve("log");
        ServerProcess server = server(List.of("sh", "-c", "echo up; sleep 60"), log, () -> contains(log, "up"));
        ProcessIdentity first = server.start();
        server.awaitReady();
        first.stop(Duration.ofSeconds(5));
        assertThat(server.isAlive()).isFalse();
        server.start();
        server.awaitReady();
        assertThat(server.isAlive()).isTrue();
        server.stop();
    }

    @Test
    void noServerOutlivesALauncherThatIsKilled() throws Exception {
        Path pid = folder.resolve("pid");
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OneServer.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        waitFor(() -> Files.exists(pid));
        long server = Long.parseLong(Files.readString(pid));
        assertThat(ProcessHandle.of(server)).isPresent();
        launcher.destroyForcibly().waitFor();
        waitFor(() -> ProcessHandle.of(server).filter(ProcessHandle::isAlive).isEmpty());
    }

    private ServerProcess server(List<String> command, Path log, BooleanSupplier ready) {
        return new ServerProcess(
                new ServerProcess.Plan(
                        "Test",
                        command,
                        Map.of(),
                        folder,
                        log,
                        () -> {},
                        ready,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1)),
                spawner);
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.exists(file) && Files.readString(file).contains(text);
        } catch (IOException e) {
            return false;
        }
    }

    private static void waitFor(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.sleep(50);
        }
    }
}
