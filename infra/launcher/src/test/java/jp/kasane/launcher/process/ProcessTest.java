package jp.kasane.launcher.process;

import static jp.kasane.launcher.process.Processes.contains;
import static jp.kasane.launcher.process.Processes.waitFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTest {
    @TempDir
    private Path folder;

    private final Spawner spawner = new Spawner();

    @Test
    void aLaterProcessWithTheSameNumberIsAnotherOne() throws IOException {
        Process sleep = Processes.sleeping();
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
        Process launcher = Processes.java(OneServer.class, folder.toString());
        waitFor(() -> Files.exists(pid));
        long server = Long.parseLong(Files.readString(pid));
        assertThat(ProcessHandle.of(server)).isPresent();
        launcher.destroyForcibly().waitFor();
        waitFor(() -> ProcessHandle.of(server).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void whatMustBeDoneAheadOfAStartIsDoneAheadOfEach() throws InterruptedException {
        List<String> done = new ArrayList<>();
        ServerProcess server = new ServerProcess(
                new ServerProcess.Plan(
                        "Test",
                        List.of("true"),
                        Map.of(),
                        folder,
                        folder.resolve("log"),
                        () -> done.add("before"),
                        () -> true,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1)),
                spawner);
        server.start();
        server.awaitReady();
        server.start();
        assertThat(done).containsExactly("before", "before");
    }

    @Test
    void aProgramThatIsNotThereIsNamedByTheLog() {
        ServerProcess server = server(List.of("/nowhere/mariadbd"), folder.resolve("log"), () -> false);
        server.start();
        assertThatThrownBy(server::awaitReady)
                .isInstanceOf(ServerProcess.Failed.class)
                .hasMessageContaining("/nowhere/mariadbd");
    }

    @Test
    void showsTheEndOfALogOfManyGigabytes() throws IOException {
        Path log = folder.resolve("log");
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            file.setLength(5L << 30);
            file.seek(file.length());
            file.write("\nthe last line\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(server(List.of("true"), log, () -> true).endOfLog())
                .contains(log.toString())
                .endsWith("the last line")
                .hasSizeLessThan(20_000);
    }

    @Test
    void showsFifteenLinesOfALogAndNoMore() throws IOException {
        Path log = folder.resolve("log");
        Files.write(
                log, IntStream.range(0, 100).mapToObj(line -> "line " + line).toList());
        assertThat(server(List.of("true"), log, () -> true).endOfLog())
                .contains("line 85", "line 99")
                .doesNotContain("line 84");
    }

    @Test
    void saysWhereTheLogWouldBeWhenThereIsNone() {
        Path none = folder.resolve("none");
        assertThat(server(List.of("true"), none, () -> true).endOfLog()).isEqualTo("Its log is " + none + ".");
    }

    @Test
    void aServerThatWasNeverStartedIsNotAliveAndCanBeStopped() {
        ServerProcess server = server(List.of("true"), folder.resolve("log"), () -> true);
        server.stop();
        assertThat(server.isAlive()).isFalse();
        assertThat(server.processorTime()).isZero();
    }

    @Test
    void aWaitForAnEndEndsWithIt() throws IOException {
        Process sleep = Processes.sleeping();
        ProcessIdentity identity = ProcessIdentity.of(sleep.toHandle());
        assertThat(identity.waitUntilGone(Duration.ofMillis(1))).isFalse();
        sleep.destroy();
        assertThat(identity.waitUntilGone(Duration.ofSeconds(10))).isTrue();
        assertThat(identity.waitUntilGone(Duration.ZERO)).as("and once more").isTrue();
    }

    @Test
    void aCommandIsRunToItsEnd() throws InterruptedException {
        assertThat(spawner.run(List.of("sh", "-c", "exit 7"), Map.of(), folder, folder.resolve("log")))
                .isEqualTo(7);
    }

    @Test
    void aCommandWhoseWaitIsInterruptedIsEnded() throws InterruptedException {
        Path log = folder.resolve("log");
        Thread waiting = new Thread(() -> {
            try {
                spawner.run(List.of("sh", "-c", "echo $$; exec sleep 60"), Map.of(), folder, log);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.start();
        waitFor(() -> contains(log, "\n"));
        long command = Long.parseLong(read(log).strip());
        waiting.interrupt();
        waitFor(() -> ProcessHandle.of(command).filter(ProcessHandle::isAlive).isEmpty());
        waiting.join();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
}
