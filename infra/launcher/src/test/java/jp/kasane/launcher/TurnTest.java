package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two launchers that share a runtime folder prepare each part of it one after the other. */
class TurnTest {
    @TempDir
    private Path folder;

    @Test
    void whoComesSecondWaitsUntilTheFirstIsDone() throws Exception {
        Process first = another("keycloak");
        CompletableFuture<Turn> second =
                CompletableFuture.supplyAsync(() -> Turn.at(folder.resolve("runtime"), "keycloak"));
        assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        first.getOutputStream().close();
        second.get(30, TimeUnit.SECONDS).close();
        assertThat(first.waitFor()).isZero();
    }

    @Test
    void whoWasKilledKeepsNobodyWaiting() throws Exception {
        another("keycloak").destroyForcibly();
        CompletableFuture.supplyAsync(() -> Turn.at(folder.resolve("runtime"), "keycloak"))
                .get(30, TimeUnit.SECONDS)
                .close();
    }

    @Test
    void eachPartHasItsOwnTurn() throws Exception {
        Process first = another("keycloak");
        Turn.at(folder.resolve("runtime"), "mariadb").close();
        first.destroyForcibly();
    }

    /** A process that has the turn until its standard input ends. */
    private Process another(String part) throws IOException {
        Process process = new ProcessBuilder(
                        JavaCommand.path(),
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.resolve("runtime").toString(),
                        part)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.getInputStream().read()).isEqualTo('h');
        return process;
    }

    static final class Holder {
        public static void main(String[] arguments) throws IOException {
            try (Turn turn = Turn.at(Path.of(arguments[0]), arguments[1])) {
                System.out.println("has " + turn.lock().isValid());
                while (System.in.read() >= 0) {
                    // nothing is said to it
                }
            }
        }
    }
}
