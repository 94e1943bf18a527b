package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);

    @Test
    void printsPlainLinesWhereThereIsNoTerminal() throws InterruptedException {
        Progress progress = new Progress(out, false);
        progress.step("MariaDB", () -> {}, () -> " (a note)");
        progress.redraw();
        assertThat(lines()).hasSize(2).noneMatch(line -> line.contains("\u001b") || line.contains("\r"));
        assertThat(lines().get(0)).contains("MariaDB …");
        assertThat(lines().get(1)).contains("MariaDB").contains("took").endsWith(" s (a note)");
    }

    @Test
    void redrawsOneLineOnATerminal() throws InterruptedException {
        Progress progress = new Progress(out, true);
        progress.step("Keycloak", progress::redraw);
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("\r\u001b[K  … Keycloak 0 s");
    }

    @Test
    void saysWhichStepFailed() {
        Progress progress = new Progress(out, false);
        assertThatThrownBy(() -> progress.step("Payara", () -> {
                    throw new CannotStart("no");
                }))
                .isInstanceOf(CannotStart.class);
        assertThat(lines().get(1)).contains("Payara").contains("failed after");
    }

    private List<String> lines() {
        return shown.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
