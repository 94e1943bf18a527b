package jp.kasane.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.bench.figures.Measure;
import jp.kasane.bench.product.AnInstallation;
import jp.kasane.bench.product.Opener;
import jp.kasane.kernel.tenancy.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Onboarding is measured by asking as the product does, until the town is open; a worker of the test opens it. */
class OnboardBenchTest {

    @TempDir
    private Path folder;

    private final List<String> figures = new ArrayList<>();
    private AnInstallation here;
    private Opener worker;

    @BeforeEach
    void aWorker() throws IOException {
        here = new AnInstallation(folder);
        worker = new Opener(here.towns.control());
    }

    @AfterEach
    void stop() {
        worker.close();
        here.close();
    }

    @Test
    void townsAreOnboardedOneAfterAnotherAndTheFirstFewDoNotCount() throws InterruptedException {
        new OnboardBench(here.installation).measure(this::keep);
        assertThat(figures)
                .singleElement()
                .asString()
                .contains("15 towns of 青森県 after 3 others", "quickest", "slowest");
        List<Tenant> towns = here.installation.registry().ofPrefecture("020001");
        assertThat(towns).hasSize(18).allMatch(town -> town.state() == Tenant.State.ACTIVE);
        assertThat(towns).extracting(Tenant::code).doesNotHaveDuplicates();
    }

    @Test
    void aTownThatFailsIsNoFigure() {
        worker.failing();
        assertThatThrownBy(() -> new OnboardBench(here.installation).measure(this::keep))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("failed");
        assertThat(figures).isEmpty();
    }

    private void keep(Measure measure, double value, String notes) {
        assertThat(measure).isEqualTo(Measure.ONBOARD_TOWN);
        assertThat(value).isPositive();
        figures.add(notes);
    }
}
