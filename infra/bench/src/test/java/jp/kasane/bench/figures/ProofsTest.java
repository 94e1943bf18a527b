package jp.kasane.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.kasane.bench.Prove;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was proved stands beside what was measured, with the same circumstances, and says when it fell short. */
class ProofsTest {

    private static final Circumstances NOW = new Circumstances("2 cores", "abc", "2026-11-22T00:00:00Z");

    @TempDir
    private Path root;

    @Test
    void aProofBecomesAFigureWithItsCircumstances() throws IOException {
        note("proof.isolation.visits", 80_000, "≥ 80000");
        assertThat(Proofs.noted(folder(), NOW))
                .containsExactly(new Figure(
                        "proof.isolation.visits",
                        80_000,
                        "visits",
                        "≥ 80000",
                        "./kasane prove",
                        "2 cores",
                        "abc",
                        "2026-11-22T00:00:00Z",
                        "seed 42"));
    }

    @Test
    void standInTheOrderOfTheirNames() throws IOException {
        note("proof.b", 1, "≥ 1");
        note("proof.a", 1, "≥ 1");
        assertThat(Proofs.noted(folder(), NOW)).extracting(Figure::id).containsExactly("proof.a", "proof.b");
    }

    @Test
    void areNoneWhereNothingWasProved() {
        assertThat(Proofs.noted(root.resolve("nowhere"), NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"id\":\"x\"}", "{\"id\":"})
    void aNoteThatIsNotWholeIsAFaultAndNoFigure(String content) throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("proof.x.json"), content);
        assertThatThrownBy(() -> Proofs.noted(folder(), NOW)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void oneThatFellShortEndsTheCommandBadly() throws IOException {
        page();
        note("proof.a", 300, "≥ 300");
        assertThat(Prove.keep(root)).isZero();
        note("proof.b", 299, "≥ 300");
        assertThat(Prove.keep(root)).isEqualTo(1);
        assertThat(Files.readString(root.resolve("docs/performance.md")))
                .contains("| `proof.a` | 300 visits | ≥ 300 | yes |", "| `proof.b` | 299 visits | ≥ 300 | **no** |");
    }

    @Test
    void measuredFiguresStayAndComeFirst() throws IOException {
        page();
        Path file = root.resolve("infra/bench/results/latest.json");
        Figure measured = Figure.of(Measure.START_WARM, 40, NOW, "");
        new Figures(List.of(measured)).write(file);
        note("proof.a", 1, "≥ 1");
        Prove.keep(root);
        assertThat(Figures.read(file).all()).extracting(Figure::id).containsExactly("start.warm.seconds", "proof.a");
        assertThat(Figures.read(file).all()).first().isEqualTo(measured);
    }

    @Test
    void nothingProvedIsNoSuccessAndChangesNothing() throws IOException {
        page();
        assertThat(Prove.keep(root)).isEqualTo(2);
        assertThat(root.resolve("infra/bench/results/latest.json")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "≤ 45, 45, true",
        "≤ 45, 45.001, false",
        "≥ 0.7, 0.7, true",
        "≥ 0.7, 0.69, false",
        "≥ 80000, 79999, false",
        "none, 1e9, true",
    })
    void aFigureIsJudgedByTheTargetItWasWrittenWith(String target, double value, boolean good) {
        assertThat(new Figure("x", value, "", target, "", "", "", "", "").good())
                .isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(doubles = {45, 0.7, 3, 80_000})
    void aTargetIsReadAsItWasWritten(double bound) {
        for (Measure.Target target : List.of(Measure.Target.atMost(bound), Measure.Target.atLeast(bound))) {
            assertThat(Measure.Target.read(target.toString())).contains(target);
        }
    }

    private void note(String id, int value, String target) throws IOException {
        Files.createDirectories(folder());
        Files.writeString(
                folder().resolve(id + ".json"),
                "{\"id\":\"%s\",\"value\":%d,\"unit\":\"visits\",\"target\":\"%s\",\"notes\":\"seed 42\"}"
                        .formatted(id, value, target));
    }

    private Path folder() {
        return root.resolve("infra/bench/target/proofs");
    }

    private void page() throws IOException {
        Files.createDirectories(root.resolve("docs"));
        Files.writeString(
                root.resolve("docs/performance.md"),
                "<!-- figures: written by ./kasane bench -->\n<!-- end of figures -->\n");
    }
}
