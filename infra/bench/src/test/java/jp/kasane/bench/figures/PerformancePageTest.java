package jp.kasane.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerformancePageTest {

    private static final Circumstances NOW = new Circumstances("2 cores", "abc", "2026-11-22T00:00:00Z");
    private static final String PAGE = """
            before
            <!-- figures: written by ./kasane bench -->
            old
            <!-- end of figures -->
            after
            """;

    @Test
    void quotesTheFiguresInPlaceOfOlderOnes() {
        Figures figures = new Figures(List.of(Figure.of(Measure.START_WARM, 46.5, NOW, "Payara 20 s")));
        assertThat(PerformancePage.quoting(PAGE, figures))
                .startsWith("before\n")
                .endsWith("after\n")
                .contains("| `start.warm.seconds` | 46.5 s | ≤ 45 | **no** | Payara 20 s | 2026-11-22T00:00:00Z, abc |")
                .contains("Measured on: 2 cores.")
                .doesNotContain("old");
    }

    @Test
    void saysThatNothingWasMeasured() {
        assertThat(PerformancePage.quoting(PAGE, new Figures(List.of()))).contains("Nothing has been measured yet.");
    }

    @Test
    void refusesAPageWithoutAPlaceForThem() {
        assertThatThrownBy(() -> PerformancePage.quoting("nothing", new Figures(List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCommittedPageQuotesTheCommittedFigures() throws Exception {
        Path root = Path.of(System.getProperty("kasane.root", "../.."));
        String page = Files.readString(root.resolve("docs/performance.md"));
        Figures figures = Figures.read(root.resolve("infra/bench/results/latest.json"));
        assertThat(PerformancePage.quoting(page, figures)).isEqualTo(page);
    }
}
