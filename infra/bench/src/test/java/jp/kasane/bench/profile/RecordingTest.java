package jp.kasane.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import jp.kasane.bench.product.JdkTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {

    @TempDir
    private Path folder;

    private final AtomicBoolean working = new AtomicBoolean(true);
    private final AtomicLong worked = new AtomicLong();

    private Thread worker(String name) {
        Thread thread = new Thread(
                () -> {
                    while (working.get()) {
                        worked.addAndGet(Long.toString(System.nanoTime()).hashCode());
                    }
                },
                name);
        thread.start();
        return thread;
    }

    @Test
    void threadsAreSampledByTheirNamesAndTheFileIsNotLeftBehind() throws InterruptedException {
        Thread asked = worker("asked-1");
        Thread other = worker("other-1");
        Path file = folder.resolve("a.jfr");
        try (Recording recording = Recording.start(ProcessHandle.current(), file)) {
            Thread.sleep(1_500);
            LayeredProfile all = recording.read("", Instant.EPOCH);
            LayeredProfile some = recording.read("asked", Instant.EPOCH);
            assertThat(some.samples()).isPositive().isLessThan(all.samples());
            assertThat(recording.read("nobody", Instant.EPOCH).samples()).isZero();
        } finally {
            working.set(false);
            asked.join();
            other.join();
        }
        assertThat(file).doesNotExist();
        assertThat(JdkTool.run("jcmd", Long.toString(ProcessHandle.current().pid()), "JFR.check"))
                .doesNotContain("kasane-profile");
    }

    @Test
    void whatWasSampledBeforeIsLeftOut() throws InterruptedException {
        Thread asked = worker("asked-1");
        try (Recording recording = Recording.start(ProcessHandle.current(), folder.resolve("b.jfr"))) {
            Thread.sleep(1_500);
            Instant then = Instant.now();
            working.set(false);
            asked.join();

            assertThat(recording.read("asked", Instant.EPOCH).samples()).isPositive();
            assertThat(recording.read("asked", then.plusSeconds(1)).samples()).isZero();
        } finally {
            working.set(false);
            asked.join();
        }
    }

    @Test
    void aMachineThatIsGoneIsAFault() {
        assertThatThrownBy(() -> JdkTool.run("jcmd", "999999999", "GC.run")).isInstanceOf(IllegalStateException.class);
    }
}
