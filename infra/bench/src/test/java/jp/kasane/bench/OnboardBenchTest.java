package jp.kasane.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.bench.figures.Measure;
import jp.kasane.bench.product.AnInstallation;
import jp.kasane.kernel.jobs.Job;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobRequest.OnboardTown;
import jp.kasane.kernel.jobs.Jobs;
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
    private volatile boolean working = true;
    private volatile boolean failing;
    private Thread worker;

    @BeforeEach
    void aWorker() throws IOException {
        here = new AnInstallation(folder);
        worker = new Thread(this::work);
        worker.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        working = false;
        worker.join();
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
        failing = true;
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

    private void work() {
        Jobs jobs = new Jobs(here.towns.control(), Clock.systemUTC());
        while (working) {
            jobs.claim("test", Duration.ofSeconds(30)).ifPresent(job -> carryOut(jobs, job));
            Thread.onSpinWait();
        }
    }

    private void carryOut(Jobs jobs, Job job) {
        String code = ((OnboardTown) job.request()).code();
        here.towns
                .control()
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE tenant SET state = 'ACTIVE' WHERE code = ?", code));
        if (failing) {
            jobs.failed(job, JobFailure.MAIL, "test");
        } else {
            jobs.done(job);
        }
    }
}
