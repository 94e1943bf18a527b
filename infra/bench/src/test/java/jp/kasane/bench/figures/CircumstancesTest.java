package jp.kasane.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure says of which state of the source it is; its own file does not count as a change of it. */
class CircumstancesTest {

    @TempDir
    private Path root;

    @Test
    void aStateOfTheSourceIsNamedByItsCommit() throws Exception {
        repository();
        assertThat(Circumstances.now(root).commit()).matches("[0-9a-f]{12}");
    }

    @Test
    void aChangeSinceIsSaid() throws Exception {
        repository();
        Files.writeString(root.resolve("source.txt"), "changed");
        assertThat(Circumstances.now(root).commit()).matches("[0-9a-f]{12}\\+changes");
    }

    @Test
    void theFiguresThemselvesAreNoChange() throws Exception {
        repository();
        Files.writeString(root.resolve("infra/bench/results/latest.json"), "newer");
        Files.writeString(root.resolve("docs/performance.md"), "newer");
        Files.writeString(root.resolve("untracked.txt"), "x");
        assertThat(Circumstances.now(root).commit()).matches("[0-9a-f]{12}");
    }

    @Test
    void whatIsNoRepositoryIsUnknown() {
        assertThat(Circumstances.now(root.resolve("nowhere")).commit()).isEqualTo("unknown");
    }

    @Test
    void theMomentIsToldToTheSecondInUniversalTime() {
        String date = Circumstances.now(root).date();
        assertThat(date).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(Instant.parse(date)).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void figuresThatCannotBeReadAreAFaultAndAreNotOverwritten() throws IOException {
        Path file = root.resolve("infra/bench/results/latest.json");
        Files.createDirectories(file.getParent());
        Files.createDirectories(root.resolve("docs"));
        Files.writeString(root.resolve("docs/performance.md"), "x");
        for (String damaged : List.of("", "{}", "[{\"id\":1,", "[{\"colour\":\"red\"}]")) {
            Files.writeString(file, damaged);
            assertThatThrownBy(() -> PerformancePage.publish(root, List.of()))
                    .as(damaged)
                    .hasMessageContaining("latest.json");
            assertThat(file).hasContent(damaged);
        }
    }

    private void repository() throws Exception {
        for (String file : List.of("source.txt", "infra/bench/results/latest.json", "docs/performance.md")) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), "first");
        }
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=nobody", "-c", "user.email=nobody@example.jp", "commit", "-q", "-m", "first");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder git = new ProcessBuilder(command).inheritIO();
        git.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_SYSTEM", "/dev/null"));
        assertThat(git.start().waitFor()).isZero();
    }
}
